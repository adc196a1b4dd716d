import * as Y from 'yjs';

/** Where in a plan a change was: the root, the record or entry in it, and the field. */
export interface ChangeSpot {
	root: string;
	id: string;
	/** Nothing for a record or an entry as a whole. */
	field?: string;
}

/** Finds the spot of an item, or nothing for one that is not in a root any more. */
export function spotOfItem(item: Y.Item, names: Map<unknown, string>): ChangeSpot | undefined {
	const keys: string[] = [];
	if (item.parentSub !== null) keys.push(item.parentSub);
	let type = item.parent;
	while (type instanceof Y.AbstractType && type._item) {
		if (type._item.parentSub !== null) keys.push(type._item.parentSub);
		type = type._item.parent;
	}
	return spotAt(names.get(type), keys.reverse());
}

/** Finds the spots of what one transaction changed. */
export function spotsIn(transaction: Y.Transaction, names: Map<unknown, string>): ChangeSpot[] {
	const spots: ChangeSpot[] = [];
	for (const [type, keys] of transaction.changed) {
		const path = pathOf(type);
		for (const key of keys) {
			const spot = spotAt(names.get(path.root), key === null ? path.keys : [...path.keys, key]);
			if (spot) spots.push(spot);
		}
	}
	return spots;
}

/** The names of the roots of a document, by their types. */
export function rootNames(doc: Y.Doc): Map<unknown, string> {
	return new Map([...doc.share].map(([name, type]) => [type, name]));
}

function pathOf(type: unknown): { root: unknown; keys: string[] } {
	const keys: string[] = [];
	let at = type;
	while (at instanceof Y.AbstractType && at._item) {
		if (at._item.parentSub !== null) keys.push(at._item.parentSub);
		at = at._item.parent;
	}
	return { root: at, keys: keys.reverse() };
}

function spotAt(root: string | undefined, [id, field]: string[]): ChangeSpot | undefined {
	if (root === undefined || id === undefined) return undefined;
	return { root, id, ...(field !== undefined && { field: field.split(':')[0] ?? field }) };
}
