import * as Y from 'yjs';

import type { PlanRules } from '../tickets/planRules.ts';

import { Budget, type Allowance } from './budget.ts';
import { decodeWhole } from './decodeWhole.ts';
import { oneRecordOf } from './oneRecord.ts';
import { Refused, type Change, type RelayHook } from './relayHook.ts';

/**
 * A device a desk slowed down puts one record into its plan in half a minute. What is more is refused with `too-fast`,
 * stays on the device and is asked for again; its ballots are never slowed.
 */
export function slowedDevices(
	rules: Pick<PlanRules, 'isSlowed'>,
	slow: Allowance,
	now: () => number
): RelayHook {
	const purses = new Map<string, Budget>();
	return {
		name: 'slowed-devices',
		onUpdate(change) {
			const { plan, room, role, device } = change.seat;
			if (role !== 'participant' || room !== 'plan') return;
			const key = `${plan}!${device}`;
			if (!rules.isSlowed(plan, device)) return void (purses.size > 0 && purses.delete(key));
			if (change.addsNothing() || isEarly(change)) return;
			const purse = purses.get(key) ?? new Budget(slow, now);
			purses.set(key, purse);
			if (!purse.take(1)) throw new Refused('too-fast');
			const less = oneRecordOf(decodeWhole(change.update), change.doc);
			if (less) Object.assign(change, { update: less, waits: true });
		}
	};
}

/** All of it builds on what the room has not got: it costs nothing until that has come, and is then looked at again. */
function isEarly({ decoded, doc }: Change): boolean {
	const firsts = new Map<number, number>();
	for (const { id } of decoded().structs) {
		if (!firsts.has(id.client)) firsts.set(id.client, id.clock);
	}
	const isAhead = ([client, clock]: [number, number]) => clock > Y.getState(doc.store, client);
	return firsts.size > 0 && [...firsts].every(isAhead);
}
