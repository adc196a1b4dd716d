import {
	getIndexAbove,
	isShape,
	type IndexKey,
	type TLParentId,
	type TLShapeId,
	type TLStore
} from 'tldraw';

import type { Standing } from '#lib/domain/drawing/reading.ts';

import { writeShapes } from '../binding/writeShapes.ts';
import { isThing, lookOf, shapeOfThing, THING, type ThingShape } from './thingShape.ts';

/**
 * Brings the editor's sheet in step with a drawing: only what differs is written, through the door for changes that are
 * not the user's, and nothing that is in hand. A thing the editor does not take is left out; nothing here throws.
 * Answers how many records it wrote. DRAW-20.
 */
export function projectThings(
	store: TLStore,
	page: TLParentId,
	things: readonly Standing[],
	isHeld: (shape: TLShapeId) => boolean
): number {
	const puts: ThingShape[] = [];
	const wanted = new Set<TLShapeId>();
	let last: IndexKey | undefined;
	for (const thing of things) {
		const id = shapeOfThing(thing.id);
		wanted.add(id);
		last = indexFor(thing.order, last);
		const now = store.get(id) as ThingShape | undefined;
		if (now && isHeld(id)) continue;
		const shape = shapeFor(thing, id, page, last);
		if (!now || differs(now, shape)) puts.push(shape);
	}
	const gone = store
		.allRecords()
		.filter((record) => isShape(record) && isThing(record) && !wanted.has(record.id))
		.map(({ id }) => id as TLShapeId)
		.filter((id) => !isHeld(id));
	return writeShapes(store, puts, gone);
}

function shapeFor(
	thing: Standing,
	id: TLShapeId,
	parentId: TLParentId,
	index: IndexKey
): ThingShape {
	return {
		typeName: 'shape',
		type: THING,
		id,
		parentId,
		index,
		opacity: 1,
		meta: {},
		...lookOf(thing)
	};
}

/** The plan's places are in the editor's own order of letters; where two share one, the later stands above. */
function indexFor(order: string, last: IndexKey | undefined): IndexKey {
	try {
		getIndexAbove(order as IndexKey); // throws where it is none
		if (last === undefined || order > last) return order as IndexKey;
	} catch {
		// not a place the editor knows: it gets the next one
	}
	return getIndexAbove(last);
}

function differs(now: ThingShape, shape: ThingShape): boolean {
	const keys = ['x', 'y', 'rotation', 'isLocked', 'index', 'parentId'] as const;
	if (keys.some((key) => now[key] !== shape[key])) return true;
	const props = Object.keys(shape.props) as (keyof ThingShape['props'])[];
	return props.some((key) => now.props[key] !== shape.props[key]);
}
