import { done, type Result } from '#lib/domain/shared/result.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import type { Surface } from './admit.ts';
import { thisDevice } from './device.ts';
import { entryOf } from './entries.ts';
import { joinAgain, takeFresh } from './join.ts';
import { Session } from './session.svelte.ts';

/** Why a plan is not open yet: a code is missing, the relay does not answer, or the laptop has no such plan. */
export type NotOpened = 'needs-code' | 'no-relay' | 'not-found';

/** Opens a plan this device has, or, on the laptop, one its relay has. A phone that knows neither must give a code first. */
export async function openSession(
	plan: string,
	surface: Surface
): Promise<Result<Session, NotOpened>> {
	const fresh = takeFresh(plan);
	if (fresh) return done(openFresh(fresh, surface));

	const device = thisDevice();
	const known = await entryOf(await device, plan);
	const openedAt = new Date().toISOString();
	if (known) return done(new Session(device, { ...known, openedAt }, surface));
	if (surface === 'phone') {
		const again = await joinAgain(plan);
		return again.ok ? done(openFresh(again.value, surface)) : again;
	}

	const { atThisLaptop } = await import('./atThisLaptop.ts');
	const there = await atThisLaptop(plan);
	return there.ok ? done(new Session(device, there.value, surface)) : there;
}

/** First the wire, which brings the plan to the screen, and then the disk: a slow network carries one at a time. */
function openFresh(entry: ShelfEntry, surface: Surface): Session {
	const wire = import('#lib/sync/followRelay.ts').catch(() => undefined); // asked for again by the line itself
	return new Session(wire.then(thisDevice), entry, surface);
}
