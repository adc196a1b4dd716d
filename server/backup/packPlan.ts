import { createHash } from 'node:crypto';

import { strFromU8, unzipSync } from 'fflate';

import { checkOf, packParts, type Manifest, type Part } from '#lib/protocol/rembuk.ts';
import { ROOMS, roomPath, type Room } from '#lib/protocol/rooms.ts';

import type { Rooms } from '../relay/rooms.ts';
import type { PlanEntry } from '../tickets/knownPlans.ts';

/** A document nobody has written to, as an update. */
const EMPTY = 2;

/** For whoever unpacks a backup by hand. */
const NOTE =
	'Berisi kotak suara dan kartu pribadi; hanya untuk fasilitator. ' +
	'Holds the ballots and private cards; for the facilitator only.';

/** A plan as it goes into a backup, and up to which log number each room is in it. */
export interface Packed {
	bytes: Uint8Array;
	numbers: Map<string, number>;
}

/** Packs all rooms of a plan into a `.rembuk` file. Nothing for a plan nobody has written to. */
export async function packPlan(
	rooms: Rooms,
	{ plan, title, language }: PlanEntry,
	createdAt: string
): Promise<Packed | undefined> {
	const parts: Partial<Record<Part, Uint8Array>> = {};
	const numbers = new Map<string, number>();
	for (const room of ROOMS) {
		const state = await rooms.look(roomPath(plan, room), async (open) => {
			const whole = await open.whole();
			numbers.set(open.name, open.number);
			return whole;
		});
		if (state.length > EMPTY) parts[partOf(room)] = state;
	}
	if (!parts['plan.yjs']) return undefined;
	const about = { plan, title, village: '', language, planVersion: 1, createdAt, note: NOTE };
	// Loosely, because packing tightly would keep the hall waiting.
	return { bytes: packParts(parts, about, { level: 0, hash: sha256 }), numbers };
}

/** What a backup says of itself, if it is one. */
export function manifestIn(bytes: Uint8Array | undefined): Manifest | undefined {
	try {
		const files = unzipSync(bytes ?? new Uint8Array(), {
			filter: ({ name }) => name === 'manifest.json'
		});
		const said = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
		return checkOf(said) === said.check ? said : undefined;
	} catch {
		return undefined; // damaged or cut off: it is written again
	}
}

/** Whether two backups hold the same, whenever they were made. */
export function isSame(one: Manifest | undefined, other: Manifest | undefined): boolean {
	const partsOf = (manifest: Manifest | undefined) =>
		JSON.stringify([manifest?.title, Object.entries(manifest?.files ?? {}).sort()]);
	return one !== undefined && partsOf(one) === partsOf(other);
}

function partOf(room: Room): Part {
	return `${room}.yjs`;
}

function sha256(bytes: Uint8Array): Uint8Array {
	return createHash('sha256').update(bytes).digest();
}
