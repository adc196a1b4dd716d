import { thingsForRoom } from '#lib/domain/drawing/forRoom.ts';
import type { Thing } from '#lib/domain/drawing/kinds.ts';
import { drawingOf, thingsOf } from '#lib/domain/drawing/reading.ts';
import type { Plan } from '#lib/domain/plan.ts';

import type { BoardHead } from '../board/frame.ts';
import { headOf } from '../board/head.ts';
import type { BoardFileWords } from '../board/words.ts';

/** One drawing of a plan, or one frame of it, ready to be drawn in a file. */
export interface PlanDrawing {
	head: BoardHead;
	things: readonly Thing[];
	/** The frame that is shown by itself. */
	frame?: string;
}

/** Which drawing is asked for, and when the file is made. */
export interface AskedDrawing {
	drawing: string;
	frame?: string | undefined;
	at: string;
}

/**
 * A drawing as it may leave the desk: a note whose idea is private keeps its place and says nothing, as on the wall
 * (DRAW-29). Nothing where there is no such drawing; all of it where there is no such frame.
 */
export function planDrawingOf(
	plan: Plan,
	{ drawing: id, frame: asked, at }: AskedDrawing,
	words: BoardFileWords
): PlanDrawing | undefined {
	const drawing = drawingOf(plan, id);
	if (!drawing) return undefined;
	const things = thingsForRoom(plan, thingsOf(plan, id).things);
	const frame = things.find((thing) => thing.id === asked && thing.form === 'frame');
	const named = [drawing.title, frame?.text].filter(Boolean).join(' · ');
	return { head: headOf(plan, named, at, words), things, ...(frame && { frame: frame.id }) };
}

/** The photos in a drawing, by their hashes, each once. */
export function photosIn({ things }: Pick<PlanDrawing, 'things'>): string[] {
	return [
		...new Set(things.flatMap(({ form, image }) => (form === 'image' && image ? image : [])))
	];
}
