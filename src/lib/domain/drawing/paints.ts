import type { InkColour, Weight } from './kinds.ts';

/** One colour as it is painted on a white sheet. */
export interface Paint {
	/** Lines, ink and edges. */
	stroke: string;
	/** Letters on the sheet: dark enough to be read. */
	letters: string;
	/** A ground that dark letters are read on. */
	ground: string;
	/** A sticky note's paper. */
	note: string;
}

const DARK = '#1d1d1d';

/** What each colour is, the same on every screen and in every file. DRAW-15: letters keep 4.5 to 1. */
export const PAINTS: Readonly<Record<InkColour, Paint>> = {
	black: { stroke: DARK, letters: DARK, ground: '#e6e6e6', note: '#f4f1e6' },
	grey: { stroke: '#8a949e', letters: '#525c66', ground: '#eef0f2', note: '#dfe4e9' },
	blue: { stroke: '#2a6fe0', letters: '#1b55b8', ground: '#dce8fb', note: '#b9d3fb' },
	green: { stroke: '#12985f', letters: '#08653f', ground: '#d5f0e2', note: '#a9e0c3' },
	yellow: { stroke: '#e3ad12', letters: '#7a5200', ground: '#fdf1c9', note: '#fbe48f' },
	orange: { stroke: '#e2711d', letters: '#9c3f05', ground: '#fce5d3', note: '#fbc8a0' },
	red: { stroke: '#d63031', letters: '#a91d24', ground: '#fbdee0', note: '#f9b4b8' },
	violet: { stroke: '#9b3fc0', letters: '#762495', ground: '#f0def7', note: '#deb8ee' },
	white: { stroke: '#ffffff', letters: DARK, ground: '#ffffff', note: '#ffffff' }
};

/** The paper of a note and the edge of anything else, where nothing was chosen. */
export const USUAL: Readonly<Record<'note' | 'other', InkColour>> = {
	note: 'yellow',
	other: 'black'
};

/** Letters on paper and on a light ground. */
export const ON_PAPER = DARK;

/** The width of a line, in drawing units. */
export const STROKES: Readonly<Record<Weight, number>> = { thin: 2, plain: 4, thick: 7, huge: 12 };

/**
 * The height of letters that stand alone. A board is about as wide in units as the wall's projector is in pixels, and a
 * room reads 32 of them.
 */
export const LETTERS: Readonly<Record<Weight, number>> = {
	thin: 24,
	plain: 34,
	thick: 42,
	huge: 56
};

/** The height of letters in a box, on a card or a note, where they fit. */
export const LABELS: Readonly<Record<Weight, number>> = {
	thin: 24,
	plain: 34,
	thick: 42,
	huge: 56
};
