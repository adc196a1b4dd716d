import type { DayHere } from '#lib/session/savedFile.ts';

/** From so many changes without a copy of them on is asked for one. */
const MANY = 50;

/** After so long without one, in hours. */
const LONG = 2;

/** Why a file is asked for: much was done, it is long ago, or people are about to go home. */
export type Nag = 'many' | 'long' | 'end';

/** What a desk knows of today's changes and their copies. */
export interface Unfiled {
	/** Records written today that are in no file, and for how many hours. */
	changes: number;
	hours: number;
	/** The room is being thanked. */
	isEnding: boolean;
	/** A stick or a host has everything. */
	isCopied: boolean;
	later: DayHere['later'];
}

/** Whether to ask for a file, gently: once while the meeting goes on, and once at its end (KEEP-24). */
export function nagOf({ changes, hours, isEnding, isCopied, later }: Unfiled): Nag | undefined {
	if (changes === 0 || isCopied || later === 'end') return undefined;
	if (isEnding) return 'end';
	if (later !== undefined) return undefined;
	if (changes >= MANY) return 'many';
	return hours >= LONG ? 'long' : undefined;
}
