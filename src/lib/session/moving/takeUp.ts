import { done, refuse, type Result } from '#lib/domain/shared/result.ts';

import { thisDevice } from '../device.ts';
import { blank } from '../entries.ts';
import { rememberBefore } from '../picks.ts';
import { receiveMedia } from '../receiveMedia.ts';
import { keepPlan, type KeepRefusal } from '../receivePlan.ts';
import { hello } from '../relayApi.ts';
import { recall, remember } from '../settings.ts';
import type { Carried } from './carried.ts';

/** Why a phone's things were not taken up at this address: besides what a disk may say, it is another laptop's, or it is silent. */
export type TakeRefusal = KeepRefusal | 'other-laptop' | 'no-relay';

/**
 * Takes up at this address what the phone's page at the old one has handed over: who it is, what it wrote and had not
 * sent, what it began. Nothing is there twice: the changes are the same changes, and the device is the same device.
 */
export async function takeUp(carried: Carried): Promise<Result<string, TakeRefusal>> {
	const relay = await hello();
	if (!relay.ok) return refuse('no-relay');
	const { server, home } = relay.value;
	// Another laptop's plan is none of ours, and where a desk lives nobody's keys are put in its keys' place (MOVE-6).
	if (carried.server !== server || home) return refuse('other-laptop');
	const asNew = recall('person'); // before anything here makes one up
	const { of, plan, ballots, media } = carried;
	const kept = await keepPlan(of, { plan, ballots });
	if (!kept.ok) return kept;
	becomes(carried, asNew);
	await shelve(carried, server);
	const bytesOf = new Map(media.map(({ hash, bytes }) => [hash, bytes]));
	const names = [...bytesOf.keys()];
	await receiveMedia(of, { names, read: async (name) => bytesOf.get(name) }, () => undefined);
	return done(of);
}

/** Whoever came in here as somebody new meanwhile is one person again, and what they said stays theirs. */
function becomes({ of, person, settings }: Carried, asNew: string | undefined): void {
	for (const [name, text] of Object.entries(settings)) remember(name, text);
	if (asNew !== undefined && asNew !== person) rememberBefore(of, asNew);
}

async function shelve({ of, person, code, ticket, desks }: Carried, server: string): Promise<void> {
	const { shelf } = await thisDevice();
	const known = (await shelf.get(of, server)) ?? blank(of, server, person);
	const more = { ...(ticket && { ticket }), ...(desks && { desks }) };
	await shelf.put({ ...known, role: 'participant', holder: person, code, ...more });
}
