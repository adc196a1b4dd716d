import type { OptionId } from '../../shared/ids.ts';
import type { BallotKind, RoundConfig } from './config.ts';
import type { Says } from './record.ts';

/** What is wrong with an answer under the rules of its round. */
export type BallotFault =
	| 'not-this-kind'
	| 'unknown-option'
	| 'named-twice'
	| 'not-whole'
	| 'over-the-most'
	| 'too-many-named'
	| 'over-budget'
	| 'sheet-incomplete'
	| 'off-the-scale'
	| 'odd-pair';

type Fault = BallotFault | undefined;
/** The answer as each kind's form has it; the record was read, so the form is known. */
type SaysOf<Name extends string> = Extract<Says, Partial<Record<Name, unknown>>>;

/** The key an answer of each kind has. */
export const KEY_OF = {
	dots: 'dots',
	approval: 'approve',
	ranking: 'ranking',
	sheet: 'scores',
	pairs: 'pairs',
	stance: 'stance'
} as const satisfies Record<BallotKind, string>;

/** For each kind, what is wrong with an answer that has its form. */
export const FAULTS: Record<BallotKind, (config: RoundConfig, says: never) => Fault> = {
	dots: (config, { dots }: SaysOf<'dots'>) =>
		named(config, Object.keys(dots)) ?? dotsFault(config, Object.values(dots)),
	approval: (config, { approve }: SaysOf<'approve'>) =>
		named(config, approve) ??
		(approve.length > (config.most ?? config.options.length) ? 'too-many-named' : undefined),
	ranking: (config, { ranking }: SaysOf<'ranking'>) =>
		named(config, ranking.flat()) ??
		(ranking.some((tier) => tier.length === 0) ? 'not-this-kind' : undefined),
	sheet: (config, { scores }: SaysOf<'scores'>) =>
		named(config, Object.keys(scores)) ??
		firstOf(Object.values(scores), (sheet) => sheetFault(config, sheet)),
	pairs: (config, { pairs }: SaysOf<'pairs'>) => pairsFault(config, pairs),
	stance: () => undefined
};

/** Options that are all known and each named once. */
function named({ options }: RoundConfig, ids: readonly string[]): Fault {
	const known = new Set<string>(options.map(({ id }) => id));
	if (ids.some((id) => !known.has(id))) return 'unknown-option';
	return new Set(ids).size < ids.length ? 'named-twice' : undefined;
}

/** Whole dots from 1: less than none on one option would buy more on another. */
function dotsFault({ dots = 0, most = dots }: RoundConfig, given: readonly number[]): Fault {
	if (given.some((count) => !Number.isSafeInteger(count) || count < 1)) return 'not-whole';
	if (given.some((count) => count > most)) return 'over-the-most';
	return given.reduce((sum, count) => sum + count, 0) > dots ? 'over-budget' : undefined;
}

function sheetFault(
	{ criteria = [], scale: [from, to] = [1, 5] }: RoundConfig,
	sheet: Record<string, number>
): Fault {
	const names = Object.keys(sheet);
	if (names.length !== criteria.length) return 'sheet-incomplete';
	if (!criteria.every(({ name }) => Object.hasOwn(sheet, name))) return 'sheet-incomplete';
	const isOff = (score: number) => !Number.isSafeInteger(score) || score < from || score > to;
	return Object.values(sheet).some(isOff) ? 'off-the-scale' : undefined;
}

function pairsFault(config: RoundConfig, pairs: SaysOf<'pairs'>['pairs']): Fault {
	const fault = firstOf(pairs, ([a, b]) => named(config, [...new Set([a, b])]));
	if (fault) return fault;
	const isOdd = ([a, b, winner]: [OptionId, OptionId, OptionId | null]) =>
		a === b || (winner !== null && winner !== a && winner !== b);
	if (pairs.some(isOdd)) return 'odd-pair';
	const met = new Set(pairs.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
	return met.size < pairs.length ? 'named-twice' : undefined;
}

function firstOf<T>(all: readonly T[], faultIn: (one: T) => Fault): Fault {
	for (const one of all) {
		const fault = faultIn(one);
		if (fault) return fault;
	}
	return undefined;
}
