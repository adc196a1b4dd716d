/** A start that cannot go on: one sentence for the person at the terminal, and the exit code that says so to scripts. */
export class Trouble extends Error {
	constructor(
		sentence: string,
		readonly exitCode = 1
	) {
		super(sentence);
	}
}
