import { mount, unmount } from 'svelte';

import { LATER as WORDS } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { untilGivenBack } from './passed.ts';
import PassedPhone from './PassedPhone.svelte';

/** Puts the cover over a phone that was reloaded while it went around, until its owner has it again or the plan is left. */
export async function untilReturned(open: OpenPlan): Promise<void> {
	await words.bring(WORDS);
	await untilGivenBack(open.session, (onclose) => {
		const cover = mount(PassedPhone, { target: document.body, props: { open, onclose } });
		return () => void unmount(cover);
	});
}
