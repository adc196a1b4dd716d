/** Items that are alike, by their numbers, smallest first, and how alike they are on average, in percent. */
export interface Heap {
	items: number[];
	alike: number;
}

/**
 * Heaps of two or more of `count` items: a heap takes in the one nearest to it, by average, as long as the two are at
 * least `least` percent alike. `likeness` is asked once for each pair, the later item first. The same items give the
 * same heaps on every device; time and room grow with the square of `count`.
 */
export function heapsOf(
	count: number,
	likeness: (item: number, before: number) => number,
	least: number
): Heap[] {
	const heaping = new Heaping(count, likeness);
	const done: Heap[] = [];
	const chain: number[] = [];
	for (let at = heaping.any(); at !== undefined; at = chain.at(-1) ?? heaping.any()) {
		if (chain.length === 0) chain.push(at);
		const before = chain.at(-2);
		const near = heaping.nearestTo(at, before);
		if (near === undefined || heaping.alike(at, near) < least) {
			done.push(heaping.take(at)); // and no joining of others brings them nearer to it
			chain.pop();
		} else if (near === before) {
			heaping.join(near, at);
			chain.splice(-2);
		} else chain.push(near);
	}
	const all = done.filter(({ items }) => items.length > 1);
	return all.sort((a, b) => b.alike - a.alike || (a.items[0] ?? 0) - (b.items[0] ?? 0));
}

/** The heaps that may still grow. Kept are the sums of likeness between two heaps: an average needs no more. */
class Heaping {
	readonly #open = new Map<number, { items: number[]; within: number }>();
	readonly #sums: Float64Array;
	readonly #count: number;

	constructor(count: number, likeness: (item: number, before: number) => number) {
		this.#count = count;
		this.#sums = new Float64Array(count * count);
		for (let item = 0; item < count; item++) {
			this.#open.set(item, { items: [item], within: 0 });
			for (let before = 0; before < item; before++) {
				const sum = likeness(item, before);
				this.#sums[item * count + before] = sum;
				this.#sums[before * count + item] = sum;
			}
		}
	}

	any(): number | undefined {
		for (const heap of this.#open.keys()) return heap;
		return undefined;
	}

	alike(a: number, b: number): number {
		return (this.#sums[a * this.#count + b] ?? 0) / (this.#size(a) * this.#size(b));
	}

	/** The nearest other heap; `before` where none is nearer, so that two that are nearest to each other meet. */
	nearestTo(at: number, before: number | undefined): number | undefined {
		let near = before;
		let most = before === undefined ? 0 : this.alike(at, before);
		for (const other of this.#open.keys()) {
			if (other === at) continue;
			const alike = this.alike(at, other);
			if (alike <= most) continue;
			near = other;
			most = alike;
		}
		return near;
	}

	join(a: number, b: number): void {
		const [into, from] = [this.#open.get(a), this.#open.get(b)];
		if (!into || !from) return;
		into.within += from.within + (this.#sums[a * this.#count + b] ?? 0);
		into.items.push(...from.items);
		this.#open.delete(b);
		for (const other of this.#open.keys()) {
			const sum = this.#sums[a * this.#count + other] ?? 0;
			const more = this.#sums[b * this.#count + other] ?? 0;
			this.#sums[a * this.#count + other] = sum + more;
			this.#sums[other * this.#count + a] = sum + more;
		}
	}

	/** Takes a heap out of those that may grow. */
	take(at: number): Heap {
		const { items = [at], within = 0 } = this.#open.get(at) ?? {};
		this.#open.delete(at);
		const pairs = (items.length * (items.length - 1)) / 2;
		return {
			items: items.sort((a, b) => a - b),
			alike: pairs > 0 ? Math.floor(within / pairs) : 0
		};
	}

	#size(heap: number): number {
		return this.#open.get(heap)?.items.length ?? 1;
	}
}
