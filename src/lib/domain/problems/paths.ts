import type { ProblemId } from '../shared/ids.ts';

/** A link without its place: what a path is made of. */
export interface Arrow {
	cause: ProblemId;
	effect: ProblemId;
}

/** One step from a card to the next, over a link. */
export interface Step<L> {
	link: L;
	to: ProblemId;
}

/** Where one can go from each card. */
export type Net<L> = ReadonlyMap<ProblemId, readonly Step<L>[]>;

/** The ways from card to card: down to the causes and up to the effects. */
export interface Nets<L> {
	causes: Net<L>;
	effects: Net<L>;
}

/** What a walk has met: a card is `open` while the walk is below it. */
export type Met = Map<ProblemId, 'open' | 'left'>;

/** Links as ways in both directions, in their order. */
export function netsOf<L extends Arrow>(links: readonly L[]): Nets<L> {
	const [causes, effects] = [new Map<ProblemId, Step<L>[]>(), new Map<ProblemId, Step<L>[]>()];
	for (const link of links) {
		put(causes, link.effect, { link, to: link.cause });
		put(effects, link.cause, { link, to: link.effect });
	}
	return { causes, effects };
}

/**
 * Walks into the depth from one card. `left` are the cards in the order they were done with, each after
 * everything below it; `back` are the links that came back to an open card and so close a circle.
 * It keeps its own stack: what a peer wrote may be deeper than a program's.
 */
export function walk<L>(from: ProblemId, net: Net<L>, met: Met = new Map()) {
	const left: ProblemId[] = [];
	const back: L[] = [];
	const path: { at: ProblemId; next: number }[] = [];
	const enter = (at: ProblemId) => {
		if (met.has(at)) return;
		met.set(at, 'open');
		path.push({ at, next: 0 });
	};
	enter(from);
	for (let here = path.at(-1); here; here = path.at(-1)) {
		const step = net.get(here.at)?.[here.next];
		here.next += 1;
		if (step) {
			if (met.get(step.to) === 'open') back.push(step.link);
			enter(step.to);
			continue;
		}
		met.set(here.at, 'left');
		left.push(here.at);
		path.pop();
	}
	return { left, back };
}

/** True if one card leads to another over these links, or is it. */
export function leadsTo(arrows: readonly Arrow[], from: ProblemId, to: ProblemId): boolean {
	const met: Met = new Map();
	walk(from, netsOf(arrows).effects, met);
	return met.has(to);
}

function put<L>(net: Map<ProblemId, Step<L>[]>, at: ProblemId, step: Step<L>): void {
	const steps = net.get(at);
	if (steps) steps.push(step);
	else net.set(at, [step]);
}
