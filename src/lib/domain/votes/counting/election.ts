/** Something that can be funded. `cost`: a whole number of the smallest unit of money. */
export interface Item {
	id: string;
	cost: number;
}

/** Looks an item's place up by its id; -1 for one that is not there, whatever it is called. */
export function placesOf(items: readonly Pick<Item, 'id'>[]): (id: string) => number {
	const places = new Map(items.map(({ id }, place) => [id, place]));
	return (id) => places.get(id) ?? -1;
}

/** Equal ballots together: what they give each item, by its place in the list (approval gives 1), and how many they are. */
export interface Voices {
	gives: ReadonlyMap<number, number>;
	count: number;
}

/** A budget vote, ready to count: a pure value, the same whatever order ballots came in. */
export interface Election {
	items: readonly Item[];
	/** What there is to spend, in the same unit as the costs. */
	budget: number;
	voices: readonly Voices[];
	/** Everybody whose ballot counts, those who chose nothing among them: the money is shared among all. */
	voters: number;
}

/** One ballot of a budget vote: what it gives each item, whole numbers above zero. */
export type Gives = ReadonlyMap<number, number>;

/** Puts equal ballots together. Counting the same ballots in any order gives the same election. */
export function electionOf(
	items: readonly Item[],
	budget: number,
	ballots: readonly Gives[]
): Election {
	const groups = new Map<string, Voices>();
	for (const gives of ballots) {
		const entries = [...gives].filter(([, points]) => points > 0).sort(([a], [b]) => a - b);
		if (entries.length === 0) continue;
		const key = entries.join(';');
		const known = groups.get(key);
		if (known) known.count += 1;
		else groups.set(key, { gives: new Map(entries), count: 1 });
	}
	const voices = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
	return { items, budget, voices, voters: ballots.length };
}

/** What each item was given in all: votes, or points. */
export function tallyOf({ items, voices }: Election): number[] {
	const sums = items.map(() => 0);
	for (const { gives, count } of voices) {
		for (const [item, points] of gives) sums[item] = (sums[item] ?? 0) + points * count;
	}
	return sums;
}

/** How many people gave each item anything at all. */
export function supportersOf({ items, voices }: Election): number[] {
	const sums = items.map(() => 0);
	for (const { gives, count } of voices) {
		for (const item of gives.keys()) sums[item] = (sums[item] ?? 0) + count;
	}
	return sums;
}
