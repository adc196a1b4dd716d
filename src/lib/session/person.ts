import { newId } from './newId.ts';

/** Who uses this browser: a random id, the same in every tab and after every reload. */
export function personHere(): string {
	known ??= read() ?? make();
	return known;
}

const KEY = 'rembuk.person';
let known: string | undefined;

function read(): string | undefined {
	try {
		return localStorage.getItem(KEY) ?? undefined;
	} catch {
		return undefined; // storage is switched off: the id lasts as long as the tab
	}
}

function make(): string {
	const id = newId();
	try {
		localStorage.setItem(KEY, id);
	} catch {
		// As above; and what another tab has written meanwhile cannot be read either.
	}
	return id;
}
