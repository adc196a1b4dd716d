import type { RecordName } from '#lib/domain/votes/sealed/record.ts';

import type { Entered } from './entry/emptyAnswer.ts';

/** A paper that is half typed: the slip's code, the name in an open round, and what it says so far. */
export interface PaperDraft {
	code: string;
	by: string;
	says: Entered;
}

/**
 * Where a half-typed paper lies: in this tab's session storage, so that a reload loses nothing and the next person at
 * this laptop finds no slip's code on its disk (VOTE-102).
 */
const NAME = 'rembuk.paper';

/** What was being typed of a round's papers in this tab, if anything. */
export function paperHere(round: RecordName): PaperDraft | undefined {
	try {
		const kept = JSON.parse(sessionStorage.getItem(NAME) ?? '{}') as Partial<Kept>;
		return kept.round === round ? kept.draft : undefined;
	} catch {
		return undefined; // nothing there, or storage is switched off
	}
}

/** Keeps what is being typed; nothing leaves no trace. */
export function keepPaper(round: RecordName, draft: PaperDraft | undefined): void {
	try {
		if (draft) sessionStorage.setItem(NAME, JSON.stringify({ round, draft } satisfies Kept));
		else sessionStorage.removeItem(NAME);
	} catch {
		// Without storage a reload loses one paper, which is still in somebody's hand.
	}
}

interface Kept {
	round: RecordName;
	draft: PaperDraft;
}
