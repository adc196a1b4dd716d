import { areValidComparisons, type Comparison } from './comparisons.ts';
import type { CountableOf } from './countable.ts';
import { placesOf, type Gives } from './election.ts';
import type { Ranked } from './ranking.ts';
import { isValidSheet, type Sheet } from './sheets.ts';

/** Why a ballot is not counted. */
export type Fault =
	| 'unknown-item'
	| 'named-twice'
	| 'over-the-most'
	| 'over-budget'
	| 'not-whole'
	| 'odd-sheet'
	| 'odd-pair';

/** The ballots of a round, sorted: each as often as it was cast. */
export interface Sorted<T> {
	counted: T[];
	/** Ballots that keep the rules and choose nothing. */
	blank: number;
	/** Ballots that break the rules, by their place in the file, and why. */
	invalid: { ballot: number; why: Fault; count: number }[];
}

type Answer<T> = { paper: T; isBlank: boolean } | Fault;

/** Sorts the ballots of a round into counted, blank and invalid ones. */
export function sorted<B extends { count: number }, T>(
	ballots: readonly B[],
	read: (ballot: B) => Answer<T>
): Sorted<T> {
	const found: Sorted<T> = { counted: [], blank: 0, invalid: [] };
	for (const [ballot, one] of ballots.entries()) {
		const answer = read(one);
		if (typeof answer === 'string') found.invalid.push({ ballot, why: answer, count: one.count });
		else if (answer.isBlank) found.blank += one.count;
		else for (let n = 0; n < one.count; n++) found.counted.push(answer.paper);
	}
	return found;
}

/** Reads rankings: each item once, in tiers. */
export function rankings(round: CountableOf<'ranking'>): Sorted<Ranked> {
	const placeOf = placesOf(round.items);
	return sorted(round.ballots, ({ ranking }) => {
		const tiers = ranking.map((tier) => [tier].flat().map(placeOf));
		const fault = faultIn(tiers.flat());
		return fault ?? { paper: tiers, isBlank: tiers.flat().length === 0 };
	});
}

/** Reads sheets: every criterion of each scored item, on the scale. */
export function sheets(round: CountableOf<'sheet'>): Sorted<Sheet> {
	const placeOf = placesOf(round.items);
	const [from, to] = round.scale;
	const rules = { criteria: round.criteria, from, to };
	const names = round.criteria.map(({ name }) => name);
	return sorted(round.ballots, ({ scores }) => {
		const sheet = new Map<number, number[]>();
		for (const [id, given] of Object.entries(scores)) {
			const place = placeOf(id);
			if (place < 0) return 'unknown-item';
			if (Object.keys(given).length !== names.length) return 'odd-sheet';
			sheet.set(
				place,
				names.map((name) => (Object.hasOwn(given, name) ? (given[name] ?? NaN) : NaN))
			);
		}
		const isValid = isValidSheet(rules, round.items.length, sheet);
		return isValid ? { paper: sheet, isBlank: sheet.size === 0 } : 'odd-sheet';
	});
}

/** Reads comparisons: each pair at most once, answered by one of the two. */
export function comparisons(round: CountableOf<'pairs'>): Sorted<Comparison[]> {
	const placeOf = placesOf(round.items);
	return sorted(round.ballots, ({ pairs }) => {
		const answers = pairs.map(([a, b, preferred]): Comparison => [
			placeOf(a),
			placeOf(b),
			preferred === null ? null : placeOf(preferred)
		]);
		if (answers.flat().includes(-1)) return 'unknown-item';
		if (!areValidComparisons(round.items.length, answers)) return 'odd-pair';
		return { paper: answers, isBlank: answers.length === 0 };
	});
}

/** Reads approvals and dots alike: what each ballot gives which item. */
export function gifts(round: CountableOf<'approval'> | CountableOf<'dots'>): Sorted<Gives> {
	const placeOf = placesOf(round.items);
	const read = (entries: [string, number][]): Answer<Gives> => {
		const places = entries.map(([id]) => placeOf(id));
		const given = entries.map(([, points]) => points);
		const fault = faultIn(places) ?? faultOf(given, round);
		const gives = new Map(places.map((place, i) => [place, given[i] ?? 0]));
		return fault ?? { paper: gives, isBlank: given.every((points) => points === 0) };
	};
	return round.method === 'dots'
		? sorted(round.ballots, ({ dots }) => read(Object.entries(dots)))
		: sorted(round.ballots, ({ approve }) => read(approve.map((id) => [id, 1])));
}

function faultOf(given: readonly number[], round: CountableOf<'approval'> | CountableOf<'dots'>) {
	if (given.some((points) => !Number.isSafeInteger(points) || points < 0)) return 'not-whole';
	const most = round.most ?? Infinity;
	if (round.method === 'approval') return given.length > most ? 'over-the-most' : undefined;
	if (given.some((points) => points > most)) return 'over-the-most';
	return given.reduce((sum, points) => sum + points, 0) > round.dots ? 'over-budget' : undefined;
}

function faultIn(places: readonly number[]): Fault | undefined {
	if (places.includes(-1)) return 'unknown-item';
	return new Set(places).size < places.length ? 'named-twice' : undefined;
}
