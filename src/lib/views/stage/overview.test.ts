import { expect, test } from 'vitest';

import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import { ideasSceneOf } from '#lib/domain/board/ideasScene.ts';
import type { BoardCard, BoardScene, Part } from '#lib/domain/board/scene.ts';
import { widthOf } from '#lib/domain/board/wrap.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { examplePlan } from '#lib/domain/seed/examplePlan.ts';
import { placeCard } from '#lib/domain/shared/places.ts';

import { grownPlan, overlapsOf } from '../../../../tests/support/boards.ts';
import { sceneFor } from './mostSaid.ts';
import { overviewOf } from './overview.ts';
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

test('[STAGE-10] where whole texts would be too large, first words stand in the letters of the wall, and none is cut', () => {
	const { cards, letter, isShort } = onWall(4);
	expect(isShort).toBe(true);
	expect(letter).toBe(LEAST_LETTER);
	const words = TEXT.split(' ');
	for (const card of cards) {
		expect(card.lines.length).toBeGreaterThan(0);
		expect(card.lines.length * card.letter * LINE).toBeLessThanOrEqual(card.height);
		for (const line of card.lines)
			expect(widthOf(line) * card.letter).toBeLessThanOrEqual(card.width);
		for (const word of card.lines.join(' ').replace('…', '').split(' '))
			expect(words).toContain(word);
	}
	const box = { width: 240, height: 90 };
	const long = smallWords('Warga ketidakbertanggungjawabannya', 'cause', box, LEAST_LETTER);
	expect(long.lines).toEqual(['Warga…']);
	const narrow = smallWords(
		'Warga ketidakbertanggungjawabannya',
		'cause',
		{ width: 120, height: 90 },
		32
	);
	expect(narrow.lines).toEqual(['Warga']);
	expect(smallWords('Menggantungkan diri', 'cause', box, LEAST_LETTER).lines).toEqual([]);
	expect(smallWords('air '.repeat(1e6), 'cause', box, LEAST_LETTER).lines.length).toBe(2);
});

