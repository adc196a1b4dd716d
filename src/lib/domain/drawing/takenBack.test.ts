import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { undoIn } from '../shared/undo.ts';
import { beginDrawing } from './drawings.ts';
import { thingOf } from './reading.ts';
import { changeThings, drawThings } from './things.ts';

/** Two desks that know one box. */
function twoDesks() {
	const plan = aPlan();
	const stamp = stamps('lead');
	const drawing = yes(beginDrawing(plan, { title: 'Peta' }, stamp()));
	yes(
		drawThings(plan, drawing, [{ id: 'box', form: 'box', spot: [0, 0], size: [200, 100] }], stamp())
	);
	const desks = [plan, copyOf(plan)].sort((a, b) => a.doc.clientID - b.doc.clientID);
	return desks.map((each, at) => ({ plan: each, person: `p${at}`, undo: undoIn(each, `p${at}`) }));
}

type Desk = ReturnType<typeof twoDesks>[number];
const size = ({ plan, person }: Desk, to: readonly [number, number]) =>
	yes(changeThings(plan, [{ id: 'box', size: to }], person));
const sizesOf = (desks: Desk[]) => desks.map(({ plan }) => thingOf(plan, 'box')?.size);

test.each([0, 1])(
	'[DRAW-25] of two who size one thing at once, whoever takes it back leaves a thing with a size, desk %i',
	(at) => {
		const desks = twoDesks() as [Desk, Desk];
		size(desks[0], [300, 100]);
		size(desks[1], [50, 50]);
		meet(desks[0].plan, desks[1].plan);
		const [was] = sizesOf(desks);
		const own = at === 0 ? 300 : 50;
		desks[at]?.undo.undo();
		meet(desks[0].plan, desks[1].plan);
		const left = was?.[0] === own ? [200, 100] : was; // the other's stays where it counted
		expect(sizesOf(desks)).toEqual([left, left]);
		desks[at]?.undo.redo();
		meet(desks[0].plan, desks[1].plan);
		expect(sizesOf(desks)).toEqual([was, was]);
	}
);

test('[DRAW-25] what another sized later stays when an earlier size is taken back', () => {
	const desks = twoDesks() as [Desk, Desk];
	size(desks[0], [300, 100]);
	meet(desks[0].plan, desks[1].plan);
	size(desks[1], [50, 50]);
	meet(desks[0].plan, desks[1].plan);
	desks[0].undo.undo();
	meet(desks[0].plan, desks[1].plan);
	expect(sizesOf(desks)).toEqual([
		[50, 50],
		[50, 50]
	]);
});

test('[DRAW-25] a step that others made theirs is passed over, and the one before it keeps off what another did later', () => {
	const desks = twoDesks() as [Desk, Desk];
	const [ana, budi] = desks;
	const all = () => meet(ana.plan, budi.plan);
	size(ana, [300, 100]);
	all();
	size(budi, [50, 50]);
	const stamp = stamps('p0');
	const drawing = thingOf(ana.plan, 'box')!.drawing;
	const note = [{ id: 'note', form: 'note', spot: [0, 0], size: [200, 100], text: 'x' }] as const;
	yes(drawThings(ana.plan, drawing, note, { ...stamp(), by: ana.person }));
	all();
	yes(changeThings(budi.plan, [{ id: 'note', text: 'x, and Budi' }], budi.person));
	all();
	const told: boolean[] = [];
	ana.undo.watch(() => told.push(ana.undo.canUndo()));
	ana.undo.undo();
	all();
	expect(thingOf(ana.plan, 'note')).toBeDefined();
	expect(sizesOf(desks)).toEqual([
		[50, 50],
		[50, 50]
	]);
	expect(told.at(-1)).toBe(ana.undo.canUndo());
});
