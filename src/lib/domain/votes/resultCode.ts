import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';

import { compare } from '../shared/stamp.ts';
import type { Ballot } from './ballots.ts';
import type { Round } from './round.ts';

/**
 * The fingerprint of a result: the first 8 hex digits of the SHA-256 of question, rules, options and counted
 * ballots. Screens that show the same code counted the same ballots. It is short enough to be read aloud, so
 * it finds mistakes and hasty tricks, not a patient forger.
 */
export function resultCode(round: Round, counted: readonly Ballot[]): string {
	const options = round.options.map(({ id, label, cost }) => [id, label, cost ?? null]);
	const ballots = [...counted].sort((a, b) => compare(a.id, b.id)).map(plain);
	const record = [round.id, round.question, round.dots, round.most, options, ballots];
	return toHexString(digest(encodeUtf8(JSON.stringify(record)))).slice(0, 8);
}

/** The code as a room reads it out: four pairs of letters, one letter for each hex digit, none like a number. */
export function codeLetters(code: string): string[] {
	const letters = [...code].map((digit) => LETTERS[Number.parseInt(digit, 16)] ?? '');
	return [0, 2, 4, 6].map((at) => `${letters[at]}${letters[at + 1]}`);
}

/** Sixteen letters that are told apart by eye and by ear: no I, O, Q, no pair like V and W. */
const LETTERS = 'ABCDEFGHJKLMPRTX';

function plain({ id, voter, turn, dots, scribe }: Ballot) {
	const given = Object.entries(dots).sort(([a], [b]) => compare(a, b));
	return [id, voter, turn, given, scribe ?? null];
}
