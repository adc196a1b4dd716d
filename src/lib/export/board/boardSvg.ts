import type { Bounds } from '#lib/domain/board/bounds.ts';
import type { BoardCard, BoardLink, BoardName, BoardScene } from '#lib/domain/board/scene.ts';

import { cardSvg } from './cardSvg.ts';
import { frameOf, type BoardHead } from './frame.ts';
import { linkSvg } from './linkSvg.ts';
import { INK } from './looks.ts';
import type { BoardFileWords } from './words.ts';
import { element, num, xmlText } from './xml.ts';

/** Which board a picture shows, and what stands around it. */
export interface PictureOptions {
	board: BoardName;
	head: BoardHead;
	/** Only this part, in board units: a sheet of a poster. */
	window?: Bounds;
}

/** A drawing as the text of an SVG file, and how large it is in board units. */
export interface Picture {
	svg: string;
	whole: Bounds;
}

/** The hall's own letters where they are there, else what every office machine has. */
const LETTERS =
	"'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', Arial, Helvetica, 'Liberation Sans', sans-serif";

/** How far a line may run beside the two cards it joins. */
const GUTTER = 120;

/**
 * A board as an SVG file that stands alone (POSTER-1): cards, lines, key, title, place and day. Nothing in it runs or
 * is fetched (POSTER-2), and the same scene gives the same bytes (POSTER-3).
 */
export function boardSvg(
	scene: BoardScene,
	words: BoardFileWords,
	options: PictureOptions
): string {
	return boardPicture(scene, words, options).svg;
}

/** The same, with the size of the whole. */
export function boardPicture(
	scene: BoardScene,
	words: BoardFileWords,
	{ board, head, window }: PictureOptions
): Picture {
	const { whole, svg: around } = frameOf(scene, board, head, words);
	const seen = window ?? whole;
	const byId = new Map(scene.cards.map((card) => [card.id, card]));
	const links = scene.links.filter((link) => isLinkIn(link, byId, seen));
	const cards = scene.cards.filter((card) => meets(boxOf(card, 4), seen));
	const { x, y, width, height } = whole;
	const content =
		element('title', {}, xmlText(`${head.title}: ${head.board}`)) +
		element('desc', {}, xmlText(words.about(scene.cards.length, scene.links.length))) +
		element('rect', { x, y, width, height, fill: INK.paper }) +
		links.map((link) => linkSvg(link, byId)).join('') +
		cards.map((card) => cardSvg(card, words)).join('') +
		around;
	const svg = element(
		'svg',
		{
			...{ xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'xml:lang': words.language },
			...{ viewBox: [seen.x, seen.y, seen.width, seen.height].map(num).join(' ') },
			...{ width: seen.width, height: seen.height },
			...{ 'font-family': LETTERS, 'font-size': 18 }
		},
		content
	);
	return { svg: `${svg}\n`, whole };
}

function isLinkIn({ from, to }: BoardLink, byId: ReadonlyMap<string, BoardCard>, seen: Bounds) {
	const ends = [byId.get(from), byId.get(to)].flatMap((card) =>
		card ? [boxOf(card, GUTTER)] : []
	);
	const [left, top] = [Math.min(...ends.map(({ x }) => x)), Math.min(...ends.map(({ y }) => y))];
	const width = Math.max(...ends.map((end) => end.x + end.width)) - left;
	const height = Math.max(...ends.map((end) => end.y + end.height)) - top;
	return ends.length === 2 && meets({ x: left, y: top, width, height }, seen);
}

function boxOf({ spot, width, height }: BoardCard, around: number): Bounds {
	return {
		x: spot.x - width / 2 - around,
		y: spot.y - height / 2 - around,
		width: width + 2 * around,
		height: height + 2 * around
	};
}

function meets(one: Bounds, other: Bounds): boolean {
	const isBeside = one.x > other.x + other.width || other.x > one.x + one.width;
	return !isBeside && one.y <= other.y + other.height && other.y <= one.y + one.height;
}
