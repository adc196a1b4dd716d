import type { Unread } from '#lib/aside/papers/lookAt.ts';
import { papersReader } from '#lib/aside/papers/reader.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import {
	goneFrom,
	papersToKeep,
	putBack,
	type KeptPaper
} from '#lib/domain/votes/sealed/keeping.ts';
import { unreadIn } from '#lib/domain/votes/sealed/ledger.ts';
import { verified } from '#lib/domain/votes/sealed/signing.ts';
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
		const before = await store.list(id);
		await lookedAt(before.map((paper) => ({ ...paper, isOurs: true })));
		for (const paper of before) {
			if (verified(paper.name, paper.text)) kept.set(keyOf(paper), paper);
		}
	} catch {
		onFail();
	}

	let giveUp: (() => void) | undefined;
	let due: ReturnType<typeof setTimeout> | undefined;
	let isStopped = false;
	const soon = (after = SETTLE) => {
		if (!isStopped && !giveUp) due ??= setTimeout(look, after);
	};
	const look = () => {
		due = undefined;
		giveUp = undefined;
		const unread = unreadNow(plan, box);
		if (unread.length > 0) {
			giveUp = papersReader.look(unread, { done: look });
			return;
		}
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
		giveUp?.();
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

/** What came in and was not looked at yet; what is no record, whatever its name says, is looked at once. */
function unreadNow(plan: Plan, box: BallotBox): Unread[] {
	const unread = [...unreadIn(plan, box)].filter(([name]) => !papersReader.isRead(name));
	return unread.map(([name, text]) => ({ name, text, isOurs: false }));
}

async function lookedAt(papers: readonly Unread[]): Promise<void> {
	if (papers.every(({ name }) => papersReader.isRead(name))) return;
	await new Promise<void>((done) => void papersReader.look(papers, { done }));
}
