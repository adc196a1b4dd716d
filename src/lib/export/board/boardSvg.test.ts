import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { enclosuresOfCards, framePaths } from '#lib/domain/board/enclosures.ts';
import { planIn } from '#lib/domain/plan.ts';
import { BOARDS, type BoardCard, type BoardScene } from '#lib/domain/board/scene.ts';

import { examplePlan } from '../fixtures/examplePlans.ts';
import { boardPicture, type PictureOptions } from './boardSvg.ts';
import { planBoardOf } from './planBoard.ts';
import { boardWords } from './words.ts';

const words = boardWords('id');
const at = '2027-06-24T09:00:00Z';
const HEAD = { title: 'Rencana', board: 'Papan', place: 'Desa Tirtamulya', day: '24 Juni 2027' };

function card(id: string, text: string, more: Partial<BoardCard> = {}): BoardCard {
	const own = { kind: 'problem', part: 'cause', width: 240, height: 93, byHand: false } as const;
	return { id, text, spot: { x: 0, y: 0 }, ...own, ...more };
}

const boardSvg = (scene: BoardScene, said: typeof words, options: PictureOptions) =>
	boardPicture(scene, said, options).svg();
const drawn = (scene: BoardScene) => boardSvg(scene, words, { board: 'problems', head: HEAD });

test.each(BOARDS)(
	'[POSTER-1] the %s board of a village is one drawing with all its cards',
	(board) => {
		const plan = examplePlan('a');
		const { scene, head } = planBoardOf(plan, { board, at }, words);
		const svg = boardSvg(scene, words, { board, head });
		expect(svg.match(/<g>/g)).toHaveLength(scene.cards.length);
		for (const part of [head.title, words.boards[board], 'Desa Tirtamulya', '24 Juni 2027']) {
			expect(svg).toContain(part);
		}
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" [^>]*><title>/);
	}
);

test('[POSTER-1] the key names what is in the picture, and nothing else', () => {
	const cards = [
		card('a', 'Pipa bocor'),
		card('b', 'Air mati', { part: 'core', spot: { x: 0, y: -300 } })
	];
	const line = { id: 'a>b', from: 'a', to: 'b' } as const;
	const key = drawn({ cards, links: [{ ...line, look: 'feedback' }] });
	expect(key).toContain(`>${words.lines.feedback}<`);
	expect(key).not.toContain(`>${words.problem.parked}<`);
	expect(drawn({ cards, links: [] })).not.toContain(words.lines.feedback);
});

test('[BOARD-58] a board of ideas in a file has a frame around each group, and a sheet with nothing but its ground is not empty', () => {
	const { scene, head } = planBoardOf(examplePlan('a'), { board: 'ideas', at }, words);
	const picture = boardPicture(scene, words, { board: 'ideas', head });
	const frames = enclosuresOfCards(scene.cards);
	expect(frames.length).toBeGreaterThan(3);
	for (const frame of frames) expect(picture.svg()).toContain(`d="${framePaths(frame).body}"`);
	const wide = frames.find(({ width }) => width > 700);
	const hole = wide && {
		x: wide.x + wide.width - 12,
		y: wide.y + wide.height - 12,
		width: 4,
		height: 4
	};
	expect(hole && picture.isIn(hole)).toBe(true);
});

test('[POSTER-2] what people wrote is never markup: no element, no link, no letter XML forbids', () => {
	const hostile =
		'</text><script>alert(1)</script> <a href="javascript:x"> &#0; \u0000\u202E]]> \ud800 "\'';
	const cards = [
		card('a', hostile),
		card('b', '', { colour: '" onload="x', spot: { x: 0, y: 900 } })
	];
	const svg = boardSvg({ cards, links: [] }, words, {
		board: 'problems',
		head: { ...HEAD, title: hostile, place: hostile }
	});
	expect(new Set(svg.match(/<\/?[a-z]+/g))).toEqual(
		new Set(
			['svg', 'title', 'desc', 'g', 'text']
				.flatMap((name) => [`<${name}`, `</${name}`])
				.concat('<rect')
		)
	);
	expect(svg).not.toMatch(/[\u0000-\u0008\u202a-\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/);
	const tags = (svg.match(/<[^>]*>/g) ?? []).join('\n');
	expect(tags).not.toMatch(/\s(?:href|on\w+|style|xlink:href)=/);
	expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
});

test('[POSTER-2] words from right to left turn nothing around them', () => {
	expect(drawn({ cards: [card('a', 'مياه')], links: [] })).toContain('>\u2068مياه\u2069<');
});

test('[POSTER-3] the same plan makes the same file, byte for byte', () => {
	const plan = examplePlan('b');
	const again = planIn(new Y.Doc());
	Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(plan.doc));
	const of = (from: typeof plan) => {
		const { scene, head } = planBoardOf(from, { board: 'problems', at }, words);
		return boardSvg(scene, words, { board: 'problems', head });
	};
	expect(of(again)).toBe(of(plan));
});

test('[POSTER-4] a part of a board holds the cards that can be seen in it', () => {
	const cards = [card('a', 'Kiri'), card('b', 'Kanan', { spot: { x: 2000, y: 0 } })];
	const window = { x: -200, y: -100, width: 400, height: 200 };
	const picture = boardPicture({ cards, links: [] }, words, { board: 'problems', head: HEAD });
	const svg = picture.svg(window);
	expect(svg).toContain('viewBox="-200 -100 400 200"');
	expect(svg).toContain('>Kiri<');
	expect(svg).not.toContain('>Kanan<');
});

test('[POSTER-1] an empty board says that it is empty', () => {
	expect(drawn({ cards: [], links: [] })).toContain(words.empty);
});
