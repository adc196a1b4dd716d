/**
 * Compares each of many sets with those before it, by what they share: an index of who has what, instead of every pair.
 * `weigh` says what a member is worth that so many sets have.
 */
export class Likeness {
	readonly #totals: number[];
	readonly #sets: readonly (readonly string[])[];
	readonly #owners = new Map<string, number[]>();
	readonly #weights = new Map<string, number>();
	readonly #shared: Uint32Array;
	#at = 0;

	constructor(sets: readonly (readonly string[])[], weigh: (owners: number) => number) {
		this.#sets = sets;
		this.#shared = new Uint32Array(sets.length);
		sets.forEach((set, at) => {
			for (const member of set) {
				const owners = this.#owners.get(member);
				if (owners) owners.push(at);
				else this.#owners.set(member, [at]);
			}
		});
		for (const [member, owners] of this.#owners) this.#weights.set(member, weigh(owners.length));
		const worth = (set: readonly string[]) =>
			set.reduce((sum, member) => sum + (this.#weights.get(member) ?? 0), 0);
		this.#totals = sets.map(worth);
	}

	/** Turns to one of the sets: what is asked next is how alike it is to one before it. */
	turnTo(at: number): void {
		this.#at = at;
		this.#shared.fill(0, 0, at);
		for (const member of this.#sets[at] ?? []) {
			const weight = this.#weights.get(member) ?? 0;
			if (weight === 0) continue;
			for (const other of this.#owners.get(member) ?? []) {
				if (other >= at) break;
				this.#shared[other] = (this.#shared[other] ?? 0) + weight;
			}
		}
	}

	/** What is shared, in percent of both. */
	ofBoth(other: number): number {
		const all = (this.#totals[this.#at] ?? 0) + (this.#totals[other] ?? 0);
		return all > 0 ? Math.floor((200 * (this.#shared[other] ?? 0)) / all) : 0;
	}

	/** What is shared, in percent of the smaller one. */
	ofSmaller(other: number): number {
		const least = Math.min(this.#totals[this.#at] ?? 0, this.#totals[other] ?? 0);
		return least > 0 ? Math.floor((100 * (this.#shared[other] ?? 0)) / least) : 0;
	}
}
