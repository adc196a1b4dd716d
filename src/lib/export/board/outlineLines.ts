import { shapeOf } from '#lib/domain/board/objectivesScene.ts';
import { activitiesOf } from '#lib/domain/actions/activities.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { servingBy } from '#lib/domain/actions/serving.ts';
import { objectiveTreeOf } from '#lib/domain/objectives/objectiveTree.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Problem } from '#lib/domain/problems/cards.ts';
import type { Branch, Outline } from '#lib/domain/problems/outline.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';

import type { PartWord } from './words.ts';

/** One card of a tree in an outline. */
export interface OutlineLine {
	id: string;
	part: PartWord;
	text: string;
	/** How far it stands in. */
	depth: number;
	/** Written before: one cause may lead to several effects. */
	again: boolean;
	/** Nobody has turned this problem over. */
	isNotYet?: boolean;
	/** A line of the plan, under the objective it serves. */
	isWork?: boolean;
	/** Why a card is parked. */
	reason?: string;
}

/** A tree as lines, and the links they do not show. */
export interface OutlineOf {
	lines: OutlineLine[];
	others: { from: string; to: string; isCircle: boolean }[];
}

type Told = Pick<OutlineLine, 'text' | 'isNotYet'>;

/** The problem tree: effects, the main problem, causes, what is loose, what is parked. Every card is there. */
export function problemOutlineOf(tree: ProblemTree): OutlineOf {
	const told = new Map([...tree.graph.cards.values()].map(({ card }) => [card.id, textOf(card)]));
	const parked = tree.parked.map((card) => ({
		...outside('parked')(card, textOf(card)),
		...(card.parked && { reason: card.parked })
	}));
	return { lines: [...linesOf(tree, told), ...parked], others: othersOf(tree, told) };
}

/** The objective tree in the same order, each with what is done for it; what was left out of it stands at the end. */
export function objectiveOutlineOf(plan: Plan, tree: ProblemTree): OutlineOf {
	const objectives = objectiveTreeOf(plan, tree);
	const shape = shapeOf(objectives);
	const told = new Map<string, Told>(
		[...objectives.cards, ...objectives.beside].map(({ id, objective, problem }) => [
			id,
			objective ? textOf(objective) : { ...textOf(problem), isNotYet: true }
		])
	);
	const beside = objectives.beside.map(({ id }) => outside('beside')({ id }, told.get(id)));
	const lines = [...linesOf(shape, told), ...beside];
	return {
		lines: withWork(lines, servingBy(activitiesOf(plan))),
		others: othersOf(shape, told)
	};
}

/** Under each objective, where it is written first, the lines of the plan that serve it. */
function withWork(
	lines: readonly OutlineLine[],
	work: ReadonlyMap<string, readonly Activity[]>
): OutlineLine[] {
	return lines.flatMap((line) => [
		line,
		...((!line.again && work.get(line.id)) || []).map(({ id, name: text }) => ({
			...{ id, text, part: line.part, depth: Math.max(1, line.depth) + 1 },
			...{ again: false, isWork: true }
		}))
	]);
}

function linesOf(outline: Outline, told: ReadonlyMap<string, Told>): OutlineLine[] {
	const { core, effects, causes, loose } = outline;
	return [
		...branchLines(effects, 'effect', told),
		{ ...outside('core')(core, told.get(core.id)) },
		...branchLines(causes, 'cause', told),
		...loose.map((card) => outside('loose')(card, told.get(card.id)))
	];
}

function branchLines(
	branches: readonly Branch[],
	side: 'cause' | 'effect',
	told: ReadonlyMap<string, Told>,
	depth = 1
): OutlineLine[] {
	return branches.flatMap(({ card, again, branches: inner }) => {
		const isRoot = side === 'cause' && !again && inner.length === 0;
		const said = told.get(card.id) ?? { text: '' };
		const line = { id: card.id, part: isRoot ? ('root' as const) : side, depth, again, ...said };
		return [line, ...branchLines(inner, side, told, depth + 1)];
	});
}

function othersOf({ extra }: Outline, told: ReadonlyMap<string, Told>): OutlineOf['others'] {
	const text = (id: string) => told.get(id)?.text ?? '';
	return extra.map(({ cause, effect, circle, feedback }) => ({
		...{ from: text(cause), to: text(effect), isCircle: circle || feedback }
	}));
}

const outside =
	(part: PartWord) =>
	({ id }: Pick<Problem, 'id'>, said: Told | undefined): OutlineLine => ({
		...{ id, part, depth: 0, again: false, text: '' },
		...said
	});

function textOf(card: { text: string } | undefined): Told {
	return { text: card?.text ?? '' };
}
