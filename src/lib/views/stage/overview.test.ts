import { expect, test } from 'vitest';

import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import type { BoardCard, BoardScene } from '#lib/domain/board/scene.ts';
import { widthOf } from '#lib/domain/board/wrap.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { placeCard } from '#lib/domain/shared/places.ts';

import { grownPlan, overlapsOf } from '../../../../tests/support/boards.ts';
import { LEAST_LETTER, overviewOf, sceneFor } from './overview.ts';

const ROOM = { width: 970, height: 590 };
const TEXT = 'Air bersih tidak sampai ke RT 05 waktu musim kemarau';

/** So many cards in rows of ten. */
function board(count: number): BoardScene {
	const cards = Array.from({ length: count }, (_, at): BoardCard => {
		const spot = { x: (at % 10) * 270, y: Math.floor(at / 10) * 140 };
		const place = { spot, width: 240, height: 120, byHand: false };
		return { id: `c${at}`, kind: 'problem', part: 'cause', text: TEXT, ...place };
	});
	const links = cards
		.slice(1)
		.map(({ id }) => ({ id: `${id}>c0`, from: id, to: 'c0', look: 'counted' as const }));
	return { cards, links };
}

const onWall = (count: number) => {
	const all = overviewOf(board(count), ROOM, 'belum ada:');
	return { ...all, scale: ROOM.width / all.view.width };
};

test('[STAGE-10] a few cards have their whole words, not larger than a room needs', () => {
	const { cards, letter, scale, isShort } = onWall(3);
	expect(isShort).toBe(false);
	expect(letter * scale).toBeGreaterThanOrEqual(LEAST_LETTER);
	expect(letter * scale).toBeLessThanOrEqual(52.001);
	expect(cards.map(({ lines }) => lines.join(' '))).toEqual([TEXT, TEXT, TEXT]);
});

test('[STAGE-10] where whole texts would be too small, first words stand in letters that are not', () => {
	const { cards, letter, line, scale, isShort } = onWall(40);
	expect(isShort).toBe(true);
	expect(letter * scale).toBeCloseTo(LEAST_LETTER);
	for (const { width, height, lines } of cards) {
		expect(lines.length).toBeGreaterThan(0);
		expect(TEXT.startsWith(lines.join(' ').replace('…', ''))).toBe(true);
		expect(lines.length * line).toBeLessThanOrEqual(height);
		for (const words of lines) expect(widthOf(words) * letter).toBeLessThanOrEqual(width);
	}
});

test('[STAGE-10] a thousand cards are blocks and two paths: a picture of the shape', () => {
	const { cards, links } = onWall(1000);
	expect(cards.flatMap(({ lines }) => lines)).toEqual([]);
	expect(cards.length).toBe(1000);
	expect(links.length).toBe(2);
	expect(links[0]?.d.split('M').length).toBe(1000);
});

test('[STAGE-10] most cards of thirty have two lines on the smallest projector, and none lies on another', () => {
	const plan = grownPlan(30, 3);
	const tree = treesOf(plan)[0];
	const sceneOf = (aspect?: number) => problemsSceneOf(plan, tree, aspect);
	const { cards } = overviewOf(sceneFor(ROOM, sceneOf), ROOM, '');
	expect(cards.filter(({ lines }) => lines.length > 1).length).toBeGreaterThan(20);
	const boxes = cards.map(({ card, x, y, width, height }) => ({
		...{ ...card, width, height },
		spot: { x: x + width / 2, y: y + height / 2 }
	}));
	expect(overlapsOf(boxes)).toEqual([]);
});

test('[STAGE-15] cards without words are a few shapes, however many they are', () => {
	const { blocks } = onWall(1000);
	expect(blocks.map(({ part }) => part)).toEqual(['cause']);
	expect(blocks[0]?.d.split('z').length).toBe(1001);
	expect(onWall(3).blocks).toEqual([]);
});

test('[STAGE-10] the whole board is in the picture', () => {
	for (const count of [1, 4, 40, 1000]) {
		const { view, cards } = onWall(count);
		expect(view.width / view.height).toBeCloseTo(ROOM.width / ROOM.height);
		for (const { x, y, width, height } of cards) {
			expect(x).toBeGreaterThanOrEqual(view.x);
			expect(y).toBeGreaterThanOrEqual(view.y);
			expect(x + width).toBeLessThanOrEqual(view.x + view.width);
			expect(y + height).toBeLessThanOrEqual(view.y + view.height);
		}
	}
});

test('[STAGE-10] a wide wall gets larger letters than the board of the desk, where no hand has placed a card', () => {
	const wide = { width: 1850, height: 820 };
	const lettersOf = (scene: BoardScene) => wide.width / overviewOf(scene, wide, '').view.width;
	for (const [count, more] of [
		[9, 1.1],
		[20, 1.1],
		[60, 1.05]
	] as const) {
		const plan = grownPlan(count, 3);
		const tree = treesOf(plan)[0];
		const sceneOf = (aspect?: number) => problemsSceneOf(plan, tree, aspect);
		expect(lettersOf(sceneFor(wide, sceneOf))).toBeGreaterThan(lettersOf(sceneOf()) * more);

		placeCard(plan, tree!.core.id, { x: 5000, y: 0 }, 'lead');
		expect(sceneFor(wide, sceneOf)).toEqual(sceneOf());
	}
});
