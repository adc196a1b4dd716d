import { expect, test } from 'vitest';

import { aPlan, yes } from '../../../../tests/support/plans.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import { addCluster, putInCluster } from '../ideas/clusters.ts';
import { nestCluster } from '../ideas/clusterMoves.ts';
import { addIdea } from '../ideas/ideas.ts';
import type { Plan } from '../plan.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { placeCard, type Spot } from '../shared/places.ts';
import { enclosuresOfCards, type Enclosure } from './enclosures.ts';
import { ideasSceneOf } from './ideasScene.ts';
import type { BoardCard } from './scene.ts';
import { groupAround } from './landing.ts';

const at = '2030-01-01T00:00:00Z';

/** Two groups, water with five ideas and roads with three, and two ideas in none. */
function grouped(): Plan {
	const plan = aPlan();
	const group = (id: string, ideas: string[]) => {
		yes(addCluster(plan, id, { id, by: 'lead', at }));
		for (const idea of ideas) {
			yes(addIdea(plan, { text: idea, channel: 'scribe' }, { id: idea, by: 'lead', at }));
			yes(putInCluster(plan, idea, id, 'lead'));
		}
	};
	group('water', ['w1', 'w2', 'w3', 'w4', 'w5']);
	group('roads', ['r1', 'r2', 'r3']);
	for (const id of ['l1', 'l2'])
		yes(addIdea(plan, { text: id, channel: 'scribe' }, { id, by: 'lead', at }));
	return plan;
}

const framesOf = (plan: Plan) => {
	const { cards } = ideasSceneOf(plan);
	return new Map(enclosuresOfCards(cards).map((frame) => [frame.group as string, frame]));
};
const cardOf = (plan: Plan, id: string) =>
	ideasSceneOf(plan).cards.find((card) => card.id === id) as BoardCard;
const put = (plan: Plan, id: string, spot: Spot) => yes(placeCard(plan, id, spot, 'lead'));

function touches({ x, y, width, height }: Enclosure, card: BoardCard): boolean {
	const [dx, dy] = [Math.abs(x + width / 2 - card.spot.x), Math.abs(y + height / 2 - card.spot.y)];
	return 2 * dx < width + card.width && 2 * dy < height + card.height;
}

function isWithin({ x, y, width, height }: Enclosure, card: BoardCard): boolean {
	const [left, top] = [card.spot.x - card.width / 2, card.spot.y - card.height / 2];
	const isAcross = left >= x && left + card.width <= x + width;
	return isAcross && top >= y && top + card.height <= y + height;
}

/** Every card of a frame lies in it whole, and no card of others touches it. */
function promiseOf(plan: Plan): void {
	const { cards } = ideasSceneOf(plan);
	for (const frame of enclosuresOfCards(cards)) {
		const inside = new Set(frame.cards);
		const own = new Set([frame.group as string, ...inside]);
		for (const card of cards) if (own.has(card.of ?? '')) own.add(card.id);
		for (const card of cards) {
			if (inside.has(card.id)) expect(isWithin(frame, card), card.text).toBe(true);
			else if (!own.has(card.id)) expect(touches(frame, card), card.text).toBe(false);
		}
	}
}

test.each(['a', 'b', 'c'] as const)(
	'[BOARD-58] each group of example %s is framed with all its cards, its head in a strip as wide as its columns',
	(name) => {
		const plan = examplePlan(name);
		promiseOf(plan);
		const frames = framesOf(plan);
		const heads = ideasSceneOf(plan).cards.filter(({ kind }) => kind === 'cluster');
		for (const head of heads) {
			const own = ideasSceneOf(plan).cards.filter(({ of }) => of === head.id);
			if (own.length === 0) expect(frames.has(head.id)).toBe(false);
			else expect(frames.get(head.id)?.cards).toHaveLength(own.length + 1);
			if (own.length > 0) expect(frames.get(head.id)?.strip).toBeGreaterThan(head.height);
		}
		const wide = [...frames.values()].filter(({ width }) => width > 400);
		if (name !== 'b') expect(wide.length).toBeGreaterThan(0);
	}
);

test('[BOARD-58] a card a hand has put far away is outside of the frame, which lets go of its place', () => {
	const plan = grouped();
	const before = framesOf(plan).get('water');
	expect(before?.cards).toEqual(['water', 'w1', 'w2', 'w3', 'w4', 'w5']);
	put(plan, 'w5', { x: 3000, y: 3000 });
	expect(framesOf(plan).get('water')?.cards).toEqual(['water', 'w1', 'w2', 'w3', 'w4']);
	const { x, y } = cardOf(plan, 'w1').spot;
	put(plan, 'w5', { x: x - 270, y });
	expect(framesOf(plan).get('water')?.cards).toContain('w5');
	expect(framesOf(plan).get('water')?.x).toBeLessThan(before?.x ?? 0);
	promiseOf(plan);
});

test('[BOARD-58] what others’ cards lie between is not framed with them', () => {
	const plan = grouped();
	const { x, y } = cardOf(plan, 'w3').spot;
	put(plan, 'l1', { x: x - 250, y });
	put(plan, 'w5', { x: x - 500, y });
	promiseOf(plan);
	expect(framesOf(plan).get('water')?.cards).not.toContain('w5');
});

test('[BOARD-58] a group whose head was carried away says its name itself', () => {
	const plan = grouped();
	expect(framesOf(plan).get('water')?.isNamed).toBe(false);
	put(plan, 'water', { x: 4000, y: -3000 });
	const frame = framesOf(plan).get('water');
	expect(frame).toMatchObject({ isNamed: true, cards: ['w1', 'w2', 'w3', 'w4', 'w5'] });
	expect(frame?.strip).toBeUndefined();
});

test('[BOARD-58] a group in a group has its own frame within that one', () => {
	const plan = grouped();
	yes(nestCluster(plan, 'roads', 'water', 'lead'));
	const [water, roads] = [framesOf(plan).get('water'), framesOf(plan).get('roads')];
	expect(water?.cards).toEqual(expect.arrayContaining(['w1', 'roads', 'r1', 'r3']));
	expect(roads?.cards).toEqual(['roads', 'r1', 'r2', 'r3']);
	expect(roads?.y).toBeGreaterThan(water?.y ?? Infinity);
	expect(roads?.width).toBeLessThan(water?.width ?? 0);
	promiseOf(plan);
});

test.each([1, 2, 3, 4, 5])(
	'[BOARD-58] wherever hands put cards, no frame is around others’, seed %i',
	(seed) => {
		const plan = grouped();
		const { int, oneOf } = seeded(seed);
		const { cards } = ideasSceneOf(plan);
		for (let n = 0; n < 12; n++) {
			put(plan, oneOf(cards).id, { x: int(12) * 130 - 600, y: int(12) * 90 - 400 });
			promiseOf(plan);
		}
	}
);

test('[CLUSTER-13] an idea in a frame is in its group, though it lies among no cards', () => {
	const plan = grouped();
	const { x, y } = cardOf(plan, 'w1').spot;
	for (const [at, id] of ['w2', 'w3', 'w4'].entries()) put(plan, id, { x, y: y + 90 * (at + 1) });
	put(plan, 'w5', { x: x + 290, y });
	const cards = ideasSceneOf(plan).cards.filter(({ id }) => id !== 'l1');
	const spot = { x: x + 290, y: y + 200 };
	const frames = enclosuresOfCards(cards);
	expect(groupAround({ ...cardOf(plan, 'l1'), spot }, cards, frames)).toBe('water');
	expect(groupAround({ ...cardOf(plan, 'l1'), spot }, cards, [])).toBeUndefined();
});
