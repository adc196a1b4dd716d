import { mount, unmount } from 'svelte';

import { page } from '$app/state';

import { tellKeeper } from '#lib/ui/capabilityApp.ts';
import { keepPress } from '#lib/ui/keepPress.ts';
import { areComing } from '#lib/ui/styles/letters.ts';

import { untilHere } from './untilHere.ts';

/** The pages a phone opens in a meeting. At the desk and on the wall a facilitator reads aloud. */
const ON_PHONES = ['/join', '/slip', '/move', '/[plan]/phone/[step]'];

/**
 * What comes after any first screen: the letters, the keeper of presses, the answer to where this window is, and on a
 * phone the ear. It is put beside the page and not into it, so that no first screen carries a line of it.
 */
$effect.root(() => {
	$effect(keepPress);
	$effect(tellKeeper);
	const isOnPhone = $derived(areComing && ON_PHONES.includes(page.route.id ?? ''));
	$effect(() => {
		if (!isOnPhone) return;
		let ear: ReturnType<typeof mount> | undefined;
		const stop = untilHere(() => import('../listen/Ear.svelte'), {
			here: ({ default: Ear }) => (ear = mount(Ear, { target: document.body })),
			lost: () => 0
		});
		return () => {
			stop();
			if (ear) void unmount(ear);
		};
	});
});
