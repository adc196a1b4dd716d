import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';
import { LATER as WORDS } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import { passedMark } from '#lib/session/passedMark.ts';
import { recall } from '#lib/session/settings.ts';

import PhoneIdeas from '../ideas/PhoneIdeas.svelte';
import PhoneMeeting from '../meeting/PhoneMeeting.svelte';
import type { OpenPlan } from './planContext.ts';
import { untilHere } from './untilHere.ts';

const later = () => import('./phoneLater.ts');

/** What a phone shows at a step, once its owner has it. Gathering and ideas are there at once; the rest comes with all it reads and says. */
export async function screenOf(step: Step, open: OpenPlan): Promise<Component> {
	if (recall(passedMark(open.session.id))) await (await later()).passed(open);
	if (step === 'meeting') return PhoneMeeting;
	if (step === 'ideas') return PhoneIdeas;
	const [{ LATER, readMore }] = await Promise.all([later(), words.bring(WORDS)]);
	readMore(open);
	return (await LATER[step]()).default;
}

/**
 * Fetches the other screens a little later, and hands over the agenda's line first; tried again until all are here.
 * Returns how to call that off.
 */
export function laterScreens(here: (line: Component) => void): () => void {
	const line = async () => {
		await new Promise((done) => setTimeout(done, 2500));
		const [{ LATER, phoneAgenda }] = await Promise.all([later(), words.bring(WORDS)]);
		const { default: agenda } = await phoneAgenda();
		for (const fetch of Object.values(LATER)) void fetch().catch(() => 0); // asked for again at its step
		return agenda;
	};
	return untilHere(line, { here, lost: () => 0 });
}
