import { tellAside } from '#lib/aside/byHand/tellAside.ts';
import { isNothingNew } from '#lib/domain/history/brought.ts';
import type { Told } from '#lib/domain/history/told.ts';
import { done, type Result } from '#lib/domain/shared/result.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';

import { thisDevice, type Device } from './device.ts';
import { entryOf } from './entries.ts';
import { mediaStoreHere } from './mediaOf.ts';
import { docOf, updatesHere } from './readHere.ts';
import type { Rooms } from './receivePlan.ts';

/** What is known of a file before anything is changed. Of a plan that is new to this device `brought` is all there is in it. */
export interface FileLook extends Told {
	plan: string;
	/** True where a plan of this id is on this device already. */
	isKnown: boolean;
	/** True where all the file has is here. */
	isNothing: boolean;
	/** Ballots, and photos and recordings, that are not here yet: numbers only. */
	ballots: number;
	media: number;
	/** The screen to go on at. */
	surface: 'desk' | 'phone';
}

/** Looks at what a file would bring to this device (YEAR-25). Nothing is changed, and nothing is kept. */
export async function lookAtFile(
	plan: string,
	rooms: Rooms,
	media: readonly string[],
	store = mediaStoreHere
): Promise<Result<FileLook, 'damaged-file' | 'newer-file'>> {
	const where = await thisDevice();
	const [entry, here] = [await entryOf(where, plan), await updatesHere(where, plan, 'plan')];
	const told = await tellAside({ here, file: rooms.plan });
	if (!told.ok) return told;
	const isKnown = here.length > 0;
	const ballots = await newBallots(where, plan, rooms.ballots);
	const missing = isKnown ? await newMedia(plan, media, store) : media.length;
	const isNothing = isKnown && isNothingNew(told.value.brought) && ballots + missing === 0;
	const isLed = entry === undefined || entry.role === 'facilitator';
	return done({
		...told.value,
		...{ plan, isKnown, isNothing, ballots, media: missing },
		surface: isLed ? 'desk' : 'phone'
	});
}

async function newBallots(device: Device, plan: string, update?: Uint8Array): Promise<number> {
	if (!update) return 0;
	const here = docOf(await updatesHere(device, plan, 'ballots'));
	const before = boxIn(here).ballots.size;
	return mergeUpdate(here, update) === 'merged' ? boxIn(here).ballots.size - before : 0;
}

async function newMedia(plan: string, names: readonly string[], open: typeof mediaStoreHere) {
	if (names.length === 0) return 0;
	const here = new Set((await (await open(() => undefined)).list(plan)).map(({ hash }) => hash));
	return names.filter((name) => !here.has(name)).length;
}
