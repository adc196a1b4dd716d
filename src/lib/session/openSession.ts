import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import type { Surface } from './admit.ts';
import { thisDevice, type Device } from './device.ts';
import { hello } from './relayApi.ts';
import { Session } from './session.svelte.ts';

/** Opens a plan this device has, or, on the laptop, one its relay has. A phone that knows neither must give a code first. */
export async function openSession(
	plan: string,
	surface: Surface
): Promise<Result<Session, 'needs-code' | 'no-relay'>> {
	const device = await thisDevice();
	const known = await entryOf(device, plan);
	if (known) return done(new Session(device, { ...known, openedAt: now() }, surface));
	if (surface === 'phone') return refuse('needs-code');

	const relay = await hello();
	if (!relay.ok) return refuse('no-relay');
	return relay.value.home
		? done(new Session(device, blank(plan, relay.value.server, device.person), surface))
		: refuse('needs-code');
}

/** The newest entry for a plan: the same plan may have been opened through two relays. */
export async function entryOf(device: Device, plan: string): Promise<ShelfEntry | undefined> {
	try {
		return (await device.shelf.list()).find((entry) => entry.plan === plan);
	} catch {
		return undefined; // an unreadable shelf is an empty one; the screen says that nothing is kept
	}
}

/** A shelf entry for a plan nobody here has opened before. */
export function blank(plan: string, server: string, holder: string): ShelfEntry {
	const head = { title: '', village: '', language: 'id' };
	return { plan, server, holder, role: 'facilitator', openedAt: now(), ...head };
}

function now(): string {
	return new Date().toISOString();
}
