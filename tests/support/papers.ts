import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type {
	BallotRecord,
	HandsRecord,
	Says,
	Signed,
	Verified
} from '#lib/domain/votes/sealed/record.ts';
import type { Papers } from '#lib/domain/votes/sealed/sealedRound.ts';

const DESK = 'd'.repeat(64);
const OPEN = '0'.repeat(64);

/** A config by what matters to counting; options by their ids, or by ids and costs. */
export function configOf(
	options: readonly string[] | Record<string, number>,
	rest: Pick<RoundConfig, 'kind' | 'rule'> & Partial<RoundConfig>
): RoundConfig {
	const priced = Array.isArray(options)
		? options.map((id: string) => ({ id, ref: '', label: id }))
		: Object.entries(options).map(([id, cost]) => ({ id, ref: '', label: id, cost: Number(cost) }));
	return {
		round: 'round',
		question: 'What comes first?',
		options: priced,
		mode: 'person',
		secrecy: 'secret',
		published: 'everybody',
		quorum: { kind: 'none' },
		invited: 0,
		present: 0,
		electorate: '',
		tieRule: ['lot'],
		lot: 'beans',
		slips: [],
		desk: DESK,
		witnesses: [],
		needs: 0,
		...rest
	};
}

/** Papers as counting gets them, their signatures checked before; `blank` ones name nothing. */
export function papersOf(
	answers: readonly Says[],
	more: { blank?: readonly Says[]; hands?: readonly Partial<HandsRecord>[]; issued?: number } = {}
): Papers {
	const { blank = [], hands = [], issued } = more;
	return {
		counted: answers.map((says, i) => ballot(says, i)),
		blank: blank.map((says, i) => ballot(says, answers.length + i)),
		invalid: [],
		replaced: 0,
		hands: hands.map((one, i) =>
			checked<HandsRecord>(
				{ type: 'hands', open: OPEN, how: 'hands', totals: {}, people: 0, at: '', ...one },
				`h${i}`
			)
		),
		...(issued !== undefined && { issued })
	};
}

function ballot(says: Says, i: number): Verified<BallotRecord> {
	return checked({ type: 'ballot', open: OPEN, turn: 1, how: 'phone', says }, `b${i}`);
}

function checked<B extends BallotRecord | HandsRecord>(body: B, name: string): Verified<B> {
	const record = { ...body, key: name.padEnd(64, '0'), sig: '' } as Signed<B>;
	return { name, record, text: JSON.stringify(record) };
}

/** The same answer so many times. */
export function times(count: number, says: Says): Says[] {
	return Array.from({ length: count }, () => says);
}
