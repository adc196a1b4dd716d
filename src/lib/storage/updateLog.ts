/** What a log held when it was read, oldest first, and a mark for `replace`. */
export interface LogRead {
	updates: Uint8Array[];
	/** Where this reading ended. Only the log it came from understands it. */
	upTo: number;
	/** What other logs on this device have of the same room, for this one to take up. */
	others?: Uint8Array[];
}

/**
 * A place on this device where the updates of a plan's rooms are kept, in the order they came.
 * Everything it refuses is a rejected promise with a `CannotKeep`.
 */
export interface UpdateLog {
	read(room: string): Promise<LogRead>;
	/** Resolves when the bytes are on the disk, not when the browser has promised to write them. */
	append(room: string, update: Uint8Array): Promise<void>;
	/** Puts one snapshot in place of what a reading returned, all or nothing; what any tab appended since stays. */
	replace(room: string, snapshot: Uint8Array, upTo: number): Promise<void>;
	close(): void;
}

/** The name of the database that holds one plan as one relay knows it. */
export function databaseName(server: string, plan: string): string {
	return `rembuk:${server}:${plan}`;
}
