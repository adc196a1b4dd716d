import type { Plan } from '../plan.ts';
import { isMoment } from '../shared/dates.ts';
import { isId, type PersonId } from '../shared/ids.ts';

/** Whose changes follow on one device, and since when. */
export interface Hand {
	/** The number Yjs gave the device when it opened the plan. */
	client: number;
	/** The first of the device's changes that are theirs. */
	clock: number;
	by: PersonId;
	/** ISO 8601, by that device's clock. */
	at: string;
}

/** Every readable signature, by device and then in the order the device made its changes. */
export function handsOf(plan: Plan): Hand[] {
	const hands: Hand[] = [];
	for (const [key, value] of plan.hands.entries()) {
		const [client, clock] = (/^(\d{1,16})\.(\d{1,10})$/.exec(key) ?? []).slice(1).map(Number);
		const [by, at] = Array.isArray(value) ? (value as unknown[]) : [];
		if (client === undefined || clock === undefined || !isId<PersonId>(by) || !isMoment(at))
			continue;
		hands.push({ client, clock, by, at });
	}
	return hands.sort((a, b) => a.client - b.client || a.clock - b.clock);
}

/** Whose hand made one change of a device; nobody, for changes from before there were signatures. */
export function whose(hands: readonly Hand[]): (client: number, clock: number) => Hand | undefined {
	const byClient = new Map<number, Hand[]>();
	for (const hand of hands) {
		const known = byClient.get(hand.client);
		if (known) known.push(hand);
		else byClient.set(hand.client, [hand]);
	}
	return (client, clock) => lastBefore(byClient.get(client) ?? [], clock);
}

/** A phone that is passed on has many hands: found by halves. */
function lastBefore(hands: readonly Hand[], clock: number): Hand | undefined {
	let [low, high] = [0, hands.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((hands[middle]?.clock ?? 0) <= clock) low = middle + 1;
		else high = middle;
	}
	return hands[low - 1];
}