test('[STAGE-10] a card that says less than at the desk is not whole, however many lines it has', () => {
	const box = { width: 300, height: 320 };
	const said = smallWords(`${TEXT} ${TEXT} ${TEXT}`, 'cause', box, 46);
	expect(said.lines.length).toBeGreaterThanOrEqual(5);
	expect(said.isWhole).toBe(false);
	expect(smallWords(TEXT, 'cause', { width: 600, height: 320 }, 46).isWhole).toBe(true);
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

test('[STAGE-10] on the smallest projector the cards next to the main one have their words, all others lie under them', () => {
	for (const [count, seed] of [
		[20, 3],
		[30, 3],
		[60, 5],
		[1000, 3]
	] as const) {
		const plan = grownPlan(count, seed);
		const tree = treesOf(plan)[0]!;
		const sceneOf = (aspect?: number) => problemsSceneOf(plan, tree, aspect);
		const scene = sceneFor(ROOM, sceneOf);
		const { cards, letter } = overviewOf(scene, ROOM, '');
		expect(letter).toBeGreaterThanOrEqual(LEAST_LETTER);
		expect(overlapsOf(scene.cards)).toEqual([]);
		expect(cards.map(({ card }) => card.id).sort()).toEqual(
			sceneOf()
				.cards.map(({ id }) => id)
				.sort()
		);
		const { core } = tree;
		const next = sceneOf().links.filter(
			({ from, to, hangs }) => hangs && [from, to].includes(core.id)
		);
		const said = new Set(cards.flatMap(({ card, lines }) => (lines.length > 0 ? [card.id] : [])));
		expect(next.length).toBeGreaterThan(3);
		for (const { from, to } of next) expect(said.has(from) && said.has(to)).toBe(true);
	}
});

test('[STAGE-10] on the smallest projector hardly a card next to the main one breaks off', () => {
	for (const [which, most] of [
		['a', 4],
		['b', 1],
		['c', 2]
	] as const) {
		const plan = examplePlan(which);
		const tree = treesOf(plan)[0]!;
		const scene = sceneFor(ROOM, (aspect) => problemsSceneOf(plan, tree, aspect));
		const said = overviewOf(scene, ROOM, '').cards.filter(({ lines }) => lines.length > 0);
		expect(said.filter(({ isWhole }) => !isWhole).length, which).toBeLessThanOrEqual(most);
	}
});

test('[STAGE-10] a line that runs beside the cards is in the picture too', () => {
	const [lower, upper] = ['cause', 'core'].map((part, at): BoardCard => {
		const place = { spot: { x: at * -10, y: at * -400 }, width: 240, height: 120, byHand: false };
		return { id: part, kind: 'problem', part: part as Part, text: TEXT, ...place };
	});
	const hangs = { id: 'a', from: 'cause', to: 'core', look: 'counted' as const, hangs: true };
	const { cards, matrix } = overviewOf({ cards: [lower!, upper!], links: [hangs] }, ROOM, '');
	const [sx = 0, , , , x = 0] = matrix.split(' ').map(Number);
	expect(cards.length).toBe(2);
	expect(x + (-130 - 14) * sx).toBeGreaterThanOrEqual(0);
});

test('[STAGE-19] each group of ideas has a frame and its name or the first words of it on top, however many ideas there are', () => {
	const plan = examplePlan('c');
	const scene = sceneFor(ROOM, (aspect) => ideasSceneOf(plan, aspect));
	const { cards, frames } = overviewOf(scene, ROOM, '');
	const heads = cards.filter(({ card }) => card.part === 'head');
	const filled = heads.filter(({ card }) => scene.cards.some(({ of }) => of === card.id));
	expect(filled.length).toBeGreaterThan(5);
	expect(frames.map(({ group }) => group).sort()).toEqual(filled.map(({ card }) => card.id).sort());
	expect(heads.length).toBeGreaterThan(filled.length); // one has no idea yet, and says its name as the others do
	for (const { card, lines, letter } of heads) {
		expect(letter).toBeGreaterThanOrEqual(LEAST_LETTER);
		expect(lines.length, card.text).toBeGreaterThan(0);
		const [name, said] = [card.text, lines.join(' ')].map((words) => words.match(/[^\s,…]+/gu));
		for (const word of said ?? []) expect(name).toContain(word);
		expect(lines.at(-1)).not.toMatch(/,…?$/u); // a comma leads on to what is not there
	}
	// "Jalan dan…" is no name: nearly all have the lines for theirs.
	expect(heads.filter(({ isWhole }) => !isWhole).length).toBeLessThan(3);
	for (const { card, x, y, width, height } of cards) {
		const frame = frames.find(({ group }) => group === (card.part === 'head' ? card.id : card.of));
		if (!frame) continue;
		expect(x).toBeGreaterThanOrEqual(frame.x - 0.01);
		expect(y).toBeGreaterThanOrEqual(frame.y - 0.01);
		expect(x + width).toBeLessThanOrEqual(frame.x + frame.width + 0.01);
		expect(y + height).toBeLessThanOrEqual(frame.y + frame.height + 0.01);
	}
	expect(overlapsOf(scene.cards)).toEqual([]);
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
	const wide = { width: 1345, height: 640 };
	const wholeIn = (scene: BoardScene) =>
		overviewOf(scene, wide, '').cards.filter(({ isWhole }) => isWhole).length;
	for (const count of [9, 20, 60]) {
		const plan = grownPlan(count, 3);
		const tree = treesOf(plan)[0];
		const sceneOf = (aspect?: number) => problemsSceneOf(plan, tree, aspect);
		expect(wholeIn(sceneFor(wide, sceneOf))).toBeGreaterThan(wholeIn(sceneOf()));

		placeCard(plan, tree!.core.id, { x: 5000, y: 0 }, 'lead');
		expect(sceneFor(wide, sceneOf)).toEqual(sceneOf());
	}
});
