import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import type { Surface } from './admit.ts';
import { thisDevice } from './device.ts';
import { blank, entryOf } from './entries.ts';
import { joinAgain, takeFresh } from './join.ts';
import { personHere } from './person.ts';
import { hello } from './relayApi.ts';
import { Session } from './session.svelte.ts';

/** Opens a plan this device has, or, on the laptop, one its relay has. A phone that knows neither must give a code first. */
export async function openSession(
	plan: string,
	surface: Surface
): Promise<Result<Session, 'needs-code' | 'no-relay'>> {
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

	const relay = await hello();
	if (!relay.ok) return refuse('no-relay');
	return relay.value.home
		? done(new Session(device, blank(plan, relay.value.server, personHere()), surface))
		: refuse('needs-code');
}

/** First the wire, which brings the plan to the screen, and then the disk: a slow network carries one at a time. */
function openFresh(entry: ShelfEntry, surface: Surface): Session {
	const wire = import('#lib/sync/followRelay.ts').catch(() => undefined); // asked for again by the line itself
	return new Session(wire.then(thisDevice), entry, surface);
}
