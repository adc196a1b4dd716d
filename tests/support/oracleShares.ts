import type { Election } from '#lib/domain/votes/counting/election.ts';

/** A fraction as a pair, never reduced: the slow and obvious way, written without looking at the fast one. */
type Ratio = [bigint, bigint];

const less = (a: Ratio, b: Ratio) => a[0] * b[1] < b[0] * a[1];
const same = (a: Ratio, b: Ratio) => a[0] * b[1] === b[0] * a[1];
const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const minus = (a: Ratio, b: Ratio): Ratio => plus(a, [-b[0], b[1]]);
const timesWhole = (a: Ratio, n: number): Ratio => [a[0] * BigInt(n), a[1]];
const throughWhole = (a: Ratio, n: number): Ratio => [a[0], a[1] * BigInt(n)];

interface Person {
	purse: Ratio;
	gives: ReadonlyMap<number, number>;
}

/**
 * Equal Shares by the book, one person at a time and with fractions only: an oracle for small elections. Returns items
 * in the order they are bought; of equal prices the lower cost goes first, then the higher tally, then the place.
 */
export function oracleShares(election: Election, worth: 'cost' | 'unit'): number[] {
	const share: Ratio = [BigInt(election.budget), BigInt(election.voters)];
	const people: Person[] = election.voices.flatMap(({ gives, count }) =>
		Array.from({ length: count }, () => ({ purse: share, gives }))
	);
	const bought: number[] = [];
	for (;;) {
		const left = election.items.flatMap(({ cost }, item) => {
			const part = bought.includes(item) || cost === 0 ? undefined : partOf(people, item, cost);
			if (!part) return [];
			return [{ item, part, price: worth === 'cost' ? throughWhole(part, cost) : part }];
		});
		const [best] = left.sort((a, b) => {
			if (!same(a.price, b.price)) return less(a.price, b.price) ? -1 : 1;
			return goesFirst(election, people, a.item, b.item) ? -1 : 1;
		});
		if (!best) return bought;
		bought.push(best.item);
		for (const person of people)
			pay(person, timesWhole(best.part, person.gives.get(best.item) ?? 0));
	}
}

function pay(person: Person, due: Ratio) {
	person.purse = less(person.purse, due) ? [0n, 1n] : minus(person.purse, due);
}

/** What one vote or point pays: tried for every number of people who pay all they have. */
function partOf(people: readonly Person[], item: number, cost: number): Ratio | undefined {
	const some = people.filter(({ gives }) => gives.has(item));
	const ratio = ({ purse, gives }: Person) => throughWhole(purse, gives.get(item) ?? 1);
	some.sort((a, b) => (less(ratio(a), ratio(b)) ? -1 : Number(less(ratio(b), ratio(a)))));
	for (let poor = 0; poor < some.length; poor++) {
		const paid = some.slice(0, poor).reduce<Ratio>((sum, { purse }) => plus(sum, purse), [0n, 1n]);
		const weight = some.slice(poor).reduce((sum, { gives }) => sum + (gives.get(item) ?? 0), 0);
		const part = throughWhole(minus([BigInt(cost), 1n], paid), weight);
		const next = some[poor];
		if (next && !less(ratio(next), part)) return part;
	}
	return undefined;
}

function goesFirst({ items }: Election, people: readonly Person[], a: number, b: number): boolean {
	const votes = (item: number) =>
		people.reduce((sum, { gives }) => sum + (gives.get(item) ?? 0), 0);
	const [x, y] = [items[a]?.cost ?? 0, items[b]?.cost ?? 0];
	return x < y || (x === y && (votes(a) > votes(b) || (votes(a) === votes(b) && a < b)));
}
