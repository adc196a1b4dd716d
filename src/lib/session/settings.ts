/** Small choices of this device that a first screen needs at once, before any database is open. */
const LANGUAGE = 'rembuk.language';

/** The language chosen on this device, if one was. */
export function chosenLanguage(): string | undefined {
	return read(LANGUAGE);
}

/** Keeps the choice of language. */
export function chooseLanguage(language: string): void {
	write(LANGUAGE, language);
}

/** A text being written, so that a reload or an empty battery does not lose it. */
export function draftIn(key: string): string {
	return read(`rembuk.draft.${key}`) ?? '';
}

/** Keeps a text being written; an empty one is forgotten. */
export function keepDraft(key: string, text: string): void {
	write(`rembuk.draft.${key}`, text);
}

/** The code that opened a plan here. */
export function codeOf(plan: string): string | undefined {
	return read(`rembuk.code.${plan}`);
}

/** Keeps the code that opened a plan here. */
export function rememberCode(plan: string, code: string): void {
	write(`rembuk.code.${plan}`, code);
}

function read(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined; // storage is switched off: the choice lasts as long as the tab
	}
}

function write(key: string, value: string): void {
	try {
		if (value === '') localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// Storage is switched off or full. What was written is still on the screen.
	}
}
