import { boundsOf, type Bounds } from '#lib/domain/board/bounds.ts';
import { enclosuresOfCards } from '#lib/domain/board/enclosures.ts';
import type { BoardCard, BoardName, BoardScene } from '#lib/domain/board/scene.ts';

import { cardSvg } from './cardSvg.ts';
import { frameAround, type BoardHead } from './frame.ts';
import { frameSvg } from './frameSvg.ts';
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
	const about = words.about(scene.cards.length, scene.links.length);
	const { x, y, width, height } = whole;
	const drawn = drawnIn(scene, words);
	const svg = (seen: Bounds = whole) => {
		const paper = element('rect', { x, y, width, height, fill: INK.paper });
		const parts = drawn(seen).map((draw) => draw());
		return svgFile(
			{ head, about, language: words.language },
			seen,
			paper + parts.join('') + around
		);
	};
	const isIn = (seen: Bounds) => drawn(seen).length > 0 || marks.some((mark) => meets(mark, seen));
	return { head, whole, letter: LETTER, svg, isIn };
}

/** How each thing in a window is drawn: frames under lines under cards. Lines are found their way once, and not where a picture is only measured. */
function drawnIn(scene: BoardScene, words: BoardFileWords) {
	const byId = new Map(scene.cards.map((card) => [card.id, card]));
	const nameOf = (group: string) => byId.get(group)?.text ?? '';
	const frames = enclosuresOfCards(scene.cards);
	let links: DrawnLink[] | undefined;
	return (seen: Bounds): (() => string)[] => {
		links ??= scene.links.flatMap((link) => linkSvg(link, byId, scene.cards) ?? []);
		const isSeen = (part: Bounds) => meets(part, seen);
		return [
			...frames.filter(isSeen).map((frame) => () => frameSvg(frame, nameOf)),
			...links.filter(({ parts }) => parts.some(isSeen)).map((link) => () => link.svg),
			...scene.cards
				.filter((card) => isSeen(boxOf(card, 4)))
				.map((card) => () => cardSvg(card, words))
		];
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
