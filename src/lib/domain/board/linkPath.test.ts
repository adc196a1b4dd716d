import { describe, expect, test } from 'vitest';

import { seeded } from '../../../../tests/support/seeded.ts';
import { piecesOf } from '../../canvas/links/linkPaths.ts';
import { treesOf } from '../problems/tree.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { linkPath } from './linkPath.ts';
import { problemsSceneOf } from './problemsScene.ts';
import type { Part } from './scene.ts';

const card = (part: Part, x: number, y: number) => ({
	part,
	spot: { x, y },
	width: 240,
	height: 100
});

test('[BOARD-11] a cause that hangs points up to its effect, out of the gutter beside it', () => {
	const { d, tip, heading } = linkPath(
		{ look: 'counted', hangs: true },
		card('cause', 28, 116),
		card('core', 0, 0)
	);
	expect(d).toBe('M-92 116L-106 116L-106 50');
	expect([tip, heading]).toEqual([{ x: -106, y: 50 }, -90]);
});

test('[BOARD-11] an effect that hangs is pointed at from the side', () => {
	const { d, tip, heading } = linkPath(
		{ look: 'counted', hangs: true },
		card('core', 0, 0),
		card('effect', 28, -116)
	);
	expect(d).toBe('M-106 -50L-106 -116L-92 -116');
	expect([tip, heading]).toEqual([{ x: -92, y: -116 }, 0]);
});

test('[BOARD-11] a card in another column is reached below the edge of the card it hangs on', () => {
	const { d, tip } = linkPath(
		{ look: 'counted', hangs: true },
		card('cause', 400, 216),
		card('core', 0, 0)
	);
	expect(d).toBe('M280 216L266 216L266 58L0 58L0 50'.replace(/L0/g, `L${tip.x}`));
	expect(Math.abs(tip.x)).toBeLessThan(120);
});

test.each([
	['carried above its effect', card('cause', 0, -300), { x: 0, y: -50 }, 90],
	['carried beside it', card('cause', 500, 20), { x: 120, y: 0 }, 180]
])('[BOARD-11] a cause that a hand has %s still points at it', (_, cause, tip, heading) => {
	const path = linkPath({ look: 'counted', hangs: true }, cause, card('core', 0, 0));
	expect(path.tip).toEqual(tip);
	expect(path.heading).toBe(heading);
	expect(path.d).toContain('C');
});

test('[BOARD-11] a pair is joined from side to side', () => {
	const { d } = linkPath({ look: 'pair' }, card('cause', 0, 40), card('cause', 1000, 40));
	expect(d).toBe('M120 40L880 40');
});

test.each([
	['under', { x: 28, y: 116 }, -90],
	['over', { x: -60, y: -120 }, 90],
	['beside', { x: 270, y: 20 }, 180]
] as const)(
	'[BOARD-11] between two cards that lie close, one %s the other, a link is one straight line',
	(_, spot, heading) => {
		const path = linkPath({ look: 'extra' }, card('cause', spot.x, spot.y), card('core', 0, 0));
		const [start, end] = piecesOf(path.d);
		expect(piecesOf(path.d)).toHaveLength(2);
		expect(heading === 180 ? start!.y - end!.y : start!.x - end!.x).toBe(0);
		expect([path.tip, path.heading]).toEqual([end, heading]);
	}
);

describe('[BOARD-45] a second link goes around the cards between its two', () => {
	const under = ({ d }: { d: string }, { spot, width, height }: ReturnType<typeof card>) =>
		piecesOf(d).some(
			({ x, y }) => Math.abs(x - spot.x) < width / 2 && Math.abs(y - spot.y) < height / 2
		);
	const extra = { look: 'counted' } as const;

	test('over one, over several of unlike width, and across columns', () => {
		const [top, foot] = [card('cause', 0, 0), card('cause', 30, 600)];
		const between = [card('cause', 0, 150), { ...card('cause', -40, 300), width: 500 }];
		const other = card('cause', 700, 300);
		for (const [from, to] of [
			[foot, top],
			[top, foot],
			[foot, card('cause', 420, 0)]
		] as const) {
			const others = [...between, other];
			const path = linkPath(extra, from, to, others);
			expect(others.filter((each) => under(path, each))).toEqual([]);
			expect([from, to].filter((each) => under(path, each))).toEqual([]);
		}
	});

	test('wherever cards lie apart from each other, it comes in again under neither of its own two', () => {
		const { int } = seeded(7);
		const isClear = (one: ReturnType<typeof card>, two: ReturnType<typeof card>) =>
			Math.abs(one.spot.x - two.spot.x) > 250 || Math.abs(one.spot.y - two.spot.y) > 190;
		for (let n = 0; n < 1500; n++) {
			const cards = [card('cause', 0, 0)];
			while (cards.length < 7) {
				const next = {
					...card('cause', int(1400) - 700, int(1400) - 700),
					height: 63 + 25 * int(5)
				};
				if (cards.every((each) => isClear(each, next))) cards.push(next);
			}
			const [from, to, ...others] = cards as [(typeof cards)[0], (typeof cards)[0]];
			const path = linkPath(extra, from, to, others);
			expect(
				[from, to].filter((each) => under(path, each)),
				JSON.stringify(cards)
			).toEqual([]);
		}
	});

	test('straight where nothing lies between, as it did before', () => {
		const [from, to] = [card('cause', 0, 300), card('cause', 0, 0)];
		const beside = [card('cause', 600, 150), card('cause', -600, 150)];
		expect(linkPath(extra, from, to, beside)).toEqual(linkPath(extra, from, to));
	});

	test.each([undefined, 0.8, 1.5, 2, 3])(
		'on the boards of the three examples no link runs under a card, in shape %s',
		(aspect) => {
			const counts = (['a', 'b', 'c'] as const).map((name) => {
				const plan = examplePlan(name);
				let [before, after] = [0, 0];
				for (const tree of treesOf(plan)) {
					const { cards, links } = problemsSceneOf(plan, tree, aspect);
					const byId = new Map(cards.map((each) => [each.id, each]));
					for (const link of links) {
						const [from, to] = [byId.get(link.from)!, byId.get(link.to)!];
						const others = cards.filter((each) => each !== from && each !== to);
						before += others.filter((each) => under(linkPath(link, from, to), each)).length;
						after += others.filter((each) => under(linkPath(link, from, to, cards), each)).length;
					}
				}
				return { name, before, after };
			});
			expect(counts.map(({ after }) => after)).toEqual([0, 0, 0]);
		}
	);
});

test('[BOARD-45] a second link meets the left side of a card above the middle, where one that hangs comes in', () => {
	const [core, effect] = [card('core', 0, 0), card('effect', 220, -130)];
	const hanging = linkPath({ look: 'counted', hangs: true }, core, effect);
	const [start] = piecesOf(linkPath({ look: 'counted' }, effect, card('effect', -150, -150)).d);
	expect(hanging.tip).toEqual({ x: 100, y: -130 });
	expect(start?.x).toBe(100);
	expect(start?.y).toBeLessThan(-130 - 15);
});
