import type { BoardCard } from '#lib/domain/board/scene.ts';
import { clusterColour, COLOUR_LOOKS, type ColourLook } from '#lib/domain/board/colours.ts';

/** How a card is drawn in a file: its rim and strip, what it is filled with, and its letters. */
export interface Look {
	band: string;
	fill: string;
	ink: string;
	label: string;
	/** A rim of strokes: what is not part of the tree. */
	isDashed: boolean;
	isBold: boolean;
}

export const INK = { text: '#231f19', soft: '#5a5145', paper: '#ffffff', back: '#a8341c' } as const;

const WHITE = '#ffffff';

const KINDS: Record<BoardCard['kind'], ColourLook> = {
	idea: { band: '#8a5200', on: WHITE, tint: '#fffdf3', dark: '#8a5200' },
	cluster: { band: '#8a5200', on: WHITE, tint: '#fffdf3', dark: '#8a5200' },
	problem: { band: '#a8341c', on: WHITE, tint: '#fff8f5', dark: '#a8341c' },
	objective: { band: '#2f6b1f', on: WHITE, tint: '#f6fbf2', dark: '#2f6b1f' },
	activity: { band: '#6a3479', on: WHITE, tint: '#faf5fc', dark: '#6a3479' }
};

const FULL = new Set(['core', 'head']);
const OUTSIDE = new Set(['loose', 'parked', 'beside']);

/** The look of a card. It is never all there is: a card of a tree says in words what it is. */
export function lookOf({ kind, part, colour }: Pick<BoardCard, 'kind' | 'part' | 'colour'>): Look {
	const named = clusterColour(colour);
	const { band, on, tint, dark } = named ? COLOUR_LOOKS[named] : KINDS[kind];
	const isFull = FULL.has(part);
	return {
		band: isFull ? band : dark,
		fill: isFull ? band : tint,
		ink: isFull ? on : INK.text,
		label: isFull ? on : dark,
		isDashed: OUTSIDE.has(part) && kind !== 'idea',
		isBold: isFull
	};
}
