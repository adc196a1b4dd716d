import type { LayoutLoad } from './$types';

import { lookOn } from '#lib/session/lookOn.ts';

/** The laptop is asked for the plan while the words and the page are still on their way. */
export const load: LayoutLoad = ({ params }) => ({ looked: lookOn(params.plan) });
