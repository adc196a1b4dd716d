import type { BoardCard } from '#lib/domain/board/scene.ts';
import { clusterColour, type ClusterColour } from '#lib/domain/board/colours.ts';

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

const KINDS: Record<BoardCard['kind'], [band: string, fill: string]> = {
	idea: ['#8a5200', '#fffdf3'],
	cluster: ['#8a5200', '#fffdf3'],
	problem: ['#a8341c', '#fff8f5'],
	objective: ['#2f6b1f', '#f6fbf2'],
	activity: ['#6a3479', '#faf5fc']
};

const COLOURS: Record<ClusterColour, [band: string, fill: string]> = {
	yellow: ['#8a5200', '#fff6d6'],
	orange: ['#a14600', '#fff0e2'],
	red: ['#a8341c', '#fdeae5'],
	purple: ['#6a3479', '#f8effb'],
	blue: ['#2b4a8b', '#edf2fc'],
	teal: ['#0b6577', '#e6f5f8'],
	green: ['#2f6b1f', '#eef7e8'],
	brown: ['#7a4b1e', '#f8efe4']
};

const FULL = new Set(['core', 'head']);
const OUTSIDE = new Set(['loose', 'parked', 'beside']);

/** The look of a card. It is never all there is: a card of a tree says in words what it is. */
export function lookOf({ kind, part, colour }: Pick<BoardCard, 'kind' | 'part' | 'colour'>): Look {
	const named = clusterColour(colour);
	const [band, fill] = named ? COLOURS[named] : KINDS[kind];
	const isFull = FULL.has(part);
	return {
		band,
		fill: isFull ? band : fill,
		ink: isFull ? '#ffffff' : INK.text,
		label: isFull ? '#ffffff' : band,
		isDashed: OUTSIDE.has(part) && kind !== 'idea',
		isBold: isFull
	};
}
