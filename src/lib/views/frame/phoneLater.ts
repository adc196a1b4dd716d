import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';
import { laterOf } from '#lib/live/later.svelte.ts';

import type { OpenPlan } from './planContext.ts';

type Later = Exclude<Step, 'meeting' | 'ideas'>;

/** The screens of the later steps. A file of its own, so that not even their style sheets come with the first screen. */
export const LATER: Record<Later, () => Promise<{ default: Component }>> = {
	problems: () => import('../problems/PhoneProblems.svelte'),
	objectives: () => import('../objectives/PhoneObjectives.svelte'),
	votes: () => import('../votes/PhoneVotes.svelte'),
	actions: () => import('../actions/PhoneActions.svelte'),
	monitoring: () => import('../monitoring/PhoneMonitoring.svelte')
};

/** What a phone shows above whatever the step shows: the agenda's line, and the one question to who waits. */
export const phoneAgenda = () => import('../forAll/AboveStep.svelte');

/**
 * What shows and takes photos, and a card's tools: named here, where no first screen carries its files' names. With what
 * is told of an idea that waits, which no wall says.
 */
export const MEDIA = async () => {
	const parts = [import('../media/parts.ts'), import('../ideas/waitsLater.ts')] as const;
	return (await Promise.all(parts))[0].PARTS;
};

/** What a phone shows that is with somebody else: see `untilReturned`. */
export const passed = async (open: OpenPlan) =>
	(await import('../scribe/untilReturned.ts')).untilReturned(open);

/** Adds the reading of the later steps to a phone that began with the first. */
export function readMore({ session, live }: OpenPlan): void {
	if (!('rounds' in live)) Object.assign(live, laterOf(session.plan, session.box));
}
