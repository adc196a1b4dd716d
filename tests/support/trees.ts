import * as Y from 'yjs';

import { planIn, type Plan } from '../../src/lib/domain/plan.ts';
import { linesIn, type Line } from '../../src/lib/domain/problems/lines.ts';
import { addProblem, beginTree } from '../../src/lib/domain/problems/problems.ts';
import type { Side } from '../../src/lib/domain/problems/outline.ts';
import { treesOf, type ProblemTree } from '../../src/lib/domain/problems/tree.ts';

/** Cards by their words, each with what hangs on it. In these trees a card's words are its id. */
export interface Sketch {
	[card: string]: Sketch;
}

const AT = '2027-06-24T09:00:00+08:00';

/** Identity and time of a record, named so that a test can be read. */
export function stamp(id: string, by = 'lead') {
	return { id, by, at: AT };
}

/** A plan with one tree. */
export function planWith(core: string, sides: { causes?: Sketch; effects?: Sketch } = {}): Plan {
	const plan = planIn(new Y.Doc());
	beginTree(plan, core, stamp(`tree-${core}`), { core });
	sketch(plan, 'causes', core, sides.causes ?? {});
	sketch(plan, 'effects', core, sides.effects ?? {});
	return plan;
}

/** The same plan on several devices that cannot hear each other, and the moment they meet. */
export function apart(plan: Plan, devices: number): { plans: Plan[]; meet: () => void } {
	const first = Y.encodeStateAsUpdate(plan.doc);
	const plans = Array.from({ length: devices }, () => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, first);
		return planIn(doc);
	});
	const meet = () => {
		const updates = plans.map(({ doc }) => Y.encodeStateAsUpdate(doc));
		for (const { doc } of plans) for (const update of updates) Y.applyUpdate(doc, update);
	};
	return { plans, meet };
}

/** A tree as text: effects, `= the main problem`, causes; two blanks a level; `~` where a card is shown again. */
export function drawn({ core, causes, effects, loose, parked }: ProblemTree): string[] {
	const text = ({ card, level, again }: Line) =>
		`${'  '.repeat(level - 1)}${again ? '~ ' : ''}${card.id}`;
	return [
		...linesIn('effects', core.id, effects).map(text),
		`= ${core.id}`,
		...linesIn('causes', core.id, causes).map(text),
		...loose.map(({ id }) => `loose: ${id}`),
		...parked.map(({ id }) => `parked: ${id}`)
	];
}

/** The first tree of a plan, as text. */
export function drawnFirst(plan: Plan): string[] {
	const [tree] = treesOf(plan);
	return tree ? drawn(tree) : [];
}

function sketch(plan: Plan, side: Side, on: string, cards: Sketch): void {
	for (const [card, inner] of Object.entries(cards)) {
		addProblem(plan, card, { side, on }, stamp(card));
		sketch(plan, side, card, inner);
	}
}
