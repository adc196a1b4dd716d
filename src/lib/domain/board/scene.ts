import type { Spot } from '../shared/places.ts';

/** The boards of a plan. `pair` shows the problem tree and the objective tree side by side. */
export const BOARDS = ['ideas', 'problems', 'objectives', 'pair'] as const;
export type BoardName = (typeof BOARDS)[number];

/** What a card stands for. Its id is the id of that record. */
export type CardKind = 'idea' | 'cluster' | 'problem' | 'objective' | 'activity';

/** Where in its picture a card belongs; never stored, it follows from the plan. */
export type Part =
	'core' | 'cause' | 'effect' | 'loose' | 'parked' | 'beside' | 'head' | 'member' | 'work';

/** Width and height in board units: one unit is a pixel at 100 %, and a card's letters are 20 units high. */
export interface Size {
	width: number;
	height: number;
}

/** One card as every drawing of a board shows it: the desk's canvas, the wall, a phone's small map, a file. */
export interface BoardCard extends Size {
	id: string;
	kind: CardKind;
	part: Part;
	text: string;
	/** What stands before the text: "not yet:" before the problem that nobody has turned over. Drawings have the words. */
	lead?: 'not-yet';
	/** The middle of the card, in board units. */
	spot: Spot;
	/** True where a hand put it: a layout leaves it there. */
	byHand: boolean;
	/** A cluster's colour name, on its head and its members. */
	colour?: string;
	/** The card this one belongs to: an idea's cluster, an objective's problem on a board of pairs. */
	of?: string;
	/** The name its place is kept under, where that is not its id: an objective goes by the id of its problem. */
	placedAs?: string;
}

/** How a link is drawn. */
export type LinkLook = 'counted' | 'feedback' | 'extra' | 'pair';

/** A line from one card to another: what it comes from, and what it leads to. */
export interface BoardLink {
	/** The key of the link in the plan, where it is one. */
	id: string;
	from: string;
	to: string;
	look: LinkLook;
	/** True where the layout hung one card on the other: such a link is drawn in the gutter beside the cards. */
	hangs?: boolean;
}

/** The name a card's place is kept under (`placeCards`). */
export function placeNameOf({ id, placedAs }: Pick<BoardCard, 'id' | 'placedAs'>): string {
	return placedAs ?? id;
}

/** Everything a board shows, in the order in which it is read and reached by keyboard. */
export interface BoardScene {
	cards: BoardCard[];
	links: BoardLink[];
}

/** A board in any shape, width by height; without one, in the shape it is laid out for. */
export type Layout = (aspect?: number) => BoardScene;
