import { present } from '../../shared/fields.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { Origin } from '../../shared/origin.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { LONGEST_NAME, LONGEST_SENTENCE } from '../../shared/words.ts';
import type { BallotBox } from '../box.ts';
import type { Key, RoundConfig } from './config.ts';
import { FAULTS, KEY_OF, type BallotFault } from './faults.ts';
import { ballotsIn } from './ledger.ts';
import type { BallotRecord, RecordName, Says } from './record.ts';
import type { SealedRound } from './sealedRound.ts';
import { signed, type KeyPair } from './signing.ts';

export type CastRefusal =
	BallotFault | 'round-closed' | 'unknown-slip' | 'slip-voided' | 'needs-a-name' | 'too-long';

/** How a ballot came about: whose name it bears in an open round, and who typed it for somebody. */
export interface Casting {
	how: BallotRecord['how'];
	by?: string;
	scribe?: Key;
	/** A paper that is typed as it is although it breaks the rules: it is kept, and is not valid (VOTE-120). */
	isSpoiled?: true;
}

/** What is wrong with an answer under a round's rules, if anything: on the phone, on arrival and at the tally (VOTE-54). */
export function faultIn(config: RoundConfig, says: Says): BallotFault | undefined {
	if (!Object.hasOwn(says, KEY_OF[config.kind])) return 'not-this-kind';
	return FAULTS[config.kind](config, says as never);
}

/** Puts a signed ballot in the box. Again with the same slip: one turn more, and nothing is overwritten. */
export function castPaper(
	box: BallotBox,
	round: SealedRound,
	pair: KeyPair,
	says: Says,
	casting: Casting,
	person: PersonId
): Result<RecordName, CastRefusal> {
	const given = withoutNothing(says);
	const refusal = castRefusal(round, pair.key, given, casting);
	if (refusal) return refuse(refusal);

	const { config, name: open } = round;
	const isOurs = (record: BallotRecord & { key: Key }) =>
		record.open === open && record.key === pair.key;
	const earlier = ballotsIn(box).filter(({ record }) => isOurs(record));
	const turn = Math.max(0, ...earlier.map(({ record }) => record.turn)) + 1;
	const by = config.secrecy === 'open' ? casting.by?.trim() || undefined : undefined;
	const more = present({ by, scribe: casting.scribe });
	const { name, text } = signed(
		{ type: 'ballot', open, turn, how: casting.how, says: given, ...more },
		pair
	);
	const origin: Origin = { from: 'person', person };
	box.doc.transact(() => box.ballots.set(name, text), origin);
	return done(name);
}

function castRefusal(
	{ config, state, voided }: SealedRound,
	key: Key,
	says: Says,
	casting: Casting
): CastRefusal | undefined {
	if (state !== 'open' && state !== 'proposed') return 'round-closed';
	if (config.secrecy !== 'quick' && !config.slips.includes(key)) return 'unknown-slip';
	if (voided.includes(key)) return 'slip-voided';
	if (isTooLong(says, casting)) return 'too-long';
	return isAsItIs(casting) ? undefined : ruleRefusal(config, says, casting);
}

/** A paper cannot be written anew by who types it; a phone can. */
function isAsItIs({ how, isSpoiled }: Casting): boolean {
	return how === 'paper' && isSpoiled === true;
}

function ruleRefusal(config: RoundConfig, says: Says, casting: Casting): CastRefusal | undefined {
	if (needsName(config) && !casting.by?.trim()) return 'needs-a-name';
	return faultIn(config, says);
}

/** In an open round ballots are by name; the one answer of a group is everybody's. */
export function needsName({ secrecy, mode }: Pick<RoundConfig, 'secrecy' | 'mode'>): boolean {
	return secrecy === 'open' && mode === 'person';
}

/** Nothing on an option is not naming it, and no words are no reason. */
function withoutNothing(says: Says): Says {
	if ('stance' in says) {
		const why = says.why?.trim();
		return { stance: says.stance, ...(why && { why }) };
	}
	if (!('dots' in says)) return says;
	return { dots: Object.fromEntries(Object.entries(says.dots).filter(([, count]) => count !== 0)) };
}

function isTooLong(says: Says, { by = '' }: Casting): boolean {
	const why = 'stance' in says ? (says.why ?? '') : '';
	return why.length > LONGEST_SENTENCE || by.trim().length > LONGEST_NAME;
}
