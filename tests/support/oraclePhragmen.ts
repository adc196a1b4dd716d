import type { Election } from '#lib/domain/votes/counting/election.ts';

/** A fraction as a pair, never reduced. */
type Ratio = [bigint, bigint];

const less = (a: Ratio, b: Ratio) => a[0] * b[1] < b[0] * a[1];
const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];

/**
 * Phragmén by the book: every person holds money of their own, and all get the same amount until somebody's group can
 * pay. For small elections; of items due together the lower cost goes first, then the more votes, then the place.
 */
export function oraclePhragmen({ items, budget, voices }: Election): number[] {
	const people = voices.flatMap(({ gives, count }) =>
		Array.from({ length: count }, () => ({ money: [0n, 1n] as Ratio, gives }))
	);
	const friendsOf = (item: number) => people.filter(({ gives }) => gives.has(item));
	const bought: number[] = [];
	let spent = 0;
	for (;;) {
		const due = items.flatMap(({ cost }, item) => {
			const friends = friendsOf(item);
			if (bought.includes(item) || cost > budget || friends.length === 0) return [];
			const held = friends.reduce<Ratio>((sum, { money }) => plus(sum, money), [0n, 1n]);
			const [num, den] = plus([BigInt(cost), 1n], [-held[0], held[1]]);
			const more: Ratio = [num, den * BigInt(friends.length)];
			return [{ item, cost, votes: friends.length, more }];
		});
		due.sort((a, b) => {
			if (less(a.more, b.more)) return -1;
			if (less(b.more, a.more)) return 1;
			return a.cost - b.cost || b.votes - a.votes || a.item - b.item;
		});
		const [next] = due;
		if (!next || spent + next.cost > budget) return bought;
		for (const person of people) person.money = plus(person.money, next.more);
		for (const friend of friendsOf(next.item)) friend.money = [0n, 1n];
		bought.push(next.item);
		spent += next.cost;
	}
}
