import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import PhoneIdeas from '../ideas/PhoneIdeas.svelte';
import PhoneMeeting from '../meeting/PhoneMeeting.svelte';
import type { OpenPlan } from './planContext.ts';
import { untilHere } from './untilHere.ts';

/** What a phone shows at a step. Gathering and ideas are there at once; the rest comes with all it reads and says. */
export async function screenOf(step: Step, open: OpenPlan): Promise<Component> {
	if (step === 'meeting') return PhoneMeeting;
	if (step === 'ideas') return PhoneIdeas;
	const [{ LATER, readMore }] = await Promise.all([import('./phoneLater.ts'), words.whole()]);
	readMore(open);
	return (await LATER[step]()).default;
}

/**
 * Fetches the other screens when the phone has nothing better to do, and hands over the agenda's line first; returns
 * how to call that off.
 */
export function laterScreens(onagenda: (line: Component) => void): () => void {
	const fetchAll = async () => {
		const [{ LATER, phoneAgenda }] = await Promise.all([import('./phoneLater.ts'), words.whole()]);
		onagenda((await phoneAgenda()).default);
		await Promise.all(Object.values(LATER).map((fetch) => fetch()));
	};
	let stop = () => clearTimeout(timer);
	const nothing = () => undefined;
	const timer = setTimeout(
		() => (stop = untilHere(fetchAll, { here: nothing, lost: nothing })),
		2500
	);
	return () => stop();
}
