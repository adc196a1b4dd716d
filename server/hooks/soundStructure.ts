import * as Y from 'yjs';

import { FORBIDDEN_KEYS, isPlain } from './plainValue.ts';
import { hasManyRivals } from './rivals.ts';
import { Refused, type Decoded, type RelayHook } from './relayHook.ts';

/** How deep plain values may nest: deeper ones cannot be written down again by everybody. */
export const DEEPEST = 32;

/** Above this, clocks stop being counted exactly by some readers and the room could not be joined again. */
const LAST_CLOCK = 2 ** 31;

/** Yjs draws client ids from below this. */
const LAST_CLIENT = 2 ** 32;

/** The longest name of a root or a key, in letters. */
const LONGEST_NAME = 256;

/** What Yjs 13 writes. A sub-document is not among it: it would have no owner. */
const KNOWN_CONTENTS: ReadonlySet<unknown> = new Set([
	Y.ContentAny,
	Y.ContentBinary,
	Y.ContentDeleted,
	Y.ContentEmbed,
	Y.ContentFormat,
	Y.ContentJSON,
	Y.ContentString,
	Y.ContentType
]);

/** Reads an update without applying it, and refuses what could make a room unreadable. */
export function soundStructure(): RelayHook {
	return {
		name: 'sound-structure',
		onUpdate({ decoded, seat, doc }) {
			if (!isSound(decoded)) throw new Refused('broken-update');
			if (seat.role === 'participant' && hasManyRivals(decoded().structs, doc))
				throw new Refused('broken-update');
		}
	};
}

function isSound(decoded: () => Decoded): boolean {
	try {
		const { structs, ds } = decoded();
		return structs.every(isSoundStruct) && followOn(structs) && areSoundDeletes(ds);
	} catch {
		return false; // lib0 throws on short and garbled bytes
	}
}

type Struct = Decoded['structs'][number];

function isSoundStruct(struct: Struct): boolean {
	if (!isSoundRange(struct.id.client, struct.id.clock, struct.length)) return false;
	if (!(struct instanceof Y.Item)) return true;
	const { origin, rightOrigin, parent, parentSub } = struct;
	const ids = [origin, rightOrigin, parent].filter((id) => id instanceof Y.ID);
	if (!ids.every((id) => isSoundRange(id.client, id.clock, 1) && isBehind(id, struct.id)))
		return false;
	return [parentSub, parent].every(isSoundName) && isSoundContent(struct.content);
}

/** A struct of no length would be read again and again. */
function isSoundRange(client: number, clock: number, length: number): boolean {
	return client < LAST_CLIENT && length > 0 && clock + length < LAST_CLOCK;
}

/** What a client builds on of its own, it wrote before: Yjs stumbles over what says otherwise. */
function isBehind(id: Y.ID, of: Y.ID): boolean {
	return id.client !== of.client || id.clock < of.clock;
}

function isSoundName(name: unknown): boolean {
	return typeof name !== 'string' || (name.length <= LONGEST_NAME && !FORBIDDEN_KEYS.has(name));
}

/** A client that is told of twice is read differently by different readers. */
function followOn(structs: readonly Struct[]): boolean {
	const ends = new Map<number, number>();
	return structs.every(({ id, length }) => {
		const end = ends.get(id.client);
		ends.set(id.client, id.clock + length);
		return end === undefined || end === id.clock;
	});
}

function areSoundDeletes({ clients }: Decoded['ds']): boolean {
	for (const [client, ranges] of clients) {
		if (!ranges.every(({ clock, len }) => isSoundRange(client, clock, len))) return false;
	}
	return true;
}

function isSoundContent(content: Y.Item['content']): boolean {
	if (!KNOWN_CONTENTS.has(content.constructor)) return false;
	if (content instanceof Y.ContentFormat) {
		return !FORBIDDEN_KEYS.has(content.key) && isPlain(content.value, DEEPEST);
	}
	if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
		return content.arr.every((value) => isPlain(value, DEEPEST));
	}
	return !(content instanceof Y.ContentEmbed) || isPlain(content.embed, DEEPEST);
}
