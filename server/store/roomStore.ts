/** One line of a room's log: its number, and the update as Yjs wrote it. */
export interface LogEntry {
	number: number;
	update: Uint8Array;
}

/** What left a room's log at once: the number of its last line, and the lines as whoever took them out packed them. */
export interface Page {
	number: number;
	bytes: Uint8Array;
}

/** Packs what leaves a log. */
export type PackPage = (gone: LogEntry[]) => Promise<Uint8Array>;

/**
 * What the relay needs from a disk. A promise that resolves means: on the disk, even if the plug is pulled now.
 * A write that rejects may be tried again later; what was there before is still there.
 */
export interface RoomStore {
	/** A room's log in order; an empty list for a room nobody has written to. Rejects if a line is missing. */
	read(room: string): Promise<LogEntry[]>;
	/** Adds lines to a room's log, and writes facts with them: all of it or nothing. */
	append(room: string, entries: LogEntry[], facts?: Record<string, string>): Promise<void>;
	/**
	 * Puts one line in the place of all lines up to its number: at no moment is there neither. With `pack`, what
	 * leaves the log is a page of the room's past in the same moment. Does nothing where that line is alone already,
	 * or is none of the log's.
	 */
	compact(room: string, merged: LogEntry, pack?: PackPage): Promise<void>;
	/** The pages of a room's past, oldest first. */
	past(room: string): Promise<Page[]>;
	/** Puts one page in the place of all pages up to its number. */
	thin(room: string, page: Page): Promise<void>;
	/** Leaves one line of a room's log, none of its past, and none of these facts, also in the files underneath. */
	erase(room: string, merged: LogEntry | undefined, facts?: string[]): Promise<void>;
	/** A small fact about the relay or its plans. */
	get(key: string): Promise<string | undefined>;
	/** Every fact whose key begins with this. */
	facts(prefix: string): Promise<Map<string, string>>;
	/** Writes facts: all of them or none. */
	set(facts: Record<string, string>): Promise<void>;
	/** True while nothing was ever written. */
	isNew(): Promise<boolean>;
	close(): Promise<void>;
}

/**
 * A log with a line missing was damaged: what came after cannot be trusted to be whole. `last`: the number
 * of the line that was written last, 0 for none.
 */
export function assertUnbroken(room: string, numbers: number[], last: number) {
	const expected = numbers.map((_, i) => (numbers[0] ?? 0) + i);
	const gap = expected.findIndex((number, i) => number !== numbers[i]);
	if (gap !== -1) throw new Error(`the log of ${room} misses a line before ${numbers[gap]}`);
	if ((numbers.at(-1) ?? 0) !== last) throw new Error(`the log of ${room} misses its end`);
}

/**
 * The lines that leave a log when one line takes the place of all up to `number`, or nothing when that is so already.
 * The first line of a log with a past tells what the past tells: it is no part of what leaves.
 */
export function leaving(
	lines: LogEntry[],
	number: number,
	hasPast: boolean
): LogEntry[] | undefined {
	if (lines.length < 2 || lines.at(-1)?.number !== number) return undefined;
	return hasPast ? lines.slice(1) : lines;
}
