import type { Plan } from '../plan.ts';
import { textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { change } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import { addTo, binIn, bringBack, setIn, type RecordRefusal } from '../shared/records.ts';
import type { Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { DRAWINGS, type Template } from './kinds.ts';
import { templateThings } from './templates.ts';
import { writeThings } from './writing.ts';

/** What a person says when a drawing begins. */
export interface DrawingDraft {
	title: string;
	template?: Template;
}

/**
 * Begins a drawing, empty or with one of the village-study boards. The board's words are written in the language of
 * the plan and are the group's from then on; its things go by the drawing's id and a number. DRAW-1, DRAW-2.
 */
export function beginDrawing(
	plan: Plan,
	{ title, template }: DrawingDraft,
	stamp: Stamp
): Result<string, RecordRefusal> {
	const words = sentence(title, LONGEST_NAME);
	if (!words.ok) return words;
	const things = template ? templateThings(template, languageOf(plan), yearOf(plan, stamp)) : [];
	return change(plan, stamp.by, () => {
		addTo(plan, DRAWINGS, { title: words.value, ...(template && { template }) }, stamp);
		const named = things.map((thing, at) => ({ ...thing, id: `${stamp.id}-${at + 1}` }));
		writeThings(plan, stamp.id, named, stamp);
		return stamp.id;
	});
}

/** Gives a drawing another title; two people who do it at once both keep their letters. */
export function renameDrawing(
	plan: Plan,
	id: string,
	title: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, DRAWINGS, id, { title }, person);
}

/** Puts a drawing in the bin with the reason. Everything in it stays as it is. */
export function binDrawing(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return binIn(plan, DRAWINGS, id, reason, person);
}

/** Brings a drawing back from the bin. */
export function bringDrawingBack(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return bringBack(plan, DRAWINGS, id, person);
}

function languageOf(plan: Plan): string {
	return textIn(plan.meta.get('language')) ?? 'id';
}

/** The year the group plans for, or the one it is now: where a line of history ends. */
function yearOf(plan: Plan, { at }: Stamp): number {
	return wholeIn(plan.meta.get('year'), 1900, 2200) ?? (Number(at.slice(0, 4)) || 2000);
}
