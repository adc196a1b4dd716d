import * as Y from 'yjs';

import { broughtBy, isNothingNew, type Brought } from '#lib/domain/history/brought.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { membersOf } from '#lib/domain/meeting/members.ts';
import { planIn } from '#lib/domain/plan.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';

import { thisDevice, type Device } from './device.ts';
import { entryOf } from './entries.ts';
import { mediaStoreHere } from './mediaOf.ts';
import { readRoomHere } from './readHere.ts';
import type { Rooms } from './receivePlan.ts';

/** What is known of a file before anything is changed. */
export interface FileLook {
	plan: string;
	title: string;
	village: string;
	/** True where a plan of this id is on this device already. */
	isKnown: boolean;
	/** True where all the file has is here. */
	isNothing: boolean;
	/** Of a plan that is new to this device: all there is in it. */
	brought: Brought;
	/** How many people have arrived in the file's plan. */
	people: number;
	/** Ballots, and photos and recordings, that are not here yet: numbers only. */
	ballots: number;
	media: number;
	currency: string;
	/** The screen to go on at. */
	surface: 'desk' | 'phone';
}

/** Looks at what a file would bring to this device (YEAR-25). Nothing is changed, and nothing is kept. */
export async function lookAtFile(
	plan: string,
	rooms: Rooms,
	media: readonly string[],
	device: Promise<Device> = thisDevice(),
	store: typeof mediaStoreHere = mediaStoreHere
): Promise<Result<FileLook, 'damaged-file' | 'newer-file'>> {
	const file = planIn(new Y.Doc());
	if (mergeUpdate(file.doc, rooms.plan) === 'broken') return refuse('damaged-file');
	if (file.isNewer) return refuse('newer-file');
	const where = await device;
	const [entry, here] = [await entryOf(where, plan), await readRoomHere(where, plan, 'plan')];
	await aMoment();
	const brought = broughtBy(planIn(here ?? new Y.Doc()), file);
	const ballots = rooms.ballots ? await newBallots(where, plan, rooms.ballots) : 0;
	const missing = here ? await newMedia(plan, media, store) : media.length;
	const { title, village, currency } = meetingOf(file);
	return done({
		...{ plan, title, village, currency, brought, ballots, media: missing },
		isKnown: here !== undefined,
		isNothing: here !== undefined && isNothingNew(brought) && ballots + missing === 0,
		people: membersOf(file).length,
		surface: (entry?.role ?? 'facilitator') === 'facilitator' ? 'desk' : 'phone'
	});
}

async function newBallots(device: Device, plan: string, update: Uint8Array): Promise<number> {
	const here = (await readRoomHere(device, plan, 'ballots')) ?? new Y.Doc();
	const before = boxIn(here).ballots.size;
	return mergeUpdate(here, update) === 'merged' ? boxIn(here).ballots.size - before : 0;
}

async function newMedia(plan: string, names: readonly string[], open: typeof mediaStoreHere) {
	if (names.length === 0) return 0;
	const here = new Set((await (await open(() => undefined)).list(plan)).map(({ hash }) => hash));
	return names.filter((name) => !here.has(name)).length;
}

/** Lets the screen say what is being done before it is. */
function aMoment(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
