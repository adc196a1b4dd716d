import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { blank } from './entries.ts';
import { personHere } from './person.ts';
import { hello, hostPlan } from './relayApi.ts';

/**
 * A plan this browser has not got but its laptop's relay has: an empty entry, to be filled from there. A mistyped address
 * is `not-found`, and makes no plan (RELAY-150); away from the laptop the plan `needs-code`.
 */
export async function atThisLaptop(
	plan: string
): Promise<Result<ShelfEntry, 'needs-code' | 'no-relay' | 'not-found'>> {
	const relay = await hello();
	if (!relay.ok) return refuse('no-relay');
	if (!relay.value.home) return refuse('needs-code');
	const holder = personHere();
	const looked = await hostPlan({
		plan,
		holder,
		role: 'viewer',
		title: '',
		language: 'id',
		known: true
	});
	if (looked.ok) return done(blank(plan, relay.value.server, holder));
	const isNone = looked.refusal === 'not-found' || looked.refusal === 'bad-request';
	return refuse(isNone ? 'not-found' : 'no-relay');
}
