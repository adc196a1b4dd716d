import type { Editor, TLShapeId } from 'tldraw';

import { thingOf } from '#lib/domain/drawing/reading.ts';
import {
	binThings,
	bringThingsBack,
	changeThings,
	drawThings
} from '#lib/domain/drawing/things.ts';
import type { ThingChanges } from '#lib/domain/drawing/writing.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

import type { DrawingPort } from './drawingPort.ts';
import { changesIn, isThing, thingFrom, thingOfShape, type ThingShape } from './thingShape.ts';

/** What the plan knew of each shape a hand has changed since; nothing for a new one. */
export type Touched = Map<TLShapeId, ThingShape | undefined>;

interface Done {
	fresh: ThingShape[];
	changed: (ThingChanges & { id: string })[];
	gone: string[];
}

/** Puts what a hand did into the plan, and says what was refused. */
export function tellPlan(editor: Editor, port: DrawingPort, touched: Touched): void {
	const { plan, person } = port;
	const { fresh, changed, gone } = sorted(editor, port, touched);
	const answers: Result<unknown, Refusal>[] = [
		...draw(port, fresh),
		changeThings(plan, changed, person),
		binThings(plan, gone, 'dihapus', person)
	];
	for (const answer of answers) {
		if (!answer.ok) port.tell({ kind: 'refused', refusal: answer.refusal });
	}
}

function sorted(editor: Editor, { plan }: DrawingPort, touched: Touched): Done {
	const done: Done = { fresh: [], changed: [], gone: [] };
	for (const [id, was] of touched) {
		const now = editor.getShape(id);
		if (!now) done.gone.push(thingOfShape(id));
		else if (isThing(now)) sortIn(done, was, now, thingOf(plan, thingOfShape(id)) !== undefined);
	}
	return done;
}

function sortIn(done: Done, was: ThingShape | undefined, now: ThingShape, isKnown: boolean): void {
	if (!was || !isKnown) {
		done.fresh.push(now);
		return;
	}
	const changes = changesIn(was, now);
	if (changes) done.changed.push(changes);
}

/** What is new is drawn; what the editor itself brought back comes back from the bin. */
function draw(
	{ plan, drawing, person, stamp }: DrawingPort,
	shapes: readonly ThingShape[]
): Result<unknown, Refusal>[] {
	const things = shapes.map(thingFrom);
	const known = things.filter(({ id }) => plan.drawn.has(id)).map(({ id }) => id);
	const fresh = things.filter(({ id }) => !plan.drawn.has(id));
	return [
		bringThingsBack(plan, known, person),
		...(fresh.length > 0 ? [drawThings(plan, drawing, fresh, stamp())] : [])
	];
}
