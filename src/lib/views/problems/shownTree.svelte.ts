import type { Line } from '#lib/domain/problems/lines.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { TreeHere } from '../trace/treeHere.svelte.ts';
import { editorLines, keysOf, type EditorLine, type NewRow } from './newRow.ts';

/** The tree this desk looks at as rows to write in, with the new row that waits among them. */
export class ShownTree {
	readonly open: OpenPlan;
	readonly here: TreeHere;
	newRow = $state.raw<NewRow>();

	readonly tree: ProblemTree | undefined = $derived.by(() => this.here.now);
	readonly effects: EditorLine[] = $derived.by(() => this.#linesOf('effects'));
	readonly causes: EditorLine[] = $derived.by(() => this.#linesOf('causes'));
	/** The cards that can be written in, by id. */
	readonly cards: ReadonlyMap<string, Line> = $derived.by(() => {
		const lines = [...this.effects, ...this.causes].flatMap((each) =>
			each.kind === 'card' && !each.line.again ? [each.line] : []
		);
		return new Map(lines.map((line) => [line.card.id, line]));
	});
	/** The rows the arrow keys walk through, from top to bottom. */
	readonly order: string[] = $derived.by(() => {
		const core = this.tree ? [this.tree.core.id] : [];
		return [...this.effects.flatMap(keysOf), ...core, ...this.causes.flatMap(keysOf)];
	});

	constructor(open: OpenPlan) {
		this.open = open;
		this.here = new TreeHere(open);
	}

	#linesOf(side: 'effects' | 'causes'): EditorLine[] {
		return this.tree ? editorLines(this.tree, side, this.newRow) : [];
	}
}
