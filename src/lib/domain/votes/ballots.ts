import { present, textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import {
	idIn,
	isId,
	type BallotId,
	type OptionId,
	type PersonId,
	type RoundId
} from '../shared/ids.ts';
import type { Origin } from '../shared/origin.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { BallotBox } from './box.ts';
import type { Round } from './round.ts';

/** One person's answer in one round. A change of mind is a new ballot with a higher turn; nothing is overwritten. */
export interface Ballot {
	id: BallotId;
	round: RoundId;
	voter: PersonId;
	/** Dots given to each option. No option at all is "I do not choose", a ballot that counts. */
	dots: Record<OptionId, number>;
	/** 1 for the first, one more for each change of mind. */
	turn: number;
	/** When, by the voter's clock: shown, never compared. */
	at: string;
	/** Who typed it in from paper, if somebody did. The voter is then an id nobody else has. */
	scribe?: PersonId;
}

/** Identity of a new ballot: its id, whose it is, when, and the scribe if it comes from paper. */
export type BallotStamp = { id: BallotId; by: PersonId; at: string; scribe?: PersonId };

export type BallotRefusal =
	'not-whole' | 'over-budget' | 'over-the-most' | 'unknown-option' | 'round-closed';

/** Puts a ballot in. More dots than there are is refused, never cut down silently (section 1.7). */
export function castDots(
	box: BallotBox,
	round: Round,
	dots: Record<OptionId, number>,
	{ id, by, at, scribe }: BallotStamp
): Result<BallotId, BallotRefusal> {
	if (round.closedAt !== undefined) return refuse('round-closed');
	const given = Object.fromEntries(Object.entries(dots).filter(([, count]) => count !== 0));
	const fault = faultIn(round, given);
	if (fault) return refuse(fault);

	const earlier = ballotsOf(box).filter((b) => b.round === round.id && b.voter === by);
	const turn = Math.max(0, ...earlier.map((ballot) => ballot.turn)) + 1;
	const origin: Origin = { from: 'person', person: scribe ?? by };
	box.doc.transact(() => {
		const ballot = { round: round.id, voter: by, dots: given, turn, at, ...present({ scribe }) };
		box.ballots.set(id, ballot);
	}, origin);
	return done(id);
}

/** What is wrong with a ballot under a round's rules, if anything. */
export function faultIn(round: Round, dots: Record<OptionId, number>): BallotRefusal | undefined {
	const ids = Object.keys(dots);
	if (ids.length > round.options.length) return 'unknown-option'; // before each is looked up
	if (ids.some((id) => !round.options.some((option) => option.id === id))) return 'unknown-option';
	const counts = Object.values(dots);
	if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) return 'not-whole';
	if (counts.some((count) => count > round.most)) return 'over-the-most';
	return counts.reduce((sum, count) => sum + count, 0) > round.dots ? 'over-budget' : undefined;
}

/** Every readable ballot in the box. On a voter's phone these are only the voter's own. */
export function ballotsOf(box: BallotBox): Ballot[] {
	return [...box.ballots.entries()].flatMap(([id, raw]) => readBallot(id, raw) ?? []);
}

/** No honest turn is near this: a phone that claims more has no ballot. */
const LAST_TURN = 1e9;

/** A ballot with more options than any round has is not read at all. */
const MOST_ENTRIES = 200;

function readBallot(id: string, value: unknown): Ballot | undefined {
	if (!isId<BallotId>(id) || typeof value !== 'object' || value === null) return undefined;
	const raw = value as Record<string, unknown>;
	const round = idIn<RoundId>(raw['round']);
	const voter = idIn<PersonId>(raw['voter']);
	const turn = wholeIn(raw['turn'], 1, LAST_TURN);
	const dots = readDots(raw['dots']);
	if (!round || !voter || !turn || !dots) return undefined;
	const optional = present({ scribe: idIn<PersonId>(raw['scribe']) });
	return { id, round, voter, dots, turn, at: textIn(raw['at']) ?? '', ...optional };
}

function readDots(value: unknown): Record<OptionId, number> | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const entries = Object.entries(value);
	if (entries.length > MOST_ENTRIES) return undefined;
	return entries.every(([id, count]) => isId(id) && typeof count === 'number')
		? (Object.fromEntries(entries) as Record<OptionId, number>)
		: undefined;
}
