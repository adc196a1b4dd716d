import { boundsOf, type Bounds } from '#lib/domain/board/bounds.ts';
import type { BoardCard, BoardLink, BoardName, BoardScene } from '#lib/domain/board/scene.ts';

import { cardSvg } from './cardSvg.ts';
import { frameAround, type BoardHead } from './frame.ts';
import { legendSvg } from './legend.ts';
import { linkSvg } from './linkSvg.ts';
import { INK } from './looks.ts';
import { meets, svgFile, type Picture } from './picture.ts';
import type { BoardFileWords } from './words.ts';
import { element } from './xml.ts';

/** Which board a picture shows, and what stands around it. */
export interface PictureOptions {
	board: BoardName;
	head: BoardHead;
}

/** How far a line may run beside the two cards it joins. */
const GUTTER = 120;

/** How high the letters of a card are, as far as being read goes. */
const LETTER = 18;

/**
 * A board as an SVG file that stands alone (POSTER-1): cards, lines, key, title, place and day. Nothing in it runs or
 * is fetched (POSTER-2), and the same scene gives the same bytes (POSTER-3).
 */
export function boardSvg(
	scene: BoardScene,
	words: BoardFileWords,
	options: PictureOptions
): string {
	return boardPicture(scene, words, options).svg();
}

/** The same, to be printed whole or sheet by sheet. */
export function boardPicture(
	scene: BoardScene,
	words: BoardFileWords,
	{ board, head }: PictureOptions
): Picture {
	const { whole, svg: around } = frameAround(
		{
			bounds: boundsOf(scene.cards),
			key: (box) => legendSvg(scene, board, words, box),
			...(scene.cards.length === 0 && { empty: words.empty })
		},
		head,
		words
	);
	const byId = new Map(scene.cards.map((card) => [card.id, card]));
	const about = words.about(scene.cards.length, scene.links.length);
	const { x, y, width, height } = whole;
	// A line is found its way once, and not for each sheet of a poster.
	const lines = scene.links.map((link) => ({ link, svg: linkSvg(link, byId, scene.cards) }));
	const svg = (seen: Bounds = whole) => {
		const links = lines.filter(({ link }) => isLinkIn(link, byId, seen));
		const cards = scene.cards.filter((card) => meets(boxOf(card, 4), seen));
		return svgFile(
			{ head, about, language: words.language },
			seen,
			element('rect', { x, y, width, height, fill: INK.paper }) +
				links.map((line) => line.svg).join('') +
				cards.map((card) => cardSvg(card, words)).join('') +
				around
		);
	};
	return { head, whole, letter: LETTER, svg };
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
