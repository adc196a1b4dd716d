import * as Y from 'yjs';

import { inside, listed, type Place, type Places } from './places.ts';
import type { Run, Struct } from './runs.ts';

/** What a judge goes by. */
export interface Law {
	places: Places;
	/** Whether something may stand here. */
	mayStand(place: Place): boolean;
	/** How deep shared types may nest. */
	deepest: number;
}

/** What became of an update's structs. */
export interface Judged {
	/** Something of the sender's own was put where it may not stand, and left out. */
	isCut: boolean;
	/** Something of others was left out. */
	isSkipped: boolean;
	/** Something was passed over without a word: what came before may be told by whoever wrote it. */
	isPassedOver: boolean;
	/** Some of it builds on what is not here. */
	waits: boolean;
	/** Something nests too deep for readers. */
	isTooDeep: boolean;
}

/** A place that is no more: whatever builds on it, Yjs drops by itself. */
const GONE = 'gone';

type Known = Place | typeof GONE;

/** Looks at every new struct of the runs in an order in which each comes behind what it builds on, as Yjs does. */
export function judge(runs: ReadonlyMap<number, Run>, law: Law): Judged {
	const judge = new Judge(runs, law);
	for (const run of runs.values()) judge.walk(run);
	return judge.found;
}

class Judge {
	readonly found: Judged = {
		isPassedOver: false,
		isCut: false,
		isSkipped: false,
		waits: false,
		isTooDeep: false
	};
	readonly #known = new Map<number, Known[]>();

	constructor(
		private readonly runs: ReadonlyMap<number, Run>,
		private readonly law: Law
	) {}

	/** Goes along a run, and first along whatever it waits for, without calling itself: a chain may be long. */
	walk(from: Run) {
		const upTo = new Map([[from, Infinity]]); // who waits for whom, the last one first
		const stack = [from];
		for (let run = stack.at(-1); run; run = stack.at(-1)) {
			const struct = run.news[run.taken.length];
			if (run.isOver || !struct || run.end > (upTo.get(run) ?? 0)) {
				stack.pop();
				upTo.delete(run);
				continue;
			}
			const ahead = this.#runAhead(basis(struct));
			if (!ahead) this.#take(run, struct);
			else if (upTo.has(ahead.run)) this.#stopAt(run, 'waits');
			else {
				stack.push(ahead.run);
				upTo.set(ahead.run, ahead.upTo);
			}
		}
	}

	/** The run that has not yet come to what a struct builds on. */
	#runAhead(id: Y.ID | undefined): { run: Run; upTo: number } | undefined {
		const run = id && this.runs.get(id.client);
		if (!run || run.isOver || id.clock < run.end) return undefined;
		return run.taken.length < run.news.length ? { run, upTo: id.clock } : undefined;
	}

	#take(run: Run, struct: Struct) {
		if (beginsGone(run, struct)) return this.#stopAt(run, 'isPassedOver');
		if (run.whose === 'foreign' || run.whose === 'nobodys') return this.#stopAt(run, 'isSkipped');
		const isBehind = struct.id.clock <= run.end && !(struct instanceof Y.Skip);
		const place = isBehind ? this.#placeOf(struct, run.client) : undefined;
		if (place === undefined) this.#stopAt(run, 'waits');
		else this.#settle(run, struct, place);
	}

	#settle(run: Run, struct: Struct, place: Known) {
		if (place !== GONE && place.depth > this.law.deepest) this.found.isTooDeep = true;
		if (place === GONE || this.law.mayStand(place)) return this.#keep(run, struct, place);
		if (run.whose === 'carried') return this.#stopAt(run, 'isSkipped'); // its owner may still bring it
		this.found.isCut = true;
		this.#keep(run, new Y.GC(struct.id, struct.length), GONE); // nobody else brings the sender's clock further
	}

	#keep(run: Run, struct: Struct, place: Known) {
		run.taken.push(struct);
		run.end = struct.id.clock + struct.length;
		const places = this.#known.get(run.client) ?? [];
		if (places.length === 0) this.#known.set(run.client, places);
		places.push(place);
	}

	#stopAt(run: Run, why: 'isSkipped' | 'isPassedOver' | 'waits') {
		run.isOver = true;
		this.found[why] = true;
	}

	#placeOf(struct: Struct, client: number): Known | undefined {
		if (!(struct instanceof Y.Item)) return GONE;
		const { origin, rightOrigin, parent, parentSub } = struct;
		const beside = origin ?? rightOrigin;
		if (beside) return nextTo(this.#placeAt(beside), client);
		if (parent instanceof Y.ID) {
			const holder = this.#placeAt(parent);
			return holder === undefined || holder === GONE ? holder : inside(holder, parentSub);
		}
		if (typeof parent !== 'string') return undefined;
		return parentSub === null
			? listed(client, true)
			: this.law.places.underKey(parent, parentSub, client);
	}

	#placeAt(id: Y.ID): Known | undefined {
		const run = this.runs.get(id.client);
		const start = run?.taken[0]?.id.clock ?? Infinity;
		if (run && id.clock >= start) {
			return id.clock < run.end
				? this.#known.get(id.client)?.[indexIn(run.taken, id.clock)]
				: undefined;
		}
		return this.law.places.has(id) ? (this.law.places.ofKnown(id) ?? GONE) : undefined;
	}
}

/** Nobody begins with what is gone already: whoever brings that of somebody who is away would silence them. */
function beginsGone({ whose, end }: Run, struct: Struct): boolean {
	return whose === 'carried' && end === 0 && !(struct instanceof Y.Item);
}

/** What a struct builds on first, and stands where it stands. */
function basis(struct: Struct): Y.ID | undefined {
	if (!(struct instanceof Y.Item)) return undefined;
	const { origin, rightOrigin, parent } = struct;
	return origin ?? rightOrigin ?? (parent instanceof Y.ID ? parent : undefined);
}

/** Behind an element of a root list stands another element; anything else stands where its neighbour stands. */
function nextTo(place: Known | undefined, client: number): Known | undefined {
	return place !== undefined && place !== GONE && place.isListed ? listed(client, true) : place;
}

function indexIn(structs: readonly Struct[], clock: number): number {
	let [low, high] = [0, structs.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((structs[middle] as Struct).id.clock <= clock) low = middle;
		else high = middle - 1;
	}
	return low;
}
