import { byHand, type Origin } from '#lib/domain/shared/origin.ts';

/** The part of a Yjs map of records that is needed here. */
export interface Records {
	observeDeep(listener: Listener): void;
	unobserveDeep(listener: Listener): void;
}
type Listener = (events: readonly Touched[], change: { local: boolean; origin: unknown }) => void;
interface Touched {
	path: readonly (string | number)[];
	keys: ReadonlyMap<string, unknown>;
}

/** What other devices did to cards since the last time it was said. */
export interface OthersDid {
	/** The words of cards that are new. */
	added: string[];
	/** How many say something else now. */
	changed: number;
	/** How many are out of sight: in the bin, parked, or taken along by a merge. */
	gone: number;
}

/** How long changes are gathered before they are said, and how long there is quiet after, in milliseconds. */
export interface Pace {
	gather: number;
	quiet: number;
}
const PACE: Pace = { gather: 1500, quiet: 6000 };

/**
 * Calls back with what other devices did to the cards on a screen, a while at a time: a screen reader that said every
 * letter would say nothing (TWIN-4). What this device does itself is not said. `read` gives the cards by id, each with
 * its words. Returns how to stop.
 */
export function hearOthers(
	roots: readonly Records[],
	read: () => ReadonlyMap<string, string>,
	say: (did: OthersDid) => void,
	pace = PACE
): () => void {
	let known = read();
	let touched = new Set<string>();
	let due: ReturnType<typeof setTimeout> | undefined;
	let quietUntil = 0;

	const tell = () => {
		due = undefined;
		const now = read();
		const did = whatOthersDid(known, now, touched);
		known = now;
		touched = new Set();
		if (did.added.length + did.changed + did.gone === 0) return;
		quietUntil = performance.now() + pace.quiet;
		say(did);
	};
	const listen: Listener = (events, { local, origin }) => {
		if (local && isByItself(origin)) return; // nobody here wrote that
		const ids = events.flatMap(({ path, keys }) =>
			path.length > 0 ? String(path[0]) : [...keys.keys()]
		);
		for (const id of ids) {
			if (local)
				touched.delete(id); // who writes here knows what it says
			else touched.add(id);
		}
		if (!local) due ??= setTimeout(tell, Math.max(pace.gather, quietUntil - performance.now()));
	};
	for (const root of roots) root.observeDeep(listen);
	return () => {
		clearTimeout(due);
		for (const root of roots) root.unobserveDeep(listen);
	};
}

/** True for what this device writes without its person: the number of an idea (IDEA-41). */
function isByItself(origin: unknown): boolean {
	return byHand(origin) && (origin as Extract<Origin, { from: 'person' }>).stays === true;
}

function whatOthersDid(
	before: ReadonlyMap<string, string>,
	now: ReadonlyMap<string, string>,
	touched: ReadonlySet<string>
): OthersDid {
	const did: OthersDid = { added: [], changed: 0, gone: 0 };
	for (const id of touched) {
		const [was, is] = [before.get(id), now.get(id)];
		if (was === undefined && is !== undefined) did.added.push(is);
		else if (was !== undefined && is === undefined) did.gone++;
		else if (was !== is) did.changed++;
	}
	return did;
}
