import type { PictureName } from '#lib/domain/meeting/pictures.ts';
import { passedMark } from '#lib/session/passedMark.ts';
import { readPick } from '#lib/session/picks.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { recall, remember } from '#lib/session/settings.ts';

/** The names given out while this phone goes around, kept so that a reload uncovers nothing (ARRIVE-9). */
export function turnsKept(plan: string): PictureName[] {
	return (recall(passedMark(plan)) ?? '').split(',').flatMap((kept) => readPick(kept) ?? []);
}

/** Keeps that this phone goes around, and who had a turn; nothing once its owner has it again. */
export function keepTurns(plan: string, turns: readonly PictureName[] | undefined): void {
	const names = turns?.map(({ picture, colour }) => `${picture} ${colour}`);
	remember(passedMark(plan), names ? `on,${names.join(',')}` : '');
}

/** The plans that a cover stands over in this tab, whoever put it there. */
const covered = new Set<string>();

/** Says that a cover stands over a plan. Returns how to say that it is gone. */
export function standOver(plan: string): () => void {
	covered.add(plan);
	return () => void covered.delete(plan);
}

/** What waits for the owner of a phone, by the plan that is open. */
const waiting = new WeakMap<object, Promise<void>>();

/**
 * Puts a cover over an open plan, once however often it is asked, and waits until the owner has the phone again. Where
 * one stands already there is nothing to put: a second would hide a writer, and uncover the one below. It goes with the plan.
 */
export function untilGivenBack(
	session: Pick<Session, 'id' | 'isOpen' | 'ends'>,
	put: (onclose: () => void) => () => void
): Promise<void> {
	const known = waiting.get(session);
	if (known) return known;
	if (covered.has(session.id) || !session.isOpen) return Promise.resolve();
	const back = new Promise<void>((done) => {
		const end = () => {
			if (!waiting.delete(session)) return; // given back before the plan is left
			take();
			done();
		};
		const take = put(end);
		session.ends.push(end);
	});
	waiting.set(session, back);
	return back;
}
