import { FEW, papersReader } from '#lib/aside/papers/reader.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { unreadIn } from '#lib/domain/votes/sealed/ledger.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
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
		/** How far this device is with hundreds of papers that came at once; nothing while it waits for none. */
		get looking(): Looking | undefined {
			return ahead.looking;
		},
		/** Whether what arrived is not looked at yet: as long as it is, nobody can say that there is no round. */
		get isReading(): boolean {
			void this.rounds.current; // read anew whenever the rounds are
			return !ahead.isReady();
		},
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

/** Papers a screen waits for: how many of them were looked at. */
export interface Looking {
	looked: number;
	all: number;
}

/** Has what arrived looked at beside the screen, and calls back when all of it was (VOTE-70). */
export function verifyAhead(plan: Plan, box: BallotBox) {
	let looking = $state.raw<Looking>();
	const unread = function* () {
		for (const [name, text] of unreadIn(plan, box)) {
			if (!papersReader.isRead(name)) yield { name, text, isOurs: false };
		}
	};
	const isReady = () => !isMoreThan(FEW, unread());
	return {
		isReady,
		/** How far it is with more papers than a few; nothing while there is nothing to wait for. */
		get looking(): Looking | undefined {
			return looking;
		},
		/** Reads when there is hardly anything left to look at; until then it is what it was, or what is said at first. */
		reading<T>(read: () => T, first: T): () => T {
			let last = first;
			return () => (isReady() ? (last = read()) : last);
		},
		watch(changed: () => void): () => void {
			let giveUp: () => void = () => undefined;
			const look = () => {
				const before = giveUp;
				giveUp = papersReader.look(unread(), {
					progress: (looked, all) => (looking = all > FEW ? { looked, all } : undefined),
					done: () => ((looking = undefined), changed())
				});
				before(); // not earlier: with nobody waiting the reader would begin anew
			};
			look();
			const stop = watch(plan.ledger, box.ballots)(look);
			return () => {
				giveUp();
				stop();
			};
		}
	};
}

function isMoreThan(few: number, papers: Iterable<unknown>): boolean {
	let many = 0;
	for (const paper of papers) if (paper && ++many > few) return true;
	return false;
}
