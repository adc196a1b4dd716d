import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { ballotsIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

/** A simulated phone of a practice: whose it is, what it will say, and its number, from 0. */
export interface PracticePhone {
	person: string;
	at: number;
	/** Its key in quick rounds, in hexadecimal. */
	key: string;
	ideas: readonly string[];
}

/** What a phone does next. */
export type Deed =
	{ do: 'arrive' } | { do: 'say'; text: string } | { do: 'vote'; round: SealedRound; says: Says };

/**
 * What somebody with this phone would do now (GUIDE-3): come in, say what bothers them once the room is at ideas, vote
 * once in a quick round. Worked out from the plan alone, so that a reload repeats nothing.
 */
export function deedOf(plan: Plan, box: BallotBox, phone: PracticePhone): Deed | undefined {
	if (!plan.members.has(phone.person)) return { do: 'arrive' };
	return ideaNow(plan, phone) ?? voteNow(plan, box, phone);
}

function ideaNow(plan: Plan, { person, ideas }: PracticePhone): Deed | undefined {
	if (meetingOf(plan).step !== 'ideas') return undefined;
	const said = ideasOf(plan).filter(({ createdBy }) => createdBy === person).length;
	const text = ideas[said];
	return text === undefined ? undefined : { do: 'say', text };
}

function voteNow(plan: Plan, box: BallotBox, phone: PracticePhone): Deed | undefined {
	const cast = new Set(
		ballotsIn(box).flatMap(({ record }) => (record.key === phone.key ? [record.open] : []))
	);
	const round = sealedRoundsOf(plan, box).find(
		({ state, config, name }) =>
			state === 'open' && config.secrecy === 'quick' && config.mode === 'person' && !cast.has(name)
	);
	const says = round && answerTo(round.config, phone.at);
	return says && { do: 'vote', round, says };
}

/** How a phone answers each kind of round it can: what it likes most, and second. Of the others it stays silent. */
const ANSWERS: Partial<Record<RoundConfig['kind'], (first: string, second: string) => Says>> = {
	dots: (first, second) => ({ dots: { [first]: 1, [second]: 1 } }),
	approval: (first) => ({ approve: [first] }),
	ranking: (first) => ({ ranking: [[first]] }),
	stance: () => ({ stance: 'agree' })
};

/** An answer that fits the round: most phones like the first option, so that there is a result to talk about. */
function answerTo({ kind, options, dots }: RoundConfig, at: number): Says | undefined {
	const ids = options.map(({ id }) => id);
	const [first = '', second = first] = at < 4 ? ids : [...ids].reverse();
	return ANSWERS[kind]?.(first, dots === 1 ? first : second);
}
