import type { Spot } from '../shared/places.ts';
import type { Size } from './scene.ts';

/** A card and what hangs on it: all a layout has to know of a tree. */
export interface Limb {
	id: string;
	limbs: readonly Limb[];
	/** Loose cards that only this one joins to the tree: they stand before it, on the side of the main card. */
	before?: readonly Limb[];
}

/** A card's place while it is laid out: its upper left corner. */
export interface Box extends Spot, Size {}

/** Where each card lies. */
export type Boxes = ReadonlyMap<string, Box>;

export type SizeOf = (card: string) => Size;

/** Room between cards, in board units. */
export const GAPS = {
	/** Between cards of a list. */
	list: 16,
	/** How far a card stands in from the one it hangs on: the links run there. */
	indent: 28,
	/** Between columns. */
	column: 36,
	/** Between the main card and its first row. */
	row: 56,
	/** Between a tree and what stands beside it. */
	beside: 96
} as const;

/** How far apart cards in columns stand. */
export interface Spacing {
	/** How far a card stands in from the one it hangs on. */
	indent: number;
	/** Between the columns of one limb. */
	within: number;
	/** Between limbs beside each other. */
	beside: number;
	/** Between a limb that is more than a card and what stands over and under it. */
	under: number;
}

/** Of a tree: its links run beside the cards, and in nothing else. */
export const BRANCHES: Spacing = {
	indent: GAPS.indent,
	within: GAPS.column,
	beside: GAPS.column,
	under: GAPS.list
};

/** Of groups: no link runs there, and a frame around each has room. */
export const GROUPS: Spacing = { indent: 0, within: 24, beside: 48, under: 48 };

/** How many cards a limb has. */
export function countOf(limb: Limb): number {
	return [...(limb.before ?? []), ...limb.limbs].reduce((sum, each) => sum + countOf(each), 1);
}
