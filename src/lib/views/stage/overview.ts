import { arrowhead } from '#lib/domain/board/arrowhead.ts';
import { boundsOf, type Bounds } from '#lib/domain/board/bounds.ts';
import { CARD } from '#lib/domain/board/cardSize.ts';
import { enclosuresOfCards, type Enclosure } from '#lib/domain/board/enclosures.ts';
import type { Box } from '#lib/domain/board/limbs.ts';
import { linkPath, type LinkPath } from '#lib/domain/board/linkPath.ts';
import type { BoardCard, BoardScene, Part, Size } from '#lib/domain/board/scene.ts';
import { boxAround, middleOf } from '#lib/domain/board/settle.ts';

import { LEAST_LETTER, smallWords, type SmallWords } from './smallWords.ts';

/** A card of the overview: its box, and its words as far as they are legible. */
export interface SmallCard extends Bounds, SmallWords {
	card: BoardCard;
}

/** The whole board as one picture, in pixels of a wall whose own text is 32 high. */
export interface Overview {
	/** How high letters are. */
	letter: number;
	/** A frame around each group whose cards lie together. */
	frames: (Bounds & { group: string })[];
	cards: SmallCard[];
	/** Every card that has no words at this size, all of one part in one path: a thousand of them are a few shapes. */
	blocks: { part: Part; d: string }[];
	/** How many these are. */
	wordless: number;
	/** All lines of one look in one path, and the heads of their arrows in another. Lines are in board units. */
	links: { look: 'counted' | 'dashed'; d: string; tips: string }[];
	/** How board units become pixels: the numbers of a matrix. */
	matrix: string;
	/** True where cards have their first words only. */
	isShort: boolean;
}

/** What is left for the board on a wall, in pixels. */
export type Room = Size;

const LARGEST_LETTER = 52;
/** Letters that are tried, in pixels. */
const LETTERS = [LARGEST_LETTER, 46, 41, 36, LEAST_LETTER];
const MARGIN = 18;
/** How long and how wide the head of an arrow is, in pixels. */
const HEAD = 13;

/**
 * Fits a whole board into a room of so many pixels (STAGE-10). It is drawn out to fill the room: cards become wider or
 * higher than at the desk, and lie as they do there. All have the largest letters in which their whole texts stand; where
 * those would be too small, first words in letters that are not; and those without room for a word are blocks.
 * What was put aside stands beside the tree at the desk and not on the wall.
 */
export function overviewOf(scene: BoardScene, room: Room, notYet: string): Overview {
	const lines = linesIn(scene);
	const { onto, frames, letter, cards } = cardsIn(scene, room, notYet, lines);
	return {
		letter,
		frames: frames.map((frame) => ({ ...pixels(frame, onto), group: frame.group })),
		cards,
		blocks: blocksIn(cards),
		wordless: cards.filter(({ lines: said }) => said.length === 0).length,
		links: linksIn(lines, onto),
		matrix: [onto.sx, 0, 0, onto.sy, onto.x, onto.y].map((value) => value.toFixed(4)).join(' '),
		isShort: cards.some(({ isWhole }) => !isWhole)
	};
}

/** The cards of a board in a room, in the letters they are read in; its lines have room beside them. */
export function cardsIn(
	scene: BoardScene,
	room: Room,
	notYet: string,
	lines: readonly Line[] = []
) {
	const shown = shownOf(scene);
	const frames = enclosuresOfCards(shown);
	const onto = ontoRoom(
		room,
		boundsOf([
			...shown,
			...frames.map((frame) => ({ ...frame, spot: middleOf(frame) })),
			...lines.map(({ middle }) => ({ spot: middle, width: 0, height: 0 }))
		])
	);
	const framed = new Map(frames.map((frame) => [frame.group, frame]));
	const boxes = shown.map((card) => ({ card, ...pixels(boxIn(framed.get(card.id), card), onto) }));
	const { letter, words } = largest(boxes, notYet);
	const cards = boxes.flatMap((box, at): SmallCard[] =>
		words[at] ? [{ ...box, ...words[at] }] : []
	);
	return { onto, frames, letter, cards };
}

