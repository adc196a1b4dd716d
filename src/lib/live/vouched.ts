import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import { openersIn } from '#lib/domain/votes/sealed/ledger.ts';

/** What is needed of a session to know whose rounds are shown. */
export interface Vouching {
	plan: Plan;
	box: BallotBox;
	role: 'facilitator' | 'participant' | 'viewer';
	/** Keys of the desks the relay vouches for, as far as it was heard. */
	desks: readonly string[] | undefined;
	/** Asks the relay again which desks there are, and tells it of this one. */
	meetDesks(): Promise<void>;
}

/** The first pause before asking of a desk nobody told of; each time twice as long. Milliseconds. */
const ASK_AGAIN = 1000;
const ASK_SELDOM = 600_000;

/**
 * Whose rounds a screen shows (VOTE-74): anybody may write an opening record, and only a desk the relay vouches for opens
 * a round. Where no relay was heard all are shown. Who leads tells the relay of its own desk first, and hears it back.
 */
export function vouchedDesks(session: Vouching) {
	let isTold = session.role !== 'facilitator';
	const isMissing = () => {
		const { desks } = session;
		if (!isTold || desks === undefined) return true;
		return [...openersIn(session.plan)].some((key) => !desks.includes(key));
	};
	let due: ReturnType<typeof setTimeout> | undefined;
	let pause = isTold ? ASK_AGAIN : 0;
	let isOver = false;
	const ask = async () => {
		const [before, wasTold] = [session.desks, isTold];
		isTold = true; // what is read while the answer comes in is read with it
		await session.meetDesks();
		isTold = wasTold || session.desks !== before;
		pause = Math.min(ASK_SELDOM, Math.max(ASK_AGAIN, pause * 2));
		due = undefined;
		lookAgain();
	};
	const lookAgain = () => {
		if (due === undefined && !isOver && isMissing()) due = setTimeout(() => void ask(), pause);
	};
	return {
		/** Keys of desks; nothing as long as nobody has said. */
		keys: (): ReadonlySet<Key> | undefined =>
			isTold && session.desks ? new Set(session.desks) : undefined,
		/** Asks the relay after a while if somebody opened a round that it has not told of. Returns how to stop. */
		watch(): () => void {
			isOver = false;
			lookAgain();
			return () => {
				isOver = true;
				clearTimeout(due);
				due = undefined;
			};
		},
		lookAgain
	};
}
