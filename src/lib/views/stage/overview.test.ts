import { expect, test } from 'vitest';

import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import type { BoardCard, BoardScene } from '#lib/domain/board/scene.ts';
import { widthOf } from '#lib/domain/board/wrap.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { placeCard } from '#lib/domain/shared/places.ts';

import { grownPlan, overlapsOf } from '../../../../tests/support/boards.ts';
import { overviewOf, sceneFor } from './overview.ts';
import { LEAST_LETTER, LINE, smallWords } from './smallWords.ts';

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

const onWall = (count: number) => overviewOf(board(count), ROOM, 'belum ada:');

test('[STAGE-10] a few cards have their whole words, not larger than a room needs', () => {
	const { cards, letter, isShort } = onWall(3);
	expect(isShort).toBe(false);
	expect(letter).toBeGreaterThan(LEAST_LETTER);
	expect(letter).toBeLessThanOrEqual(52);
	expect(cards.map(({ lines }) => lines.join(' '))).toEqual([TEXT, TEXT, TEXT]);
});

test('[STAGE-10] where whole texts would be too small, first words stand in letters that are not', () => {
	const { cards, letter, isShort } = onWall(40);
	expect(isShort).toBe(true);
	expect(letter).toBe(LEAST_LETTER);
	const words = TEXT.split(' ');
	const few = onWall(20);
	for (const card of few.cards) {
		expect(card.lines.length).toBeGreaterThan(0);
		expect(card.lines.length * card.letter * LINE).toBeLessThanOrEqual(card.height);
		for (const line of card.lines)
			expect(widthOf(line) * card.letter).toBeLessThanOrEqual(card.width);
	}
	for (const { lines } of [...cards, ...few.cards])
		for (const word of lines.join(' ').replace('…', '').split(' ').filter(Boolean))
			expect(words).toContain(word);
});

test('[STAGE-10] a word that is longer than its card has smaller letters, and one longer still an end mark', () => {
	const box = { width: 180, height: 70 };
	const own = smallWords('Warga menggantungkan penghasilan', 'cause', box, LEAST_LETTER);
	expect(own.lines.join(' ')).toMatch(/^Warga menggantungkan/);
	expect(own.letter).toBeLessThan(LEAST_LETTER);
	const long = smallWords('Warga ketidakbertanggungjawabannya', 'cause', box, LEAST_LETTER);
	expect(long.lines).toEqual(['Warga…']);
	expect(smallWords('air '.repeat(1e6), 'cause', box, LEAST_LETTER).lines.length).toBe(2);
});

test('[STAGE-10] a tree whose cards were placed by hand fills the wall too, and its cards stay apart', () => {
	const plan = grownPlan(20, 3);
	const tree = treesOf(plan)[0];
	placeCard(plan, tree!.core.id, { x: 40, y: 0 }, 'lead');
	for (const room of [ROOM, { width: 1850, height: 820 }]) {
		const { cards } = overviewOf(problemsSceneOf(plan, tree), room, '');
		const wide =
			Math.max(...cards.map(({ x, width }) => x + width)) - Math.min(...cards.map(({ x }) => x));
		expect(wide / room.width).toBeGreaterThan(0.9);
		for (const a of cards)
			for (const b of cards)
				if (a !== b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y)
					expect(b.y - a.y - a.height).toBeGreaterThan(6);
	}
});

test('[STAGE-10] every link has the head of its arrow, in as few shapes', () => {
	const { links } = onWall(40);
	expect(links.map(({ tips }) => tips.split('z').length - 1)).toEqual([39, 0]);
});

test('[STAGE-10] a thousand cards are blocks and two paths: a picture of the shape', () => {
	const { cards, links } = onWall(1000);
	expect(cards.flatMap(({ lines }) => lines)).toEqual([]);
	expect(cards.length).toBe(1000);
	expect(links.length).toBe(2);
	expect(links[0]?.d.split('M').length).toBe(1000);
});

test('[STAGE-10] hardly a card of thirty is without words on the smallest projector, and none lies on another', () => {
	const plan = grownPlan(30, 3);
	const tree = treesOf(plan)[0];
	const sceneOf = (aspect?: number) => problemsSceneOf(plan, tree, aspect);
	const { cards } = overviewOf(sceneFor(ROOM, sceneOf), ROOM, '');
	expect(cards.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(27);
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
	for (const count of [1, 4, 40, 1000])
		for (const { x, y, width, height } of onWall(count).cards) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(x + width).toBeLessThanOrEqual(ROOM.width);
			expect(y + height).toBeLessThanOrEqual(ROOM.height);
		}
});

test('[STAGE-10] a wall gets the layout that says most, where no hand has placed a card', () => {
	const wide = { width: 1850, height: 820 };
	const saidIn = (scene: BoardScene) => {
		const { letter, cards } = overviewOf(scene, wide, '');
		return letter * 1e6 + cards.flatMap(({ lines }) => lines).join(' ').length;
	};
	for (const count of [9, 20, 60]) {
		const plan = grownPlan(count, 3);
		const tree = treesOf(plan)[0];
		const sceneOf = (aspect?: number) => problemsSceneOf(plan, tree, aspect);
		expect(saidIn(sceneFor(wide, sceneOf))).toBeGreaterThanOrEqual(saidIn(sceneOf()));

		placeCard(plan, tree!.core.id, { x: 5000, y: 0 }, 'lead');
		expect(sceneFor(wide, sceneOf)).toEqual(sceneOf());
	}
});
