import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';

import { meetingOf } from '../meeting/meeting.ts';
import type { Plan } from '../plan.ts';
import { rowsOf } from '../shared/rows.ts';
import { activitiesOf } from './activities.ts';
import { budgetLinesOf } from './budget.ts';
import { ceilingsOf } from './ceilings.ts';
import { CEILINGS, EARMARKS, INDICATORS, RESERVATIONS } from './kinds.ts';

/** One record as it was agreed: its id, and what it said. */
export type Agreed = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The roots of a plan that people agree on, each with its records in the order of the paper; and the plan's own head under `plan`. */
export type Frozen = Readonly<Record<string, readonly Agreed[]>>;

/** What is about the making of a record and not about what was agreed; `reported` and `amount` follow from the rest. */
const LEFT_OUT = [
	'createdAt',
	'createdBy',
	'onBehalfOf',
	'order',
	'binned',
	'ready',
	'note',
	'reported',
	'amount',
	'paidBy'
];

/** What the plan says that people agree on (section 1.9): lines, budgets, money and indicators, and nothing else. */
export function agreedIn(plan: Plan): Frozen {
	const { title, village, year, currency } = meetingOf(plan);
	const ceiling = ceilingsOf(plan).whole?.ceiling;
	const lines = activitiesOf(plan);
	const inPlan = new Set(lines.map(({ id }) => id));
	return {
		plan: [agreed({ id: 'plan', title, village, year, currency, ceiling })],
		activities: lines.map(agreed),
		budgetLines: budgetLinesOf(plan)
			.filter(({ activity }) => inPlan.has(activity))
			.map(agreed),
		ceilings: rowsOf(plan, CEILINGS).map(agreed),
		reservations: rowsOf(plan, RESERVATIONS).map(agreed),
		earmarks: rowsOf(plan, EARMARKS).map(agreed),
		indicators: rowsOf(plan, INDICATORS).map(agreed)
	};
}

/** The same as one text: the same plan gives the same letters on every device, whatever order it was written in. */
export function snapshotOf(plan: Plan): string {
	return JSON.stringify(agreedIn(plan));
}

/** The SHA-256 of a snapshot, 64 hex digits, to be printed on the minutes. */
export function hashOf(snapshot: string): string {
	return toHexString(digest(encodeUtf8(snapshot)));
}

/** Reads a snapshot. What a peer made of it that nobody can read is left out. */
export function readSnapshot(snapshot: string): Frozen {
	const roots = Object.entries(objectIn(parsed(snapshot)));
	return Object.fromEntries(
		roots.map(([root, records]) => [
			root,
			(Array.isArray(records) ? (records as unknown[]) : []).flatMap((each) => {
				const record = objectIn(each);
				return typeof record['id'] === 'string' ? [record as Agreed] : [];
			})
		])
	);
}

const KNOWN = new WeakMap<object, Agreed>();

/** A record that was read once is one object until it changes, so what it comes to is reckoned once, too. */
function agreed(record: object): Agreed {
	const known = KNOWN.get(record) ?? asAgreed(record);
	KNOWN.set(record, known);
	return known;
}

function asAgreed(record: object): Agreed {
	const said = Object.entries(record)
		.filter(([name, value]) => value !== undefined && !LEFT_OUT.includes(name))
		.map(([name, value]): [string, unknown] => [name, inKeyOrder(value)]);
	return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1))) as Agreed;
}

function inKeyOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inKeyOrder);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, held]) => [key, inKeyOrder(held)]));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // altered: its hash says so
	}
}

function objectIn(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
