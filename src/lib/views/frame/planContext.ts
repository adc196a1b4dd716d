import { createContext } from 'svelte';

import type { LivePlan } from '#lib/live/plan.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** What every view inside an open plan may use: commands go through the session's plan, reading through `live`. */
export interface OpenPlan {
	session: Session;
	live: LivePlan;
}

/** The open plan of this screen. */
export const [openPlan, setOpenPlan] = createContext<OpenPlan>();
