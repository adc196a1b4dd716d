import { blank } from './entries.ts';
import { keepFresh } from './join.ts';
import { personHere } from './person.ts';
import { hostPlan } from './relayApi.ts';

/**
 * Asks this laptop's relay whether a wall may look on at a plan, before there is a screen to open it. What it says waits
 * for `openSession`; where it says no, or nothing, that one looks on this device's disk. Makes no plan (RELAY-150).
 */
export async function lookOn(plan: string): Promise<void> {
	void import('#lib/sync/followRelay.ts').catch(() => undefined); // asked for again by the line itself
	const holder = personHere();
	const asked = { plan, holder, title: '', language: 'id' };
	const looked = await hostPlan({ ...asked, role: 'viewer', known: true });
	if (!looked.ok) return;
	const { server, ticket, role, title, language, desks, code } = looked.value;
	keepFresh({
		...blank(plan, server, holder),
		ticket,
		role,
		title,
		language,
		desks,
		...(code && { code })
	});
}
