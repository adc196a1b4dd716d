import {
	HandTool,
	TldrawHandles,
	TldrawScribble,
	allDefaultFontFaces,
	defaultAddFontsFromNode,
	tipTapDefaultExtensions,
	type TLEditorComponents,
	type TLTextOptions,
	type TldrawOptions
} from 'tldraw';

import { letterFile } from '#lib/ui/styles/letterFile.ts';

import { TakenFrame } from '../drawing/TakenFrame.tsx';
import { Outlines } from '../sight/Outlines.tsx';
import { Under } from '../sight/Under.tsx';
import { TakeTool } from '../tools/FingerOnGround.ts';
import { FingersAndPen } from '../tools/FingersAndPen.tsx';

/** The editor's own tools that are left: take and move, and push the board about. The rest is ours. */
export const TOOLS = [TakeTool, HandTool];

/**
 * What the editor shows of itself: what marks a hand's doing. Its menus and bars are not there; ours stand around it.
 * Nothing of its own bars may be named here: without them it falls over as soon as something is taken in hand.
 */
export const COMPONENTS: TLEditorComponents = {
	Background: Under,
	Grid: null,
	LoadingScreen: null,
	Spinner: null,
	CollaboratorCursor: null,
	CollaboratorHint: null,
	SelectionForeground: TakenFrame,
	InFrontOfTheCanvas: FingersAndPen,
	Scribble: TldrawScribble,
	ShapeIndicators: Outlines,
	Handles: TldrawHandles
};

export const OPTIONS: Partial<TldrawOptions> = {
	maxPages: 1,
	maxShapesPerPage: 8000,
	createTextOnCanvasDoubleClick: false
};

export const TEXT: TLTextOptions = {
	addFontsFromNode: defaultAddFontsFromNode,
	tipTapConfig: { extensions: tipTapDefaultExtensions, injectCSS: false }
};

/** Every set of letters is the one the page has already: nothing is fetched, from here or from elsewhere. */
export const ASSETS = {
	fonts: Object.fromEntries(
		allDefaultFontFaces.flatMap(({ src }) => ('url' in src ? [[src.url, letterFile]] : []))
	)
};
