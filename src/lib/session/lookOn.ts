import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { thisDevice } from './device.ts';
import { blank } from './entries.ts';
import { personHere } from './person.ts';
import { hostPlan } from './relayApi.ts';

/**
 * Asks this laptop's relay whether a wall may look on at a plan, before there is a screen to open it. Nothing where it
 * says no, or nothing: then the wall looks on this device's disk. Makes no plan (RELAY-150).
 */
export async function lookOn(plan: string): Promise<ShelfEntry | undefined> {
	void import('#lib/sync/followRelay.ts').catch(() => undefined); // asked for again by the line itself
	void thisDevice(); // what this laptop's disk holds is read while it is asked
	const holder = personHere();
	const asked = { plan, holder, title: '', language: 'id' };
	const looked = await hostPlan({ ...asked, role: 'viewer', known: true });
	if (!looked.ok) return undefined;
	const { server, ticket, role, title, language, desks, code } = looked.value;
	const said = { ticket, role, title, language, desks, ...(code && { code }) };
	return { ...blank(plan, server, holder), ...said };
}
