import { expect, test } from 'vitest';

import { fitted, linesFor, widthOf } from '#lib/domain/board/wrap.ts';
import { cardsIn, outline, type Outline } from '#lib/domain/problems/outline.ts';

import { seeded, type Seeded } from '../../../../tests/support/seeded.ts';
import { drawTree, type Drawing, type Room } from './treeDrawing.ts';

const WORDS = 'air pipa bocor di banyak titik musim kemarau berkepanjangan warga dusun'.split(' ');
/** A hall's projector, a laptop's wall and a television, in em of their own text, and a window nobody should use. */
const ROOMS: Room[] = [
	{ width: 30.4, height: 18.5 },
	{ width: 41.8, height: 19.2 },
	{ width: 56, height: 26 },
	{ width: 18, height: 13 }
];

function card(id: string, text: string) {
	return { id, tree: 't', text, ideas: [], createdAt: '2027-06-24', createdBy: 'lead' };
}

function wording({ int, oneOf, chance }: Seeded): string {
	if (chance(0.03)) return 'Ketidaksinambungan'.repeat(1 + int(6));
	return Array.from({ length: 1 + int(24) }, () => oneOf(WORDS)).join(' ');
}

/** A tree of up to forty cards: each hangs on one that is there, and some on a second one. */
function anyTree(seed: number): Outline {
	const chance = seeded(seed);
	const { int, oneOf } = chance;
	const core = card('core', wording(chance));
	const sides = { causes: [core], effects: [core] };
	const links = [];
	const count = int(40);
	for (let n = 0; n < count; n++) {
		const side = oneOf(['causes', 'effects'] as const);
		const added = card(`c${n}`, wording(chance));
		for (const on of chance.chance(0.15) ? [oneOf(sides[side]), core] : [oneOf(sides[side])]) {
			const [cause, effect] = side === 'causes' ? [added.id, on.id] : [on.id, added.id];
			links.push({ id: `${cause}>${effect}`, cause, effect, order: 'a0', feedback: false });
		}
		sides[side].push(added);
	}
	return outline(core, [...new Set([...sides.causes, ...sides.effects])], links);
}

function cardsOfTree({ core, causes, effects }: Outline) {
	return [core, ...cardsIn(causes), ...cardsIn(effects)];
}

const asSaid = ({ text }: { text: string }) => ({ text });
const seeds = Array.from({ length: 60 }, (_, at) => at + 1);

function overlaps({ cards }: Drawing): string[] {
	return cards.flatMap((a, at) =>
		cards.slice(at + 1).flatMap((b) => {
			const apart =
				a.x + a.width <= b.x + 0.001 ||
				b.x + b.width <= a.x + 0.001 ||
				a.y + a.height <= b.y + 0.001 ||
				b.y + b.height <= a.y + 0.001;
			return apart ? [] : [`${a.id} over ${b.id}`];
		})
	);
}

test.each(seeds)('[PROBLEM-15] no card covers another or leaves the wall, seed %i', (seed) => {
	const tree = anyTree(seed);
	for (const room of ROOMS) {
		const drawing = drawTree(tree, asSaid, room);
		const [width, height] = [room.width / drawing.size, room.height / drawing.size];
		expect(overlaps(drawing)).toEqual([]);
		for (const { x, y, ...box } of drawing.cards) {
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.001);
			expect(x + box.width).toBeLessThanOrEqual(width + 0.001);
			expect(y + box.height).toBeLessThanOrEqual(height + 0.001);
		}
		expect(drawing.size).toBeGreaterThanOrEqual(1);
		expect(drawing.cards.length).toBeLessThanOrEqual(11);
	}
});

test.each(seeds)('[PROBLEM-15] every card that is not drawn is counted, seed %i', (seed) => {
	const tree = anyTree(seed);
	for (const room of ROOMS) {
		const { cards, all } = drawTree(tree, asSaid, room);
		const behind = cards.reduce((sum, { more }) => sum + more, 0);
		expect(cards.length + behind).toBe(all);
	}
});

test.each(seeds)(
	'[PROBLEM-15] words are cut between words, and fit their card, seed %i',
	(seed) => {
		const tree = anyTree(seed);
		const whole = new Map(cardsOfTree(tree).map(({ id, text }) => [id, text]));
		for (const room of ROOMS) {
			for (const { text, lines, width, id } of drawTree(tree, asSaid, room).cards) {
				const said = whole.get(id)!;
				const start = text.replace(/…$/, '');
				expect(linesFor(text, width - 1)).toBeLessThanOrEqual(lines);
				expect(said.startsWith(start)).toBe(true);
				expect([' ', '']).toContain(start.includes(' ') ? said.charAt(start.length) : '');
			}
		}
	}
);

test.each([
	['satu dua tiga empat', 6, 1, 'satu dua…'],
	['satu dua tiga empat', 6, 2, 'satu dua tiga empat'],
	['satu', 5, 1, 'satu'],
	['🐟🐟🐟🐟🐟🐟 ikan', 5, 1, '🐟🐟🐟…']
])('[PROBLEM-15] %j in %i em and %i lines is %j', (text, width, lines, cut) => {
	expect(fitted(text, width, lines)).toEqual({ text: cut, lines: linesFor(cut, width) });
});

test('[PROBLEM-15] a word longer than its card is broken, and the text ends in an ellipsis', () => {
	const { text, lines } = fitted('x'.repeat(200), 6, 2);
	expect(lines).toBe(2);
	expect(text).toMatch(/^x+…$/);
	expect(widthOf(text)).toBeLessThanOrEqual(12);
});

test('[PROBLEM-15] a small tree is written larger than a large one', () => {
	const small = outline(card('core', 'Air sulit'), [card('core', 'Air sulit')], []);
	const room = ROOMS[0]!;
	expect(drawTree(small, asSaid, room).size).toBeGreaterThan(1);
	expect(drawTree(anyTree(3), asSaid, room).size).toBeGreaterThanOrEqual(1);
});

test('[PROBLEM-15] short words on three cards are written larger, and stay whole', () => {
	const cards = ['core', 'a', 'b', 'c'].map((id) => card(id, `Kartu ${id}`));
	const links = ['a', 'b', 'c'].map((id) => ({
		id: `${id}>core`,
		cause: id,
		effect: 'core',
		order: 'a0',
		feedback: false
	}));
	const drawing = drawTree(outline(cards[0]!, cards, links), asSaid, ROOMS[0]!);
	expect(drawing.cards).toHaveLength(4);
	expect(drawing.size).toBeGreaterThan(1.2);
});

test.each([
	['a projector', ROOMS[0]!, 4],
	['a laptop', ROOMS[1]!, 5]
])('[PROBLEM-15] on %s every main cause stands beside the others', (_, room, count) => {
	const ids = ['core', ...Array.from({ length: count }, (_, at) => `c${at}`)];
	const cards = ids.map((id) => card(id, 'Pipa induk bocor di banyak titik'));
	const links = ids.slice(1).map((id) => ({
		id: `${id}>core`,
		cause: id,
		effect: 'core',
		order: id,
		feedback: false
	}));
	const drawing = drawTree(outline(cards[0]!, cards, links), asSaid, room);
	expect(drawing.cards).toHaveLength(1 + count);
	expect(drawing.cards.map(({ text }) => text)).toEqual(cards.map(({ text }) => text));
});
