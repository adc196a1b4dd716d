import type { PictureName } from '#lib/domain/meeting/pictures.ts';
import { passedMark } from '#lib/session/passedMark.ts';
import { readPick } from '#lib/session/picks.ts';
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
