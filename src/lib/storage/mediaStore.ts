/**
 * Where a picture or a recording stands on this device: `draft` was taken and not sent, `waiting` has still to go to the
 * laptop, `sent` is there too, `fetched` came from there.
 */
export type MediaState = 'draft' | 'waiting' | 'sent' | 'fetched';

/** What is known of a thing without reading its bytes. `usedAt` in milliseconds by this device's clock. */
export interface MediaEntry {
	plan: string;
	/** The SHA-256 of the bytes, 64 hex digits: what it is called everywhere. */
	hash: string;
	state: MediaState;
	size: number;
	usedAt: number;
}

/** Pictures and recordings on this device, by plan and hash. Everything it refuses is a rejected promise with a `CannotKeep`. */
export interface MediaStore {
	/** Keeps bytes under their hash, or, where they are, notes their state anew. On the disk when it resolves. */
	put(entry: Omit<MediaEntry, 'size'>, bytes: Uint8Array): Promise<void>;
	/** The bytes, or nothing. */
	read(plan: string, hash: string): Promise<Uint8Array | undefined>;
	/** Notes a new state or that it was looked at; what is not here stays away. */
	note(
		plan: string,
		hash: string,
		news: Partial<Pick<MediaEntry, 'state' | 'usedAt'>>
	): Promise<void>;
	/** All there is, of one plan or of every plan, without bytes. */
	list(plan?: string): Promise<MediaEntry[]>;
	remove(plan: string, hash: string): Promise<void>;
	close(): void;
}

/** The database of pictures and recordings of all plans on a device. */
export const MEDIA_DATABASE = 'rembuk-media';
