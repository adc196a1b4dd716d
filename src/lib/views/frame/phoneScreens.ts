import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import PhoneIdeas from '../ideas/PhoneIdeas.svelte';
import PhoneMeeting from '../meeting/PhoneMeeting.svelte';
import type { OpenPlan } from './planContext.ts';

type Screen = Promise<{ default: Component }>;

/** What a phone shows at each step. Gathering and ideas are there at once; the rest follows right after. */
const SCREENS: Record<Step, () => Screen> = {
	meeting: () => Promise.resolve({ default: PhoneMeeting }),
	ideas: () => Promise.resolve({ default: PhoneIdeas }),
	problems: () => import('../problems/PhoneProblems.svelte'),
	objectives: () => import('../objectives/PhoneObjectives.svelte'),
	votes: () => import('../votes/PhoneVotes.svelte'),
	actions: () => import('../actions/PhoneActions.svelte'),
	monitoring: () => import('../monitoring/PhoneMonitoring.svelte')
};

/** The screen of a step, with all it reads and says. */
export async function screenOf(step: Step, open: OpenPlan): Promise<Component> {
	const isFirst = step === 'meeting' || step === 'ideas';
	const [screen] = await Promise.all([SCREENS[step](), isFirst ? undefined : readMore(open)]);
	return screen.default;
}

/** Fetches the other screens when the phone has nothing better to do; returns how to call that off. */
export function laterScreens(open: OpenPlan): () => void {
	const timer = setTimeout(() => {
		const all = Object.values(SCREENS).map((fetch) => fetch());
		Promise.all([...all, readMore(open)]).catch(() => undefined); // asked for again when needed
	}, 2500);
	return () => clearTimeout(timer);
}

/** Adds the reading of the later steps to a phone that began with the first. */
async function readMore({ session, live }: OpenPlan): Promise<void> {
	const [{ laterOf }] = await Promise.all([import('#lib/live/later.svelte.ts'), words.whole]);
	if (!('rounds' in live)) Object.assign(live, laterOf(session.plan, session.box));
}
