import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { unreadIn } from '#lib/domain/votes/sealed/ledger.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { verified } from '#lib/domain/votes/sealed/signing.ts';
import { witnessesOf } from '#lib/domain/votes/sealed/witness.ts';

import { Live } from './live.svelte.ts';
import { vouchedDesks, type Vouching } from './vouched.ts';
import { watch } from './watch.ts';

/** What the screens of sealed rounds read. Fetched by them when they open: it brings the signatures along. */
export function sealedOf(session: Vouching) {
	const { plan, box } = session;
	const ahead = verifyAhead(plan, box);
	const desks = vouchedDesks(session);
	const watchAll = (changed: () => void) => {
		const stops = [desks.watch(), ahead.watch(() => (changed(), desks.lookAgain()))];
		return () => stops.forEach((stop) => stop());
	};
	return {
		rounds: new Live(
			watchAll,
			ahead.reading(() => sealedRoundsOf(plan, box, desks.keys()), [])
		),
		witnesses: new Live(
			ahead.watch,
			ahead.reading(() => witnessesOf(plan), [])
		)
	};
}

/** How long signatures may keep a screen waiting, in milliseconds: half a frame. */
const SLICE = 8;
/** So few are looked at on the spot: a cheap phone takes some ten milliseconds for each. */
const FEW = 3;

/** Looks at what arrived a few at a time, and calls back when all of it was looked at (VOTE-70). */
export function verifyAhead(plan: Plan, box: BallotBox) {
	const looked = new Set<string>();
	const unread = () => [...unreadIn(plan, box)].filter(([name]) => !looked.has(name));
	const isReady = () => unread().length <= FEW;
	return {
		isReady,
		/** Reads when there is hardly anything left to look at; until then it is what it was, or what is said at first. */
		reading<T>(read: () => T, first: T): () => T {
			let last = first;
			return () => (isReady() ? (last = read()) : last);
		},
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
