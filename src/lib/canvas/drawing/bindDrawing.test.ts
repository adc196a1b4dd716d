import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { inkOf, pointsIn } from '#lib/domain/drawing/ink.ts';
import { thingOf, thingsOf } from '#lib/domain/drawing/reading.ts';
import { binThings, changeThings, rewordThing } from '#lib/domain/drawing/things.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import { headlessSheet } from '../fixtures/headlessSheet.ts';
import { shapeOfThing } from './thingShape.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTime(1_000);
const wavy = (length: number) =>
	inkOf(Array.from({ length }, (_, at): [number, number] => [at * 3, 20 * Math.sin(at / 4)]));

function aSheet() {
	const plan = aPlan();
	const id = yes(beginDrawing(plan, { title: 'Peta' }, stamps('lead')()));
	const sheet = headlessSheet(plan, id, 'ana', stamps('ana'));
	return { plan, id, sheet };
}

test('[DRAW-20] a sheet shows what the plan says; reading it again writes nothing, and nothing echoes', () => {
	const { plan, sheet } = aSheet();
	sheet.draw('n1', { text: '' });
	settle();
	yes(changeThings(plan, [{ id: 'n1', spot: [300, 40], colour: 'red' }], 'budi'));
	let updates = 0;
	plan.doc.on('update', () => updates++);
	settle();
	expect(sheet.shape('n1')).toMatchObject({ x: 300, y: 40, props: { colour: 'red' } });
	expect([sheet.bound.project(), updates]).toEqual([0, 0]);
	sheet.stop();
});

test('[DRAW-21] a line grows for the others four times a second at most, and is one step back', () => {
	const { plan, id, sheet } = aSheet();
	let told = 0;
	plan.drawn.observeDeep(() => told++);
	sheet.begin('ink', wavy(1));
	const lengths = new Set<number>();
	for (let n = 2; n < 122; n++) {
		sheet.change('ink', {}, { ink: wavy(n) });
		vi.advanceTimersByTime(16);
		lengths.add(pointsIn(thingOf(plan, 'ink')?.ink ?? '').length);
	}
	expect(lengths.size).toBeGreaterThan(4); // it was seen growing
	expect(told).toBeLessThanOrEqual(9); // in two seconds
	sheet.letGo();
	settle();
	expect(thingOf(plan, 'ink')?.ink).toBe(wavy(121));
	sheet.undo.undo();
	settle();
	expect(thingsOf(plan, id).things).toEqual([]);
	expect(sheet.shapes()).toEqual([]);
	sheet.stop();
});

test('[DRAW-21] two gestures are two steps back', () => {
	const { plan, sheet } = aSheet();
	sheet.draw('n1');
	settle();
	for (const x of [100, 200]) {
		sheet.take('n1');
		sheet.change('n1', { x });
		vi.advanceTimersByTime(300);
		sheet.letGo();
		settle();
	}
	sheet.undo.undo();
	expect(thingOf(plan, 'n1')?.spot).toEqual([100, 0]);
	sheet.undo.undo();
	expect(thingOf(plan, 'n1')?.spot).toEqual([0, 0]);
	sheet.stop();
});

test('[DRAW-20] what is in hand does not jump when others change it, and both are kept', () => {
	const { plan, sheet } = aSheet();
	sheet.draw('n1');
	settle();
	sheet.take('n1');
	sheet.change('n1', { x: 500 });
	yes(changeThings(plan, [{ id: 'n1', spot: [-900, 0], colour: 'green' }], 'budi'));
	vi.advanceTimersByTime(100);
	expect(sheet.shape('n1')?.x).toBe(500);
	sheet.letGo();
	settle();
	expect(thingOf(plan, 'n1')).toMatchObject({ spot: [500, 0], colour: 'green' });
	expect(sheet.shape('n1')).toMatchObject({ x: 500, props: { colour: 'green' } });
	sheet.stop();
});

test('[DRAW-20] what is taken away from under a hand is said, and stays away', () => {
	const { plan, sheet } = aSheet();
	sheet.draw('n1');
	settle();
	sheet.take('n1');
	yes(binThings(plan, ['n1'], 'dihapus', 'budi'));
	settle();
	expect(sheet.told).toContainEqual({ kind: 'gone' });
	expect([sheet.shapes().length, thingOf(plan, 'n1')]).toEqual([0, undefined]);
	sheet.stop();
});

test('[DRAW-8] what is erased on a sheet is in the bin, and an undo brings it back', () => {
	const { plan, sheet } = aSheet();
	sheet.draw('n1');
	settle();
	sheet.erase('n1');
	settle();
	expect([thingOf(plan, 'n1'), plan.drawn.has('n1')]).toEqual([undefined, true]);
	sheet.undo.undo();
	settle();
	expect(sheet.shape('n1')).toBeDefined();
	sheet.stop();
});

