import { recall, remember } from './settings.ts';

/** The last file of a plan that was saved on this device. */
export interface SavedFile {
	name: string;
	/** ISO 8601, by this device's clock. */
	at: string;
	/** How far the plan went then: see `markOf`. */
	mark: string;
}

/** What this device remembers of one day with a plan. */
export interface DayHere {
	/** `2027-01-12`, by this device's clock. */
	day: string;
	/** When the plan was opened here on that day, ISO 8601, and how far it went. */
	at: string;
	mark: string;
	/** Somebody said "later" about a file: while the meeting went on, or at its end. */
	later?: 'now' | 'end';
}

/** The last file saved here; nothing where none was, or nothing could be remembered. */
export function savedFileOf(plan: string): SavedFile | undefined {
	return texts<SavedFile>(recall(`file.${plan}`), ['name', 'at', 'mark']);
}

/** Remembers that a file was saved. */
export function noteSavedFile(plan: string, file: SavedFile): void {
	remember(`file.${plan}`, JSON.stringify(file));
}

/** What is remembered of this day, if this plan was open here before on it. */
export function dayWith(plan: string, day: string): DayHere | undefined {
	const known = texts<DayHere>(recall(`day.${plan}`), ['day', 'at', 'mark']);
	return known?.day === day ? known : undefined;
}

/** Remembers this day; the one before is forgotten. */
export function noteDay(plan: string, day: DayHere): void {
	remember(`day.${plan}`, JSON.stringify(day));
}

/** Since when this device has a plan, ISO 8601: since it was begun here, else since this was first asked. */
export function heldSince(plan: string, begunHere: string | undefined): string {
	const known = recall(`held.${plan}`) ?? begunHere ?? new Date().toISOString();
	remember(`held.${plan}`, known);
	return known;
}

function texts<T>(said: string | undefined, keys: (keyof T & string)[]): T | undefined {
	try {
		const read = JSON.parse(said ?? '') as Record<string, unknown> | null;
		return keys.every((key) => typeof read?.[key] === 'string') ? (read as T) : undefined;
	} catch {
		return undefined; // nothing remembered, or by somebody else
	}
}
