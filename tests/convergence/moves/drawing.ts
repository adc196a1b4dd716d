import { expect } from 'vitest';

import {
	beginDrawing,
	binDrawing,
	bringDrawingBack,
	renameDrawing
} from '#lib/domain/drawing/drawings.ts';
import { drawingSvg } from '#lib/domain/drawing/drawingSvg.ts';
import { strokeOf, type InkPoint } from '#lib/domain/drawing/ink.ts';
import { FORMS, INKS, TEMPLATES, WEIGHTS } from '#lib/domain/drawing/kinds.ts';
import { noteToIdea } from '#lib/domain/drawing/noteToIdea.ts';
import {
	binnedDrawingsOf,
	drawingsOf,
	thingCountsOf,
	thingsOf
} from '#lib/domain/drawing/reading.ts';
import {
	binThings,
	bringThingsBack,
	changeThings,
	drawThings,
	layThings,
	rewordThing
} from '#lib/domain/drawing/things.ts';
import type { Plan } from '#lib/domain/plan.ts';

import type { Part, Turn } from '../turn.ts';

const drawing = ({ plan, idOf }: Turn) => idOf(drawingsOf(plan));
const thing = ({ plan, oneOf }: Turn) => oneOf([...plan.drawn.keys(), 'none']);
const spot = ({ int }: Turn): [number, number] => [int(2_000) - 1_000, int(2_000) - 1_000];

function draw(turn: Turn) {
	const size: [number, number] = [1 + turn.int(300), 1 + turn.int(300)];
	const look = { colour: turn.oneOf(INKS), weight: turn.oneOf(WEIGHTS) };
	const pressed = turn.chance(0.5) ? [turn.int(10) / 9] : [];
	const points = Array.from({ length: 5 + turn.int(20) }, () => [...spot(turn), ...pressed]);
	const things = [0, 1].map(() => ({
		id: turn.stamp().id,
		form: turn.oneOf(FORMS),
		spot: spot(turn),
		size,
		text: turn.words(),
		...strokeOf(points as unknown as InkPoint[]),
		...look
	}));
	return drawThings(turn.plan, drawing(turn), things, turn.stamp());
}

export const drawingMoves: Part = {
	moves: {
		beginDrawing(turn) {
			if (drawingsOf(turn.plan).length > 3) return;
			const template = turn.chance(0.2) && { template: turn.oneOf(TEMPLATES) };
			return beginDrawing(turn.plan, { title: turn.words(), ...template }, turn.stamp());
		},
		renameDrawing: (turn) => renameDrawing(turn.plan, drawing(turn), turn.words(), turn.by),
		binDrawing: (turn) =>
			turn.chance(0.3) && binDrawing(turn.plan, drawing(turn), turn.words(), turn.by),
		bringDrawingBack: (turn) =>
			bringDrawingBack(turn.plan, turn.idOf(binnedDrawingsOf(turn.plan)), turn.by),
		drawThings: draw,
		'drawThings again': draw,
		changeThings: (turn) =>
			changeThings(
				turn.plan,
				[
					{ id: thing(turn), spot: spot(turn) },
					{ id: thing(turn), colour: turn.oneOf(INKS), turn: turn.int(36_000) }
				],
				turn.by
			),
		rewordThing: (turn) =>
			rewordThing(turn.plan, thing(turn), turn.chance(0.2) ? '' : turn.words(), turn.by),
		binThings: (turn) => binThings(turn.plan, [thing(turn), thing(turn)], 'dihapus', turn.by),
		bringThingsBack: (turn) => bringThingsBack(turn.plan, [thing(turn)], turn.by),
		layThings: (turn) =>
			layThings(turn.plan, [thing(turn), thing(turn)], turn.oneOf(['top', 'bottom']), turn.by),
		noteToIdea: (turn) => noteToIdea(turn.plan, thing(turn), turn.stamp())
	},
	seen: (plan) => [
		drawingsOf(plan).map((each) => [each, drawingSvg(thingsOf(plan, each.id).things)]),
		binnedDrawingsOf(plan),
		[...thingCountsOf(plan)].sort()
	],
	holds
};

/** Nothing that was drawn is ever lost, and each thing lies once in one pile. */
function holds(plan: Plan): void {
	const drawings = [...plan.drawings.keys()];
	const binned = [...plan.drawn.values()].filter((record) => record.has('binned')).length;
	const shown = drawings.flatMap((id) => thingsOf(plan, id).things);
	expect(shown.length + binned).toBeGreaterThanOrEqual(plan.drawn.size);
	expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
}
