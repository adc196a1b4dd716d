import { done, type Result } from '#lib/domain/shared/result.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import type { Surface } from './admit.ts';
import { thisDevice } from './device.ts';
import { entryOf } from './entries.ts';
import { takeFresh } from './join.ts';
import { Session } from './session.svelte.ts';

/** Why a plan is not open yet: a code is missing, the relay does not answer, or the laptop has no such plan. */
export type NotOpened = 'needs-code' | 'no-relay' | 'not-found';

/** Where a plan comes from that this device has not got: an entry for it, or why there is none. */
export type FindPlan = (plan: string) => Promise<Result<ShelfEntry, NotOpened>>;

/** Opens a plan this device has, or one that is found: by a phone with the code it once typed, by the laptop at its relay. */
export async function openSession(
	plan: string,
	surface: Surface,
	find: FindPlan
): Promise<Result<Session, NotOpened>> {
	const fresh = takeFresh(plan);
	if (fresh) return done(openFresh(fresh, surface));

	const device = thisDevice();
	const known = await entryOf(await device, plan);
	const openedAt = new Date().toISOString();
	if (known) return done(new Session(device, { ...known, openedAt }, surface));
	const found = await find(plan);
	return found.ok ? done(openFresh(found.value, surface)) : found;
}

/** First the wire, which brings the plan to the screen, and then the disk: a slow network carries one at a time. */
function openFresh(entry: ShelfEntry, surface: Surface): Session {
	const wire = import('#lib/sync/followRelay.ts').catch(() => undefined); // asked for again by the line itself
	// A wall stands on the laptop, and is opened again and again: what its disk holds need not come over the wire.
	const isNew = surface !== 'wall';
	return new Session(isNew ? wire.then(thisDevice) : thisDevice(), entry, surface, isNew);
}
