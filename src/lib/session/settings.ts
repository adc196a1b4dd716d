/** Small choices of this device that a first screen needs at once, before any database is open. */
export const PREFIX = 'rembuk.';

/** What was remembered under a name. Also without a disk, as long as the tab lives. */
export function recall(name: string): string | undefined {
	try {
		return inTab.get(name) ?? localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined; // storage is switched off
	}
}

/** Remembers a text under a name; an empty one is forgotten. */
export function remember(name: string, value: string): void {
	try {
		if (value === '') localStorage.removeItem(PREFIX + name);
		else localStorage.setItem(PREFIX + name, value);
		inTab.delete(name);
	} catch {
		inTab.set(name, value);
	}
}

/** What a storage that is full or switched off did not take: newer than what it still has, and gone with the tab. */
const inTab = new Map<string, string>();

/** The language chosen on this device, if one was. */
export function chosenLanguage(): string | undefined {
	return recall('language');
}

/** Keeps the choice of language. */
export function chooseLanguage(language: string): void {
	remember('language', language);
}

/** A text being written, so that a reload or an empty battery does not lose it. */
export function draftIn(key: string): string {
	return recall(`draft.${key}`) ?? '';
}

/** Keeps a text being written; an empty one is forgotten. */
export function keepDraft(key: string, text: string): void {
	remember(`draft.${key}`, text);
}

/** The code that opened a plan here. */
export function codeOf(plan: string): string | undefined {
	return recall(`code.${plan}`);
}

/** Keeps the code that opened a plan here. */
export function rememberCode(plan: string, code: string): void {
	remember(`code.${plan}`, code);
}
