import { boundsOf, type Bounds } from '#lib/domain/board/bounds.ts';
import type { BoardCard, BoardName, BoardScene } from '#lib/domain/board/scene.ts';

import { cardSvg } from './cardSvg.ts';
import { frameAround, type BoardHead } from './frame.ts';
import { legendSvg } from './legend.ts';
import { linkSvg, type DrawnLink } from './linkSvg.ts';
import { INK } from './looks.ts';
import { meets, svgFile, type Picture } from './picture.ts';
import type { BoardFileWords } from './words.ts';
import { element } from './xml.ts';

/** Which board a picture shows, and what stands around it. */
export interface PictureOptions {
	board: BoardName;
	head: BoardHead;
}

/** How high the letters of a card are, as far as being read goes. */
const LETTER = 18;

/**
 * A board as an SVG file that stands alone (POSTER-1), or sheet by sheet: cards, lines, key, title, place and day.
 * Nothing in it runs or is fetched (POSTER-2), and the same scene gives the same bytes (POSTER-3).
 */
export function boardPicture(
	scene: BoardScene,
	words: BoardFileWords,
	{ board, head }: PictureOptions
): Picture {
	const {
		whole,
		marks,
		svg: around
	} = frameAround(
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
	const linksIn = linksSeen(scene, byId);
	const svg = (seen: Bounds = whole) => {
		const links = linksIn(seen);
		const cards = scene.cards.filter((card) => meets(boxOf(card, 4), seen));
		return svgFile(
			{ head, about, language: words.language },
			seen,
			element('rect', { x, y, width, height, fill: INK.paper }) +
				links.map((link) => link.svg).join('') +
				cards.map((card) => cardSvg(card, words)).join('') +
				around
		);
	};
	const isIn = (seen: Bounds) =>
		scene.cards.some((card) => meets(boxOf(card, 4), seen)) ||
		linksIn(seen).length > 0 ||
		marks.some((mark) => meets(mark, seen));
	return { head, whole, letter: LETTER, svg, isIn };
}

/** The lines in a window. They are found their way once, not for each sheet, and not where a picture is only measured. */
function linksSeen({ cards, links }: BoardScene, byId: ReadonlyMap<string, BoardCard>) {
	let found: DrawnLink[] | undefined;
	return (seen: Bounds): DrawnLink[] => {
		found ??= links.flatMap((link) => linkSvg(link, byId, cards) ?? []);
		return found.filter(({ parts }) => parts.some((part) => meets(part, seen)));
	};
}

function boxOf({ spot, width, height }: BoardCard, around: number): Bounds {
	return {
		x: spot.x - width / 2 - around,
		y: spot.y - height / 2 - around,
		width: width + 2 * around,
		height: height + 2 * around
	};
}
