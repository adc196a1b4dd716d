import type { Plan } from '../plan.ts';
import { binnedRowsOf, readRow, rowOf, rowsOf } from '../shared/rows.ts';
import { byOrder } from '../shared/placed.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { readMade } from '../shared/stamp.ts';
import { DRAWINGS, DRAWN, FORMS, type Drawing, type Thing } from './kinds.ts';
import { lifted } from './versions.ts';

/** A thing as it stands in its drawing: with its place in the pile. */
export type Standing = Thing & { order: string };

/** What a drawing holds: its things, those at the back first, and how many an older app cannot show. */
export interface Held {
	things: Standing[];
	/** Things of a newer app: kept, counted, and left alone. */
	newer: number;
}

/** Every drawing that is not in the bin, in its order. */
export function drawingsOf(plan: Plan): Drawing[] {
	return rowsOf(plan, DRAWINGS);
}

/** The drawings in the bin, each with its reason. */
export function binnedDrawingsOf(plan: Plan): (Drawing & { binned: string })[] {
	return binnedRowsOf(plan, DRAWINGS);
}

/** One drawing, if it is not in the bin. */
export function drawingOf(plan: Plan, id: string): Drawing | undefined {
	return rowOf(plan, DRAWINGS, id);
}

/** What stands in a drawing. What a peer wrote and nobody can read is left out. */
export function thingsOf(plan: Plan, drawing: string): Held {
	const held: Held = { things: [], newer: 0 };
	for (const each of allOf(plan)) {
		if (each.drawing !== drawing || each.isBinned) continue;
		if (each.thing) held.things.push(each.thing);
		else held.newer += 1;
	}
	return held;
}

/** One thing, if it can be read and is not in the bin. */
export function thingOf(plan: Plan, id: string): Standing | undefined {
	return allOf(plan).find((each) => each.id === id && !each.isBinned)?.thing;
}

/** How many things stand in each drawing. */
export function thingCountsOf(plan: Plan): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { drawing, isBinned } of allOf(plan)) {
		if (!isBinned) counts.set(drawing, (counts.get(drawing) ?? 0) + 1);
	}
	return counts;
}

/** A record as far as it was understood. */
interface Read {
	id: string;
	order: string;
	drawing: string;
	isBinned: boolean;
	thing?: Standing;
}

function allOf(plan: Plan): readonly Read[] {
	return rememberedIn(plan.drawn, readThing, byOrder);
}

function readThing(raw: Record<string, unknown>): Read | undefined {
	const head = readMade(raw);
	const drawing = raw['drawing'];
	if (!head || typeof drawing !== 'string') return undefined;
	const isBinned = raw['binned'] !== undefined && raw['binned'] !== false;
	const now = lifted(raw);
	const isUnknown = now === 'newer' || !FORMS.some((form) => form === now['form']);
	if (isUnknown) return { id: head.id, order: '', drawing, isBinned };
	const thing = readRow(DRAWN, now) as Standing | undefined;
	return thing && { id: head.id, order: thing.order, drawing, isBinned, thing };
}