test('[DRAW-7] words written on a sheet meet those that came meanwhile', () => {
	const { plan, sheet } = aSheet();
	sheet.draw('n1');
	settle();
	sheet.bound.reword(shapeOfThing('n1'), 'air keruh', '');
	yes(rewordThing(plan, 'n1', 'air sungai keruh', 'budi'));
	sheet.bound.reword(shapeOfThing('n1'), 'air keruh sekali', 'air keruh');
	expect(thingOf(plan, 'n1')?.text).toBe('air sungai keruh sekali');
	sheet.stop();
});

test('[DRAW-18] what the plan does not take is said in words, and the sheet shows the plan', () => {
	const { plan, sheet } = aSheet();
	sheet.draw('n1');
	settle();
	sheet.bound.reword(shapeOfThing('n1'), 'a'.repeat(1_001), '');
	expect(sheet.told).toContainEqual({ kind: 'refused', refusal: 'too-long' });
	expect(thingOf(plan, 'n1')?.text).toBeUndefined();
	sheet.stop();
});

test('[DRAW-25] two desks that size and turn one thing apart end with one, and each takes back its own pull at once', () => {
	const { plans, sheets } = twoSheets(1);
	const [budi, sari] = sheets as [(typeof sheets)[0], (typeof sheets)[0]];
	budi.draw('n1');
	settle();
	meet(...plans);
	settle();
	const pull = (sheet: typeof budi, change: object, props: object[]) => {
		sheet.take('n1');
		for (const each of props) {
			sheet.change('n1', change, each);
			vi.advanceTimersByTime(300); // told several times while it grows
		}
		sheet.letGo();
	};
	pull(budi, { x: -40 }, [{ w: 220 }, { w: 260 }, { w: 300 }]);
	pull(sari, { rotation: Math.PI / 6 }, [
		{ w: 150, h: 90 },
		{ w: 120, h: 60 }
	]);
	settle();
	meet(...plans);
	settle();
	const [one, other] = plans.map((plan) => thingOf(plan, 'n1'));
	expect(other).toEqual(one);
	expect(one).toMatchObject({ spot: [-40, 0], turn: 3000 });
	expect([
		[300, 200],
		[120, 60]
	]).toContainEqual(one?.size);
	sari.undo.undo();
	expect(thingOf(plans[1], 'n1')).toMatchObject({ spot: [-40, 0], turn: 0 });
	meet(...plans);
	settle();
	expect(thingOf(plans[0], 'n1')).toEqual(thingOf(plans[1], 'n1'));
	for (const sheet of sheets) sheet.stop();
});

/** Two desks with a sheet each, and a line between them that comes and goes. */
function twoSheets(seed: number) {
	const plan = aPlan();
	const id = yes(beginDrawing(plan, { title: 'Peta' }, stamps('lead')()));
	const plans: [Plan, Plan] = [plan, copyOf(plan)];
	const sheets = plans.map((each, at) => headlessSheet(each, id, `p${at}`, stamps(`p${at}`)));
	return { id, plans, sheets, ...seeded(seed) };
}

test.each(Array.from({ length: 30 }, (_, at) => at + 1))(
	'[DRAW-20] two sheets that are drawn on apart and together end as one, seed %i',
	(seed) => {
		const { id, plans, sheets, int, chance, oneOf } = twoSheets(seed);
		for (let turn = 0; turn < 60; turn++) {
			const sheet = oneOf(sheets);
			const some = sheet.shapes().map((shape) => shape.id.slice('shape:'.length));
			const one = some.length > 0 ? oneOf(some) : 'none';
			const acts: (() => unknown)[] = [
				() =>
					sheet.draw(
						`s${seed}t${turn}`,
						{ form: oneOf(['note', 'box', 'ink']), ink: wavy(1 + int(30)) },
						int(900),
						int(900)
					),
				() => (
					sheet.take(one),
					sheet.change(one, { x: int(900) }),
					vi.advanceTimersByTime(int(400)),
					sheet.letGo()
				),
				() =>
					sheet.change(
						one,
						{},
						{ colour: oneOf(['red', 'blue', '']), weight: oneOf(['thin', 'huge']) }
					),
				() => some.length > 0 && sheet.bound.reword(shapeOfThing(one), `kata ${turn}`, ''),
				() => chance(0.4) && some.length > 0 && sheet.erase(one),
				() => chance(0.3) && sheet.undo.undo(),
				() => meet(...plans)
			];
			oneOf(acts)();
			vi.advanceTimersByTime(int(200));
		}
		settle();
		meet(...plans);
		settle();
		const [first, second] = plans.map((each) => JSON.stringify(thingsOf(each, id)));
		expect(second).toBe(first);
		const [left, right] = sheets.map((sheet) =>
			JSON.stringify(
				sheet
					.shapes()
					.map(({ id: name, x, y, props }) => [name, x, y, props])
					.sort()
			)
		);
		expect(right).toBe(left);
		for (const sheet of sheets) expect(sheet.bound.project()).toBe(0);
		for (const sheet of sheets) sheet.stop();
	}
);
