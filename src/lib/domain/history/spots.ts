import * as Y from 'yjs';

/** Where in a plan a change was: the root, the record or entry in it, and the field. */
export interface ChangeSpot {
	root: string;
	id: string;
	/** Nothing for a record or an entry as a whole. */
	field?: string;
}

/** Finds where changes of a document were. It remembers the way from each shared type to its root. */
export class Spots {
	readonly #paths = new Map<unknown, readonly string[]>();

	constructor(doc: Y.Doc) {
		for (const [name, type] of doc.share) this.#paths.set(type, [name]);
	}

	/** The spot of one item, or nothing for one that is not in a root any more. */
	of({ parent, parentSub }: Y.Item): ChangeSpot | undefined {
		return spotAt(this.#pathTo(parent), parentSub);
	}

	/** The spots of what one transaction changed. */
	in(transaction: Y.Transaction): ChangeSpot[] {
		const spots: ChangeSpot[] = [];
		for (const [type, keys] of transaction.changed) {
			for (const key of keys) {
				const spot = spotAt(this.#pathTo(type), key);
				if (spot) spots.push(spot);
			}
		}
		return spots;
	}

	#pathTo(type: unknown): readonly string[] {
		const known = this.#paths.get(type);
		if (known) return known;
		const item = type instanceof Y.AbstractType ? type._item : null;
		const above = item ? this.#pathTo(item.parent) : [];
		const path = item?.parentSub && above.length > 0 ? [...above, item.parentSub] : above;
		this.#paths.set(type, path);
		return path;
	}
}

function spotAt(path: readonly string[], key: string | null): ChangeSpot | undefined {
	const [root, id = key, field = path.length > 1 ? key : null] = path;
	if (root === undefined || id === null) return undefined;
	return field === null ? { root, id } : { root, id, field: withoutMember(field) };
}

/** True for the number an idea is called by: a desk writes it by itself, and nobody did anything (IDEA-41). */
export function isNumber({ root, field }: Pick<ChangeSpot, 'root' | 'field'>): boolean {
	return root === 'ideas' && field === 'number';
}

/** The field of a key `field:member`. */
function withoutMember(field: string): string {
	const colon = field.indexOf(':');
	return colon < 0 ? field : field.slice(0, colon);
}
