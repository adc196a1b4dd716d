import { inkOf } from '#lib/domain/drawing/ink.ts';
import { inkPath } from '#lib/domain/drawing/inkPath.ts';
import type { InkColour } from '#lib/domain/drawing/kinds.ts';
import { PAINTS } from '#lib/domain/drawing/paints.ts';
import type { Pair } from '#lib/domain/drawing/pair.ts';

/** How large a finger drawing is, in pixels: it is seen large on the wall, and weighs some ten kilobytes. */
export const SHEET = { width: 1200, height: 900 };

/** What a finger draws with. */
export const FINGER_COLOURS = ['black', 'blue', 'green', 'red'] as const satisfies InkColour[];

/** How thick a finger's line is, in pixels of the sheet. */
const WIDTH = 22;

/** One line, as it is painted. */
interface Line {
	path: string;
	paint: string;
}

/** The lines of one finger drawing, and the steps back: the last line, or all that was cleared (MEDIA-35). */
export class FingerInk {
	colour = $state<InkColour>('black');
	/** What was drawn, and what it was before each step back. */
	#steps = $state.raw<readonly (readonly Line[])[]>([[]]);
	#points = $state.raw<readonly Pair[]>([]);

	readonly lines: readonly Line[] = $derived.by(() => {
		const done = this.#steps.at(-1) ?? [];
		return this.#points.length > 0 ? [...done, this.#line()] : done;
	});
	readonly isEmpty: boolean = $derived.by(() => this.lines.length === 0);
	readonly canUndo: boolean = $derived.by(() => this.#steps.length > 1);

	/** A finger comes down, or moves on. */
	draw(point: Pair): void {
		this.#points = [...this.#points, point];
	}

	/** The finger goes up: the line stands. */
	lift(): void {
		if (this.#points.length === 0) return;
		const line = this.#line();
		this.#points = [];
		this.#steps = [...this.#steps, [...(this.#steps.at(-1) ?? []), line]];
	}

	/** Takes the last line back, or brings back what was cleared. */
	undo(): void {
		this.#points = [];
		if (this.canUndo) this.#steps = this.#steps.slice(0, -1);
	}

	/** Takes everything away, until it is undone. */
	clear(): void {
		this.#points = [];
		if (!this.isEmpty) this.#steps = [...this.#steps, []];
	}

	#line(): Line {
		return { path: inkPath(inkOf(this.#points), WIDTH), paint: PAINTS[this.colour].stroke };
	}
}
