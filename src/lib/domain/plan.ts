import type * as Y from 'yjs';

import { PLAN_VERSION } from './migrations/version.ts';

/** Records by id. */
export type Records = Y.Map<Y.Map<unknown>>;

/** The roots that hold records, each made and changed by the commands of its step. */
export const RECORD_ROOTS = [
	// meeting
	'members',
	'sittings',
	'agenda',
	'quorumSteps',
	'attendance',
	'turns',
	'moods',
	'splits',
	'teams',
	// drawing, beside the method: what is drawn becomes ideas
	'drawings',
	'drawn',
	// ideas
	'ideas',
	'clusters',
	'choices',
	// problems
	'trees',
	'problems',
	// objectives
	'objectives',
	'assumptions',
	'criteria',
	'strategies',
	// votes
	'rounds',
	// actions
	'activities',
	'budgetLines',
	'ceilings',
	'reservations',
	'earmarks',
	'indicators',
	'risks',
	'followUps',
	'referrals',
	'stakeholders',
	'trainings',
	'approvals',
	'revisions',
	// monitoring
	'progress',
	'readings',
	'satisfaction',
	'stories',
	'lessons',
	'handover',
	'carried'
] as const;

/** The roots that hold plain entries, keyed by what they join, so that joining twice is joining once. */
export const ENTRY_ROOTS = [
	/** "Me too", one entry for each idea and person, so that a merge unites and never counts twice. */
	'supports',
	/** Cause → effect links, one entry each, so that two devices can link apart. */
	'causes',
	/** Means → end links that people drew beside those that follow from the problem tree. */
	'means',
	/** Where a card was put on the board, by the card's id; and what a board is laid out for, by its own name. */
	'places',
	/** Whose hand a device's changes are from, and when: history reads it. */
	'hands',
	/** Everything signed about votes that everybody may see, by the hash of its text: opened, proposed, closed, counted. */
	'ledger'
] as const;

export type RecordRoot = (typeof RECORD_ROOTS)[number];
export type EntryRoot = (typeof ENTRY_ROOTS)[number];

/** One planning cycle of one place: the roots of its shared document. Everything here is seen by the group. */
export interface Plan
	extends Readonly<Record<RecordRoot, Records>>, Readonly<Record<EntryRoot, Y.Map<unknown>>> {
	readonly doc: Y.Doc;
	/** Title, place, language, current step, version: one key each. */
	readonly meta: Y.Map<unknown>;
	/** True when a newer app wrote this plan: it is shown, and not changed. */
	readonly isNewer: boolean;
	/** The time on this device, ISO 8601, where somebody gave it a clock: the domain has none. */
	readonly now?: () => string;
}

/** Reads a document as a plan. It does not matter whether its contents have arrived yet. */
export function planIn(doc: Y.Doc, now?: () => string): Plan {
	const meta = doc.getMap('meta');
	const records = RECORD_ROOTS.map((root) => [root, doc.getMap(root)]);
	const entries = ENTRY_ROOTS.map((root) => [root, doc.getMap(root)]);
	return {
		...(Object.fromEntries(records) as Record<RecordRoot, Records>),
		...(Object.fromEntries(entries) as Record<EntryRoot, Y.Map<unknown>>),
		doc,
		meta,
		...(now && { now }),
		get isNewer() {
			const version = meta.get('version');
			return typeof version === 'number' && version > PLAN_VERSION;
		}
	};
}

/** The root with this name, as records. */
export function rootOf(plan: Plan, root: string): Records {
	return plan.doc.getMap(root);
}

/** True once the first words of a plan have arrived on this device. */
export function hasBegun(plan: Plan): boolean {
	return plan.meta.has('version');
}
