import * as Y from 'yjs';

import { Refused, type Decoded, type RelayHook } from './relayHook.ts';

/** Keys that would change what an object is instead of what it holds. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** How deep plain values may nest: deeper ones cannot be written down again by everybody. */
const DEEPEST = 32;

/** Above this, clocks stop being counted exactly by some readers and the room could not be joined again. */
const LAST_CLOCK = 2 ** 31;

/** Reads an update without applying it, and refuses what could make a room unreadable. */
export function soundStructure(): RelayHook {
	return {
		name: 'sound-structure',
		onUpdate({ decoded }) {
			if (!isSound(decoded)) throw new Refused('broken-update');
		}
	};
}

function isSound(decoded: () => Decoded): boolean {
	try {
		return decoded().structs.every(isSoundStruct);
	} catch {
		return false; // lib0 throws on short and garbled bytes
	}
}

function isSoundStruct(struct: Y.Item | Y.GC | Y.Skip): boolean {
	const { client, clock } = struct.id;
	if (client >= 2 ** 32 || clock + struct.length >= LAST_CLOCK) return false;
	if (!(struct instanceof Y.Item)) return true;
	const names = [struct.parentSub, struct.parent].filter((name) => typeof name === 'string');
	return !names.some((name) => FORBIDDEN.has(name)) && isSoundContent(struct.content);
}

function isSoundContent(content: Y.Item['content']): boolean {
	if (content instanceof Y.ContentDoc) return false; // documents inside documents have no owner
	if (content instanceof Y.ContentFormat) {
		return !FORBIDDEN.has(content.key) && isPlain(content.value, 0);
	}
	if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
		return content.arr.every((value) => isPlain(value, 0));
	}
	return !(content instanceof Y.ContentEmbed) || isPlain(content.embed, 0);
}

function isPlain(value: unknown, depth: number): boolean {
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true;
	if (depth > DEEPEST) return false;
	if (Array.isArray(value)) return value.every((entry) => isPlain(entry, depth + 1));
	// lib0 reads a `__proto__` key by changing the object's prototype
	if (Object.getPrototypeOf(value) !== Object.prototype) return false;
	return Object.entries(value).every(
		([key, entry]) => !FORBIDDEN.has(key) && isPlain(entry, depth + 1)
	);
}
