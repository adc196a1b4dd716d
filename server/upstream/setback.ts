import type { CopyTrouble } from '#lib/protocol/copies.ts';

/** Why the host could not be reached or did not take something, for the desk; the rest is for the log. */
export class Setback extends Error {
	constructor(
		readonly why: CopyTrouble,
		detail: string
	) {
		super(detail);
	}
}
