import { mount, unmount } from 'svelte';

import { LATER as WORDS } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import PassedPhone from './PassedPhone.svelte';

let returned: Promise<void> | undefined;

/** Puts the cover over a phone that was reloaded while it went around, once however often it is asked, until its owner has it again. */
export async function untilReturned(open: OpenPlan): Promise<void> {
	await words.bring(WORDS);
	returned ??= new Promise<void>((done) => {
		const cover = mount(PassedPhone, {
			target: document.body,
			props: {
				open,
				onclose() {
					returned = undefined;
					void unmount(cover);
					done();
				}
			}
		});
	});
	await returned;
}
