import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import {
	goneFrom,
	papersToKeep,
	putBack,
	type KeptPaper
} from '#lib/domain/votes/sealed/keeping.ts';
import { unreadIn } from '#lib/domain/votes/sealed/ledger.ts';
import { trusted, verified } from '#lib/domain/votes/sealed/signing.ts';
import type { PaperStore } from '#lib/storage/paperStore.ts';

/** Which papers are kept, and where. */
export interface KeepPapers {
	plan: Plan;
	box: BallotBox;
	/** The plan's id on this device. */
	id: string;
	store: PaperStore;
	/** Whether this device has heard all that the relay has: before that, what is not here may be on its way. */
	isCaughtUp: () => boolean;
	/** Nothing can be kept here: votes go on, and the device says that it keeps nothing. */
	onFail: () => void;
}

/** Long enough to gather what one message brings; a burst is written once. Milliseconds. */
const SETTLE = 300;
/** How long to wait for the relay before looking again whether something is gone. Milliseconds. */
const AGAIN = 3000;
/** How long signatures are looked at in one go, in milliseconds: on a cheap phone one of them takes about as long. */
const SLICE = 8;
/** So many papers are written at a time: a disk that is given hundreds at once holds up a cheap phone for a second. */
const AT_ONCE = 40;

/**
 * Keeps every paper this device has verified in a table that only grows, and puts back what disappears from a document
 * (VOTE-65). What was verified before is not verified again. Returns how to stop.
 */
export async function keepPapers({ plan, box, id, store, isCaughtUp, onFail }: KeepPapers) {
	const kept = new Map<string, KeptPaper>();
	const keyOf = ({ room, name }: KeptPaper) => `${room} ${name}`;
	try {
		for (const paper of await store.list(id)) {
			if (trusted(paper.name, paper.text)) kept.set(keyOf(paper), paper);
		}
	} catch {
		onFail();
	}

	const looked = new Set<string>();
	let due: ReturnType<typeof setTimeout> | undefined;
	let isStopped = false;
	const soon = (after = SETTLE) => {
		if (!isStopped) due ??= setTimeout(look, after);
	};
	const look = () => {
		due = undefined;
		if (lookAtSome(plan, box, looked)) return soon(0);
		const fresh = papersToKeep(plan, box).filter((paper) => !kept.has(keyOf(paper)));
		for (const paper of fresh) kept.set(keyOf(paper), paper);
		addInTurn(fresh, (some) => (isStopped ? undefined : store.add(id, some))).catch(onFail);
		const gone = goneFrom(plan, box, kept.values());
		if (gone.length > 0 && !isCaughtUp()) return soon(AGAIN);
		putBack(plan, box, gone);
	};
	const changed = () => soon();
	plan.ledger.observe(changed);
	box.ballots.observe(changed);
	soon(0);
	return () => {
		isStopped = true;
		clearTimeout(due);
		plan.ledger.unobserve(changed);
		box.ballots.unobserve(changed);
		store.close();
	};
}

async function addInTurn(
	papers: readonly KeptPaper[],
	add: (some: readonly KeptPaper[]) => Promise<void> | undefined
) {
	for (let at = 0; at < papers.length; at += AT_ONCE) await add(papers.slice(at, at + AT_ONCE));
}

/** Looks for a moment at what was not looked at before; true if there is more. */
function lookAtSome(plan: Plan, box: BallotBox, looked: Set<string>): boolean {
	const until = performance.now() + SLICE;
	for (const [name, text] of unreadIn(plan, box)) {
		if (looked.has(name)) continue; // no record, whatever its name says
		if (performance.now() > until) return true;
		verified(name, text);
		looked.add(name);
	}
	return false;
}
