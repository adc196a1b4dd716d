import type { PersonId } from './ids.ts';
import { isId } from './ids.ts';

/** Identity and time of a new record. They are given to a command, never made up by it. */
export interface Stamp {
	/** The new record's random id. */
	id: string;
	/** Who did it on this device. */
	by: PersonId;
	/** When, ISO 8601 with zone, by this device's clock. Shown to people, never used to decide. */
	at: string;
	/** Whom a scribe wrote for, in words. */
	onBehalfOf?: string;
}

/** The part of every record that says where it came from (data rules of the design). */
export interface Made {
	id: string;
	createdAt: string;
	createdBy: PersonId;
	onBehalfOf?: string;
}

/** A new record's first keys. */
export function made(stamp: Stamp): Made {
	return {
		id: stamp.id,
		createdAt: stamp.at,
		createdBy: stamp.by,
		...(stamp.onBehalfOf && { onBehalfOf: stamp.onBehalfOf })
	};
}

/** Reads those keys back, or nothing if a peer wrote something else. */
export function readMade(raw: Record<string, unknown>): Made | undefined {
	const { id, createdAt, createdBy, onBehalfOf } = raw;
	if (!isId(id) || !isId(createdBy) || typeof createdAt !== 'string') return undefined;
	return { id, createdAt, createdBy, ...(typeof onBehalfOf === 'string' && { onBehalfOf }) };
}

/** Oldest first; records of one moment in the order of their ids, so every device agrees. */
export function byTime(a: Made, b: Made): number {
	return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

/** Plain order of two texts, the same on every device whatever its language. */
export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
