import type { Activity } from '#lib/domain/actions/read.ts';

import { COLUMNS, type Spot } from './columns.ts';

/** The block of cells somebody has marked: from where marking began to where the keyboard is. */
export class GridRange {
	#from = $state<Spot>();
	readonly #lines: () => readonly Activity[];
	readonly #at: () => Spot | undefined;
	/** The marked cells, row by row, in the order of the screen. */
	readonly rows: Spot[][] = $derived.by(() => this.#rows());
	readonly #keys = $derived(new Set(this.spots.map(({ line, column }) => `${line} ${column}`)));

	constructor(lines: () => readonly Activity[], at: () => Spot | undefined) {
		this.#lines = lines;
		this.#at = at;
	}

	/** Begins to mark here, unless that has begun; without a place nothing is marked but where the keyboard is. */
	hold(from: Spot | undefined): void {
		this.#from = from && (this.#from ?? from);
	}

	/** Marks every cell; the keyboard goes to the last. */
	all(): Spot | undefined {
		const [first, last] = [this.#lines()[0], this.#lines().at(-1)];
		if (!first || !last) return undefined;
		this.#from = { line: first.id, column: 'number' };
		return { line: last.id, column: COLUMNS.at(-1)?.key ?? 'list' };
	}

	get isMany(): boolean {
		return this.spots.length > 1;
	}

	get spots(): Spot[] {
		return this.rows.flat();
	}

	has({ line, column }: Spot): boolean {
		return this.#keys.has(`${line} ${column}`);
	}

	#rows(): Spot[][] {
		const [at, lines] = [this.#at(), this.#lines()];
		const from = this.#from ?? at;
		if (!at || !from) return [];
		const lineAt = (spot: Spot) => lines.findIndex(({ id }) => id === spot.line);
		const columnAt = (spot: Spot) => COLUMNS.findIndex(({ key }) => key === spot.column);
		const [top, bottom] = inOrder(lineAt(from), lineAt(at));
		const [left, right] = inOrder(columnAt(from), columnAt(at));
		if (top < 0) return [[at]];
		return lines
			.slice(top, bottom + 1)
			.map(({ id }) =>
				COLUMNS.slice(left, right + 1).map(({ key }) => ({ line: id, column: key }))
			);
	}
}

function inOrder(a: number, b: number): [number, number] {
	return a <= b ? [a, b] : [b, a];
}
