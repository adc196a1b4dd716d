import type { Plan } from '../../plan.ts';
import type { Origin } from '../../shared/origin.ts';
import type { BallotBox } from '../box.ts';
import { ballotsIn, recordsIn } from './ledger.ts';

/** A verified record as a device keeps it for itself. `room`: where it was found, and where it belongs. */
export interface KeptPaper {
	name: string;
	room: 'plan' | 'ballots';
	text: string;
}

/** Everything here that is what it says it is: worth keeping, whatever becomes of the documents. */
export function papersToKeep(plan: Plan, box: BallotBox): KeptPaper[] {
	const told = recordsIn(plan).map(({ name, text }) => ({ name, room: 'plan' as const, text }));
	const cast = ballotsIn(box).map(({ name, text }) => ({ name, room: 'ballots' as const, text }));
	return [...told, ...cast];
}

/** What was kept and is not in its document as it was kept: deleted there, or overwritten. */
export function goneFrom(plan: Plan, box: BallotBox, kept: Iterable<KeptPaper>): KeptPaper[] {
	const roots = { plan: plan.ledger, ballots: box.ballots };
	return [...kept].filter(({ room, name, text }) => roots[room].get(name) !== text);
}

/** Puts back what disappeared from a document: papers are only ever added (VOTE-65). */
export function putBack(plan: Plan, box: BallotBox, gone: readonly KeptPaper[]): void {
	if (plan.isNewer) return;
	const origin: Origin = { from: 'file' };
	const rooms = [
		{ room: 'plan', doc: plan.doc, root: plan.ledger },
		{ room: 'ballots', doc: box.doc, root: box.ballots }
	] as const;
	for (const { room, doc, root } of rooms) {
		const papers = gone.filter((paper) => paper.room === room);
		if (papers.length === 0) continue;
		doc.transact(() => {
			for (const { name, text } of papers) root.set(name, text);
		}, origin);
	}
}
