import type { Plan } from '../plan.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { addTo, binIn, type RecordRefusal } from '../shared/records.ts';
import { groupBy } from '../shared/groupBy.ts';
import { remembered } from '../shared/remembered.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { changesSince } from './changes.ts';
import { APPROVALS, REVISIONS, type Approval, type Revision } from './kinds.ts';
import { hashOf, snapshotOf } from './snapshot.ts';

export type ApprovalRefusal = RecordRefusal | 'already-approved' | 'not-approved' | 'no-change';

/** What is said of an approval: how it was decided and by whom, what was objected and what was not agreed. */
export type ApprovalDraft = Omit<DraftOf<typeof APPROVALS>, 'snapshot' | 'hash'>;

/** An approval as it stands today. */
export interface ApprovalNow extends Approval {
	/** False if somebody altered the frozen plan afterwards: its hash is another one. */
	isIntact: boolean;
	/** Of two that desks made apart, the first that is intact. The others are kept. */
	stands: boolean;
}

/** A revision as it stands today. */
export interface RevisionNow extends Revision {
	/** `1`, `2`; of two that changed the same plan apart, the second is `2b`. */
	number: string;
	isIntact: boolean;
	/** The last one, which says what is agreed now. */
	stands: boolean;
}

/**
 * Approves the plan as it is (section 1.9): what was agreed is frozen with its SHA-256. Nothing is locked; what
 * changes afterwards is shown as a difference, until a revision says why. Refused while an approval stands.
 */
export function approvePlan(
	plan: Plan,
	draft: ApprovalDraft,
	stamp: Stamp
): Result<string, ApprovalRefusal> {
	if (approvalsOf(plan).some(({ stands }) => stands)) return refuse('already-approved');
	if (draft.notAgreed?.some(({ activity }) => !plan.activities.has(activity))) {
		return refuse('no-such-record');
	}
	const snapshot = snapshotOf(plan);
	const said = { ...draft, at: draft.at ?? stamp.at, snapshot, hash: hashOf(snapshot) };
	return addTo(plan, APPROVALS, said, stamp);
}

/** Takes an approval back, with the reason: it is kept in the bin, and the plan can be approved anew. */
export function withdrawApproval(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, ApprovalRefusal> {
	if (!approvalsOf(plan).some((approval) => approval.id === id)) return refuse('no-such-record');
	return binIn(plan, APPROVALS, id, reason, person);
}

/**
 * Agrees on what was changed since ("Perubahan RKP"), with the reason: a numbered revision that freezes the plan as
 * it is now. Refused before an approval, and when nothing was changed.
 */
export function revisePlan(
	plan: Plan,
	reason: string,
	stamp: Stamp,
	said: Pick<Revision, 'sitting' | 'at'> = {}
): Result<string, ApprovalRefusal> {
	const approval = approvalsOf(plan).find(({ stands }) => stands);
	if (!approval) return refuse('not-approved');
	if (reason.trim() === '') return refuse('no-reason');
	const last = revisionsOf(plan).find(({ stands }) => stands);
	if (changesSince(plan, last ?? approval).length === 0) return refuse('no-change');
	const snapshot = snapshotOf(plan);
	const draft = {
		...said,
		approval: approval.id,
		...(last && { after: last.id }),
		reason,
		at: said.at ?? stamp.at,
		snapshot,
		hash: hashOf(snapshot)
	};
	return addTo(plan, REVISIONS, draft, stamp);
}

/** Every approval that was not withdrawn, oldest first. */
export function approvalsOf(plan: Plan): ApprovalNow[] {
	const approvals = rowsOf(plan, APPROVALS).map((approval) => ({
		...approval,
		isIntact: isIntact(plan, approval, 'approvals')
	}));
	const standing = approvals.find((approval) => approval.isIntact);
	return approvals.map((approval) => ({ ...approval, stands: approval === standing }));
}

/** Every revision in the order of its number. The number follows from what each one changed, so no two have the same. */
export function revisionsOf(plan: Plan): RevisionNow[] {
	const rows = rowsOf(plan, REVISIONS);
	const levels = [...groupBy(rows, depthIn(rows))].sort(([a], [b]) => a - b);
	const kept = new Set(rowsOf(plan, APPROVALS).map(({ id }) => id));
	const counts = (row: Revision) =>
		kept.has(row.approval ?? '') && isIntact(plan, row, 'revisions');
	const standing = levels.flatMap(([, level]) => level.find(counts) ?? []).at(-1);
	return levels.flatMap(([depth, level]) =>
		level.map((row, beside) => ({
			...row,
			number: `${depth}${letterOf(beside)}`,
			isIntact: isIntact(plan, row, 'revisions'),
			stands: row === standing
		}))
	);
}

/** What is agreed now: the last revision, else the approval. */
export function agreedOf(plan: Plan): ApprovalNow | RevisionNow | undefined {
	const stands = ({ stands }: { stands: boolean }) => stands;
	return revisionsOf(plan).find(stands) ?? approvalsOf(plan).find(stands);
}

/** How many revisions lead to one: one more than to the one it changed. A peer may have written a circle. */
function depthIn(rows: readonly Revision[]): (row: Revision) => number {
	const byId = new Map(rows.map((row) => [row.id, row]));
	return (row) => {
		const seen = new Set<string>();
		for (
			let at: Revision | undefined = row;
			at && !seen.has(at.id);
			at = byId.get(at.after ?? '')
		) {
			seen.add(at.id);
		}
		return seen.size;
	};
}

/** Nothing, `b`, `c` … `z`, then the plain count. */
function letterOf(beside: number): string {
	if (beside === 0) return '';
	return beside < 26 ? String.fromCharCode(97 + beside) : `.${beside + 1}`;
}

/** Reckoned once for each record: a hash of a large plan takes its time. */
function isIntact(
	plan: Plan,
	{ id, snapshot, hash }: { id: string; snapshot: string; hash: string },
	root: 'approvals' | 'revisions'
): boolean {
	const record = recordIn(plan[root], id);
	const check = () => hashOf(snapshot) === hash;
	return record ? remembered(record, isIntact, check) : check();
}
