import { untrack } from 'svelte';

import { draftIn, keepDraft } from '#lib/session/settings.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { optionsIn, saidBy } from './practiceWords.ts';
import { PHONES, type Task } from './tasks.ts';

/** Set once a practice is being thrown away: then nobody comes in any more. */
export const room = $state({ isOver: false });

/**
 * Plays the people of a practice: their phones come in once the code was shown, and a vote lies ready when they have
 * spoken. Call while a component is being made; they go with it.
 */
export function playRoom({ session, live }: OpenPlan, task: () => Task | undefined): void {
	let isShown = $state(false);
	const language = $derived(live.meeting.current.language);
	const isWanted = $derived(isShown || task() !== 'code' || live.members.current.length > 0);
	$effect(() => {
		const hear = ({ target }: MouseEvent) => {
			if (target instanceof Element && target.closest('a[href*="/wall/"]')) isShown = true;
		};
		document.addEventListener('click', hear);
		return () => document.removeEventListener('click', hear);
	});
	$effect(() => {
		const { code } = session;
		if (!isWanted || room.isOver || !code) return undefined;
		return comeIn(
			code,
			saidBy(
				PHONES,
				untrack(() => language)
			)
		);
	});
	$effect(() => {
		if (task() !== 'code') layOut(session.id, language);
	});
}

/** The phones are fetched when they are needed; returns how to send them away. */
function comeIn(code: string, said: string[][]): () => void {
	let isOver = false;
	let stop: (() => void) | undefined;
	import('#lib/session/practice/practicePhones.ts').then(
		({ practicePhones }) => {
			if (!isOver) stop = practicePhones(code, said);
		},
		() => undefined // the laptop's own server is away: the desk says so, and opening it again asks again
	);
	return () => {
		isOver = true;
		stop?.();
	};
}

/** Three works and a quick round are prepared as somebody at this desk would have done it: a draft of this device, no more. */
function layOut(plan: string, language: string): void {
	const name = `set-up.${plan}`;
	if (draftIn(name) !== '') return;
	const typed = optionsIn(language).map((label, at) => ({ key: `practice-${at}`, label }));
	const picked = typed.map(({ key }) => key);
	const usual = {
		deciding: 'vote',
		way: 'dots',
		secrecy: 'quick',
		tieRule: ['supporters'],
		quorum: { kind: 'none' }
	};
	keepDraft(name, JSON.stringify({ ...usual, typed, picked }));
}
