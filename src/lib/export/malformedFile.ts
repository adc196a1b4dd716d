/** A file that cannot be counted, with the line that says why, counted from 1. */
export class MalformedFile extends Error {
	constructor(
		readonly line: number,
		why: string
	) {
		super(`line ${line}: ${why}`);
	}
}