/** Around the name of a group with no idea in it, and so with no frame: room that a frame would give it. */
const AROUND = 8;

/** A card's box. The name of a group that stands at the top of its frame is as wide as the frame. */
function boxIn(frame: Enclosure | undefined, card: BoardCard): Box {
	if (!frame && card.part === 'head') {
		const { width, height } = card;
		return boxAround(card.spot, { width: width + 2 * AROUND, height: height + 2 * AROUND });
	}
	if (frame?.strip === undefined) return boxAround(card.spot, card);
	return { x: frame.x, y: frame.y, width: frame.width, height: frame.strip };
}

const shownOf = ({ cards }: BoardScene) =>
	cards.filter(({ part }) => part !== 'parked' && part !== 'beside');

/** How a point of the board comes to lie in the room: so many pixels a unit, each way, and where nought is. */
interface Onto {
	sx: number;
	sy: number;
	x: number;
	y: number;
}

/** How much a board is drawn out one way for the other: more, and it is no longer the board people know. */
const MOST_DRAWN_OUT = { wide: 2.2, high: 1.6 };

function ontoRoom(room: Room, bounds: Bounds): Onto {
	const most = LARGEST_LETTER / CARD.letter;
	const [wide, high] = [
		Math.min(most, (room.width - 2 * MARGIN) / bounds.width),
		Math.min(most, (room.height - 2 * MARGIN) / bounds.height)
	];
	const sx = Math.min(wide, high * MOST_DRAWN_OUT.wide);
	const sy = Math.min(high, wide * MOST_DRAWN_OUT.high);
	const x = (room.width - bounds.width * sx) / 2 - bounds.x * sx;
	return { sx, sy, x, y: (room.height - bounds.height * sy) / 2 - bounds.y * sy };
}

function pixels(box: Box, { sx, sy, x, y }: Onto): Bounds {
	return { x: x + box.x * sx, y: y + box.y * sy, width: box.width * sx, height: box.height * sy };
}

/** The largest letters in which every card says all, or the least ones with as much as each has room for. */
function largest(boxes: readonly (Bounds & { card: BoardCard })[], notYet: string) {
	const inLetters = (letter: number, isSoughtWhole: boolean) => {
		const words: SmallWords[] = [];
		for (const { card, ...box } of boxes) {
			const text = card.lead ? `${notYet.trim()} ${card.text}` : card.text;
			const said = smallWords(text, card.part, box, letter);
			if (isSoughtWhole && !said.isWhole) return undefined;
			words.push(said);
		}
		return { letter, words };
	};
	for (const letter of LETTERS) {
		const found = inLetters(letter, true);
		if (found) return found;
	}
	return inLetters(LEAST_LETTER, false) ?? { letter: LEAST_LETTER, words: [] };
}

function blocksIn(cards: readonly SmallCard[]): Overview['blocks'] {
	const paths = new Map<Part, string>();
	for (const { card, x, y, width, height, lines } of cards) {
		if (lines.length > 0) continue;
		const block = `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
		paths.set(card.part, (paths.get(card.part) ?? '') + block);
	}
	return [...paths].map(([part, d]) => ({ part, d }));
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A link as it runs on the board. */
interface Line extends LinkPath {
	look: 'counted' | 'dashed';
}

function linesIn(scene: BoardScene): Line[] {
	const cards = shownOf(scene);
	const byId = new Map(cards.map((card) => [card.id, card]));
	return scene.links.flatMap((link): Line[] => {
		const [from, to] = [byId.get(link.from), byId.get(link.to)];
		const look = link.look === 'counted' ? 'counted' : 'dashed';
		return from && to ? [{ ...linkPath(link, from, to, cards), look }] : [];
	});
}

function linksIn(lines: readonly Line[], { sx, sy, x, y }: Onto): Overview['links'] {
	return (['counted', 'dashed'] as const).map((look) => {
		const own = lines.filter((line) => line.look === look);
		const tips = own.map(({ tip, heading }) =>
			arrowhead({ x: x + tip.x * sx, y: y + tip.y * sy }, heading, HEAD)
		);
		return { look, d: own.map(({ d }) => d).join(''), tips: tips.join('') };
	});
}
