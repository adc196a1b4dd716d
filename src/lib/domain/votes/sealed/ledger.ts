import type { Plan } from '../../plan.ts';
import { compare } from '../../shared/stamp.ts';
import type { BallotBox } from '../box.ts';
import type { Key } from './config.ts';
import type { BallotRecord, Body, RecordName, Verified } from './record.ts';
import { isKnown, verified } from './signing.ts';

type OfType<T extends Body['type']> = Verified<Extract<Body, { type: T }>>;

/** Every record that could be read and verified, each once, in the order of their names: the same on every device. */
export function recordsIn(plan: Plan, box?: BallotBox): Verified[] {
	const found = new Map<RecordName, Verified>();
	for (const [name, text] of plan.ledger.entries()) {
		const record = verified(name, text);
		if (record) found.set(name, record);
	}
	for (const paper of box ? ballotsIn(box) : []) found.set(paper.name, paper);
	return [...found.values()].sort((a, b) => compare(a.name, b.name));
}

/** The signed ballots this device has of the box. Whatever else was put into it is none. */
export function ballotsIn({ ballots }: BallotBox): Verified<BallotRecord>[] {
	const found: Verified[] = [];
	for (const [name, text] of ballots.entries()) {
		const record = verified(name, text);
		if (record) found.push(record);
	}
	return ofType(found, 'ballot');
}

/**
 * Whose rounds there are: the keys of all desks that opened one, vouched for or not. Only what says that it is an opening
 * is looked at: five hundred ballots that came at once are not verified for this (VOTE-70).
 */
export function openersIn(plan: Plan): Set<Key> {
	const openers = new Set<Key>();
	for (const [name, text] of plan.ledger.entries()) {
		// In canonical JSON a quotation mark inside words is never bare.
		if (typeof text !== 'string' || !text.includes('"type":"open"')) continue;
		const opening = verified(name, text)?.record;
		if (opening?.type === 'open') openers.add(opening.key);
	}
	return openers;
}

/** Those of one type. */
export function ofType<T extends Body['type']>(records: readonly Verified[], type: T): OfType<T>[] {
	return records.filter(({ record }) => record.type === type) as OfType<T>[];
}

/** Those of one round, by the name of its opening record. */
export function ofRound(records: readonly Verified[], open: RecordName): Verified[] {
	return records.filter(({ record }) => 'open' in record && record.open === open);
}

/** What has arrived and was not looked at yet, by name: each takes a phone some hundredths of a second (VOTE-70). */
export function* unreadIn(plan: Plan, box: BallotBox): Generator<[name: string, text: string]> {
	for (const root of [plan.ledger, box.ballots]) {
		for (const [name, text] of root.entries()) {
			if (typeof text === 'string' && !isKnown(name)) yield [name, text];
		}
	}
}
