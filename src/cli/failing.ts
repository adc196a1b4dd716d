/** The command was not understood: exit code 2. */
export class WrongUse extends Error {}

/** The command was understood and could not be done; nothing was written: exit code 1. */
export class CannotDo extends Error {}

/** Says in one sentence that a file was not taken, and why. */
export function refuseFile(file: string, why: string): never {
	throw new CannotDo(`${file}: ${why}`);
}
