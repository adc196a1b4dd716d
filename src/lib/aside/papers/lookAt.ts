import { isKnown, takeUp, trusted, verified } from '#lib/domain/votes/sealed/signing.ts';

/** A paper as it lies in a document: its name and its text. `isOurs`: this device verified it before, on its own disk. */
export interface Unread {
	name: string;
	text: string;
	isOurs: boolean;
}

/** What came of looking at one: a record, none although its name is right, or something under another's name. */
export type Finding = 'good' | 'bad' | 'misnamed';

/** Looks at one paper: this is what takes the time, some milliseconds of a cheap phone. */
export function lookAt({ name, text, isOurs }: Unread): Finding {
	const record = isOurs ? trusted(name, text) : verified(name, text);
	if (record) return 'good';
	return isKnown(name) ? 'bad' : 'misnamed';
}

/** Takes up what a worker found: nothing about a name that is not its text's, which another text may have yet. */
export function takeUpFinding({ name, text }: Unread, finding: Finding | undefined): void {
	if (finding === 'good' || finding === 'bad') takeUp(name, text, finding === 'good');
}
