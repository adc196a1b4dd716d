import { areValidComparisons, type Comparison } from '#lib/domain/votes/counting/comparisons.ts';
import { placesOf, type Gives } from '#lib/domain/votes/counting/election.ts';
import type { Ranked } from '#lib/domain/votes/counting/ranking.ts';
import { isValidSheet, type Sheet, type SheetRules } from '#lib/domain/votes/counting/sheets.ts';

import type { RoundOf } from './roundFile.ts';

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
export interface Papers<T> {
	counted: T[];
	/** Ballots that keep the rules and choose nothing. */
	blank: number;
	/** Ballots that break the rules, by their place in the file, and why. */
	invalid: { ballot: number; why: Fault; count: number }[];
}

type Answer<T> = { paper: T; isBlank: boolean } | Fault;

/** Sorts the ballots of a round into counted, blank and invalid ones. */
export function papersOf<B extends { count: number }, T>(
	ballots: readonly B[],
	read: (ballot: B) => Answer<T>
): Papers<T> {
	const papers: Papers<T> = { counted: [], blank: 0, invalid: [] };
	for (const [ballot, one] of ballots.entries()) {
		const answer = read(one);
		if (typeof answer === 'string') papers.invalid.push({ ballot, why: answer, count: one.count });
		else if (answer.isBlank) papers.blank += one.count;
		else for (let n = 0; n < one.count; n++) papers.counted.push(answer.paper);
	}
	return papers;
}

/** Reads rankings: each item once, in tiers. */
export function rankings(round: RoundOf<'ranking'>): Papers<Ranked> {
	const placeOf = placesOf(round.items);
	return papersOf(round.ballots, ({ ranking }) => {
		const tiers = ranking.map((tier) => (Array.isArray(tier) ? tier : [tier]).map(placeOf));
		const fault = faultIn(tiers.flat());
		return fault ?? { paper: tiers, isBlank: tiers.flat().length === 0 };
	});
}

/** Reads sheets: every criterion of each scored item, on the scale. */
export function sheets(round: RoundOf<'sheet'>, rules: SheetRules): Papers<Sheet> {
	const placeOf = placesOf(round.items);
	const names = rules.criteria.map(({ name }) => name);
	return papersOf(round.ballots, ({ scores }) => {
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
export function comparisons(round: RoundOf<'pairs'>): Papers<Comparison[]> {
	const placeOf = placesOf(round.items);
	return papersOf(round.ballots, ({ pairs }) => {
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
export function gifts(round: RoundOf<'approval'> | RoundOf<'dots'>): Papers<Gives> {
	const placeOf = placesOf(round.items);
	const read = (entries: [string, number][]): Answer<Gives> => {
		const places = entries.map(([id]) => placeOf(id));
		const given = entries.map(([, points]) => points);
		const fault = faultIn(places) ?? faultOf(given, round);
		const gives = new Map(places.map((place, i) => [place, given[i] ?? 0]));
		return fault ?? { paper: gives, isBlank: given.every((points) => points === 0) };
	};
	return round.method === 'dots'
		? papersOf(round.ballots, ({ dots }) => read(Object.entries(dots)))
		: papersOf(round.ballots, ({ approve }) => read(approve.map((id) => [id, 1])));
}

function faultOf(given: readonly number[], round: RoundOf<'approval'> | RoundOf<'dots'>) {
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
