import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { unreadIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { verified } from '#lib/domain/votes/sealed/signing.ts';
import { witnessesOf } from '#lib/domain/votes/sealed/witness.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What the screens of sealed rounds read. Fetched by them when they open: it brings the signatures along. */
export function sealedOf(plan: Plan, box: BallotBox) {
	const ahead = verifyAhead(plan, box);
	let last: SealedRound[] = [];
	const read = () => (ahead.isReady() ? (last = sealedRoundsOf(plan, box)) : last);
	return {
		rounds: new Live(ahead.watch, read),
		witnesses: new Live(watch(plan.ledger), () => witnessesOf(plan))
	};
}

/** How long signatures may keep a screen waiting, in milliseconds: half a frame. */
const SLICE = 8;
/** So few are looked at on the spot. */
const FEW = 8;

/** Looks at what arrived a few at a time, and calls back when all of it was looked at (VOTE-70). */
export function verifyAhead(plan: Plan, box: BallotBox) {
	const looked = new Set<string>();
	const unread = () => [...unreadIn(plan, box)].filter(([name]) => !looked.has(name));
	return {
		isReady: () => unread().length <= FEW,
		watch(changed: () => void): () => void {
			let due: ReturnType<typeof setTimeout> | undefined;
			const slice = () => {
				due = undefined;
				const until = performance.now() + SLICE;
				for (const [name, text] of unread()) {
					if (performance.now() > until) return (due = setTimeout(slice, 0));
					verified(name, text);
					looked.add(name);
				}
				return changed();
			};
			const soon = () => (due ??= setTimeout(slice, 0));
			soon();
			const stop = watch(plan.ledger, box.ballots)(soon);
			return () => {
				clearTimeout(due);
				stop();
			};
		}
	};
}
