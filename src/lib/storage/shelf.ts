/** A plan this device has, and how it came by it. */
export interface ShelfEntry {
	plan: string;
	/** The relay it was opened through: the same plan from two relays is two entries. */
	server: string;
	title: string;
	village: string;
	language: string;
	role: 'facilitator' | 'participant' | 'viewer';
	/** The person or screen that holds the ticket: a random id, never a name. */
	holder: string;
	ticket?: string;
	/** The join code, where this device is the one that shows it. */
	code?: string;
	/** Keys of the desks whose rounds are shown, as the relay or a file told them; nobody has said: all are. */
	desks?: string[];
	/** ISO 8601 with zone, by this device's clock: shown and sorted here, compared with nobody's. */
	openedAt: string;
	/** What is remembered beside it, for the day that is cleared and this is not. */
	settings?: Record<string, string>;
}

/** Which plans this device has. Its few settings are in localStorage, where a first screen finds them at once. */
export interface Shelf {
	/** Newest first. */
	list(): Promise<ShelfEntry[]>;
	get(plan: string, server: string): Promise<ShelfEntry | undefined>;
	put(entry: ShelfEntry): Promise<void>;
	/** Takes the entry away; the plan's own database is somebody else's to delete. */
	remove(plan: string, server: string): Promise<void>;
	close(): void;
}

/** The one database that belongs to the device and not to a plan. */
export const DEVICE_DATABASE = 'rembuk-device';

/** Sorts by the moment, not by the letters: two entries may be written in different zones. */
export function newestFirst(entries: ShelfEntry[]): ShelfEntry[] {
	return [...entries].sort(
		(a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt) || (a.plan < b.plan ? -1 : 1)
	);
}
