import { rootOf, type Plan } from '../plan.ts';
import { rawOf } from '../shared/fields.ts';
import { wordsOf } from '../shared/text.ts';
import { traceLinksOf, type How, type TraceLink } from './links.ts';

/** A record a trace came to. */
export interface Traced {
	root: string;
	id: string;
	/** What it says, or nothing for a record that has gone or says nothing. */
	label?: string;
	/** Links from where the trace began. */
	distance: number;
	/** How the last of them led here. */
	how: How;
}

/** Where a record came from and what came of it, nearest first. */
export interface Trace {
	back: Traced[];
	forward: Traced[];
}

/**
 * Follows a record along the chain both ways: voice, card, cause, objective, vote, activity, reading. Circles end where
 * they began. A vote stands on the way and no way leads through it: what lost in it is no origin of what won (TRACE-3).
 */
export function traceOf(
	plan: Plan,
	root: string,
	id: string,
	links: readonly TraceLink[] = traceLinksOf(plan)
): Trace {
	const start = `${root}/${id}`;
	const to = stepsBy(links, ({ from, to, how }) => [from, to, how]);
	const from = stepsBy(links, ({ from, to, how }) => [to, from, how]);
	return { back: walked(plan, start, from), forward: walked(plan, start, to) };
}

/** What a record says, in the words that name it. */
export function labelOf(plan: Plan, root: string, id: string): string | undefined {
	const raw = rawOf(rootOf(plan, root).get(id));
	for (const name of NAMING) {
		const words = wordsOf(raw[name]);
		if (words) return words;
	}
	return undefined;
}

/** The field that names a record, first found first. */
const NAMING =
	'text name title label what item topic question whatChanged whatHappened criterion office source reason documentNo picture note'.split(
		' '
	);

type Steps = Map<string, { ref: string; how: How }[]>;

function stepsBy(
	links: readonly TraceLink[],
	ends: (link: TraceLink) => [string, string, How]
): Steps {
	const steps: Steps = new Map();
	for (const link of links) {
		const [from, ref, how] = ends(link);
		const known = steps.get(from);
		if (known) known.push({ ref, how });
		else steps.set(from, [{ ref, how }]);
	}
	return steps;
}

function walked(plan: Plan, start: string, steps: Steps): Traced[] {
	const seen = new Set([start]);
	const found: Traced[] = [];
	let edge = [start];
	for (let distance = 1; edge.length > 0; distance++) {
		const next: string[] = [];
		for (const { ref, how } of edge.flatMap((at) => steps.get(at) ?? [])) {
			if (seen.has(ref)) continue;
			seen.add(ref);
			if (!ref.startsWith('rounds/')) next.push(ref);
			found.push(traced(plan, ref, distance, how));
		}
		edge = next;
	}
	return found;
}

function traced(plan: Plan, ref: string, distance: number, how: How): Traced {
	const cut = ref.indexOf('/');
	const [root, id] = [ref.slice(0, cut), ref.slice(cut + 1)];
	const label = labelOf(plan, root, id);
	return { root, id, distance, how, ...(label !== undefined && { label }) };
}
