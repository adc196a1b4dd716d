import { boundsOf, type Bounds } from '#lib/domain/board/bounds.ts';
import { CARD, cardLines } from '#lib/domain/board/cardSize.ts';
import { GAPS } from '#lib/domain/board/limbs.ts';
import { linkPath } from '#lib/domain/board/linkPath.ts';
import type { BoardCard, BoardScene, Part } from '#lib/domain/board/scene.ts';
import { linesOf } from '#lib/domain/board/wrap.ts';

/** A card of the overview: its box, and the lines of its words that are legible, if any are. */
export interface SmallCard extends Bounds {
	card: BoardCard;
	lines: readonly string[];
}

/** The whole board as one picture, in board units. */
export interface Overview {
	view: Bounds;
	/** How high letters are and how far lines are apart, in board units. */
	letter: number;
	line: number;
	cards: SmallCard[];
	/** Every card that has no words at this size, all of one part in one path: a thousand of them are a few shapes. */
	blocks: { part: Part; d: string }[];
	/** All lines of one look in one path. */
	links: { look: 'counted' | 'dashed'; d: string }[];
	/** True where cards have their first words only. */
	isShort: boolean;
}

/** What is left for the board on a wall, in pixels. */
export type Room = Pick<Bounds, 'width' | 'height'>;

/** Letters smaller than this on the wall, in pixels, are no letters for a room. */
export const LEAST_LETTER = 18;
const LARGEST_LETTER = 52;
const MARGIN = 16;

/**
 * Fits a whole board into a room of so many pixels (STAGE-10). Cards whose letters would be too small have their first
 * words in letters that are not, and those without room for two words are blocks: a picture of the shape, no text.
 * What was put aside stands beside the tree at the desk and not on the wall.
 */
export function overviewOf(scene: BoardScene, room: Room, notYet: string): Overview {
	const shown = shownOf(scene);
	const bounds = boundsOf(shown);
	const scale = scaleIn(room, bounds);
	const view = grown(bounds, room.width / scale, room.height / scale);
	const isShort = scale * CARD.letter < LEAST_LETTER;
	const letter = isShort ? LEAST_LETTER / scale : CARD.letter;
	const line = letter * (isShort ? 1.12 : CARD.line / CARD.letter);
	const cards = shown.map((card): SmallCard => {
		if (!isShort) return { card, ...boxOf(card), lines: cardLines(card, notYet) };
		const box = boxOf(card, FREE);
		const lines = firstWords(card.text, box, letter, line);
		return { card, ...(lines.length > 0 ? box : boxOf(card)), lines };
	});
	return {
		view,
		letter,
		line,
		cards,
		blocks: blocksIn(cards),
		links: linksIn({ cards: shown, links: scene.links }),
		isShort
	};
}

/** Shapes that are tried, beside that of the wall: a tree of few cards is narrower than what it is laid out for. */
const WIDER = [1, 1.6, 2.4];
/** Layouts of more cards than this are not tried: they would keep the wall waiting, for blocks without words. */
const MOST_TRIED = 150;

/**
 * The board in the layout that gives the largest letters in this room. One on which a hand has placed cards stays as
 * the desk has it.
 */
export function sceneFor(room: Room, sceneOf: (aspect?: number) => BoardScene): BoardScene {
	const asAtDesk = sceneOf();
	const isFixed = asAtDesk.cards.some(({ byHand }) => byHand);
	if (isFixed || asAtDesk.cards.length > MOST_TRIED) return asAtDesk;
	const tried = WIDER.map((wider) => sceneOf((wider * room.width) / room.height));
	const scales = [asAtDesk, ...tried].map((scene) => scaleIn(room, boundsOf(shownOf(scene))));
	const best = scales.indexOf(Math.max(...scales));
	return tried[best - 1] ?? asAtDesk;
}

const shownOf = ({ cards }: BoardScene) =>
	cards.filter(({ part }) => part !== 'parked' && part !== 'beside');

/** How many pixels a board unit is where all of it has to fit. */
function scaleIn(room: Room, { width, height }: Bounds): number {
	const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
	return Math.min(room.width / wide, room.height / high, LARGEST_LETTER / CARD.letter);
}

const LEAST_WIDTH = 4;

/** Where words are short a card takes what is free around it: that is a second line for most of them. */
const FREE = { width: MARGIN, height: GAPS.list - 4 };

function boxOf({ spot, width, height }: BoardCard, more = { width: 0, height: 0 }): Bounds {
	const [x, y] = [spot.x - width / 2, spot.y - (height + more.height) / 2];
	return { x, y, width: width + more.width, height: height + more.height };
}

function firstWords(
	text: string,
	{ width, height }: Bounds,
	letter: number,
	line: number
): string[] {
	const [em, most] = [width / letter - 0.5, Math.floor((height - letter * 0.25) / line)];
	return em < LEAST_WIDTH || most < 1 ? [] : linesOf(text, em, most);
}

function blocksIn(cards: readonly SmallCard[]): Overview['blocks'] {
	const paths = new Map<Part, string>();
	for (const { card, x, y, width, height, lines } of cards) {
		if (lines.length > 0) continue;
		const { part } = card;
		const block = `M${Math.round(x)} ${Math.round(y)}h${width}v${height}h${-width}z`;
		paths.set(part, (paths.get(part) ?? '') + block);
	}
	return [...paths].map(([part, d]) => ({ part, d }));
}

/** The bounds with as much on all sides that the room is filled. */
function grown({ x, y, width, height }: Bounds, wide: number, high: number): Bounds {
	return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

function linksIn({ cards, links }: BoardScene): Overview['links'] {
	const byId = new Map(cards.map((card) => [card.id, card]));
	const paths = { counted: '', dashed: '' };
	for (const link of links) {
		const [from, to] = [byId.get(link.from), byId.get(link.to)];
		if (from && to)
			paths[link.look === 'counted' ? 'counted' : 'dashed'] += linkPath(link, from, to, cards).d;
	}
	return (['counted', 'dashed'] as const).map((look) => ({ look, d: paths[look] }));
}
