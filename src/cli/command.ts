import type { ParseArgsConfig } from 'node:util';

/** What a person wrote behind a command, read. */
export interface Given {
	files: string[];
	/** The words behind `--name`; nothing where it was not said. */
	word(name: string): string | undefined;
	/** True where `--name` was said. */
	has(name: string): boolean;
}

/** What a command says: on stdout for people or for programs, and what became of it. */
export interface Said {
	/** A few lines for people. */
	text: string;
	/** The same and more for programs, with --json. */
	json: unknown;
}

/** One command of the command line. It throws `CannotDo` or `WrongUse` to say no, and then has written nothing. */
export interface Command {
	/** How it is called, and what it does, one line each. */
	usage: string;
	does: string;
	options: NonNullable<ParseArgsConfig['options']>;
	run(given: Given): Said | Promise<Said>;
}
