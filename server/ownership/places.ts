import * as Y from 'yjs';

/** Whatever stands under one key of a root, or one element of a root list, with all that is in it. */
export interface Entry {
	/** The client id that wrote its first item. */
	readonly first: number;
	/** Whether it was begun by the update that is being looked at. */
	readonly isNew: boolean;
	/** It says that it waits: that stays, whosever it is, until who leads takes it away. */
	readonly waits: boolean;
	/** It is new, and of a kind that only who leads begins. */
	readonly isLed: boolean;
}

/** The roots whose records only who leads begins: what is decided, and what is talked about before (VOTE-130). */
const LED: ReadonlySet<string> = new Set(['rounds']);

/** The one field of a record the relay knows by name: see `Entry.waits`. */
const WAITS = 'held';

/** Where an item stands: in which entry, how deep, and whether it is an element of a root list. */
export interface Place {
	readonly entry: Entry;
	readonly depth: number;
	readonly isListed: boolean;
	/** It is the entry itself, or what says that the entry waits: with it, that would be gone. */
	readonly isMark: boolean;
}

type Holder = NonNullable<ReturnType<Y.Doc['share']['get']>>;

/** The entries of a document, and those an update begins. */
export class Places {
	readonly #keyed = new Map<Holder | string, Map<string, Entry>>();
	readonly #inside = new Map<Holder, Place>();

	constructor(private readonly doc: Y.Doc) {}

	/** What stands under a key of a root, or what `client` begins there. */
	underKey(root: string, key: string, client: number): Place {
		return this.#under(this.doc.share.get(root) ?? root, key, client, LED.has(root));
	}

	/** Whether the document has come this far. */
	has({ client, clock }: Y.ID): boolean {
		return clock < Y.getState(this.doc.store, client);
	}

	/** Where something of the document stands; nothing if it was deleted so that nothing can follow it. */
	ofKnown(id: Y.ID): Place | undefined {
		const struct = Y.getItem(this.doc.store, id) as Y.Item | Y.GC;
		return struct instanceof Y.Item ? this.ofItem(struct) : undefined;
	}

	/** Where an item of the document stands. */
	ofItem(item: Y.Item): Place {
		const holder = item.parent as Holder;
		if (holder._item === null) return this.#onTop(item, holder);
		const above: Holder[] = [];
		let at = holder;
		while (at._item !== null && !this.#inside.has(at)) {
			above.push(at);
			at = at._item.parent as Holder;
		}
		for (const each of above.reverse()) {
			const it = each._item as Y.Item;
			const outer = this.#inside.get(it.parent as Holder) ?? this.#onTop(it, it.parent as Holder);
			this.#inside.set(each, inside(outer));
		}
		return underSub(this.#inside.get(holder) as Place, item.parentSub);
	}

	#onTop(item: Y.Item, root: Holder): Place {
		const { parentSub } = item;
		if (parentSub === null) return listed(item.id.client, false);
		return this.#under(root, parentSub, item.id.client);
	}

	#under(root: Holder | string, key: string, client: number, isLed = false): Place {
		const entry = this.#entryAt(root, key, { first: client, isNew: true, waits: false, isLed });
		return { entry, depth: 0, isListed: false, isMark: true };
	}

	#entryAt(root: Holder | string, key: string, begun: Entry): Entry {
		const keyed = this.#keyed.get(root) ?? new Map<string, Entry>();
		this.#keyed.set(root, keyed);
		const known = keyed.get(key) ?? entryIn(root, key) ?? begun;
		keyed.set(key, known);
		return known;
	}
}

/** A new or known element of a root list: an entry by itself. */
export function listed(client: number, isNew: boolean): Place {
	const entry = { first: client, isNew, waits: false, isLed: false };
	return { entry, depth: 0, isListed: true, isMark: false };
}

/** A place inside of another, under one of its keys where it has keys. */
export function inside({ entry, depth }: Place, sub: string | null = null): Place {
	return underSub({ entry, depth: depth + 1, isListed: false, isMark: false }, sub);
}

function underSub(place: Place, sub: string | null): Place {
	return place.depth === 1 && sub === WAITS ? { ...place, isMark: true } : place;
}

function entryIn(root: Holder | string, key: string): Entry | undefined {
	const now = typeof root === 'string' ? undefined : root._map.get(key);
	let item = now;
	while (item?.left) item = item.left;
	return item && { first: item.id.client, isNew: false, waits: doesWait(now), isLed: false };
}

function doesWait(now: Y.Item | undefined): boolean {
	if (!(now?.content instanceof Y.ContentType)) return false;
	return now.content.type._map.get(WAITS)?.deleted === false;
}
