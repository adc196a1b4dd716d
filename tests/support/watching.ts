import { vi } from 'vitest';

import type { Plan } from '#lib/domain/plan.ts';
import type { Watchable } from '#lib/live/watch.ts';

import { year } from './years.ts';

type Watch = (changed: () => void) => () => void;

/** What is bridged to a screen, with the roots that make it read again and those it reads. */
class Bridged {
	static all: Bridged[] = [];
	/** The plan whose roots are being read, and by whom. */
	static reading: Bridged | undefined;
	readonly read: () => unknown;
	readonly watched = new Set<object>();
	readonly roots = new Set<object>();

	constructor(watch: Watch, read: () => unknown) {
		this.read = read;
		Bridged.all.push(this);
		Bridged.reading = this;
		watch(() => undefined); // nothing is heard, so there is nothing to stop
		Bridged.reading = undefined;
	}

	get current(): unknown {
		const before = Bridged.reading;
		Bridged.reading = this;
		try {
			return this.read();
		} finally {
			Bridged.reading = before;
		}
	}
}

/** Lets `Live` note what it watches and reads. Modules that were loaded before keep their own: import them after this. */
export function noteWhatIsWatched(): void {
	vi.resetModules();
	Bridged.all = [];
	vi.doMock('#lib/live/live.svelte.ts', () => ({ Live: Bridged }));
}

/** As before `noteWhatIsWatched`. */
export function noteNoMore(): void {
	vi.doUnmock('#lib/live/live.svelte.ts');
	vi.resetModules();
}

/** A plan that tells whoever reads it which of its roots that was. */
export function toldPlan(): Plan {
	const plan = year(2027);
	for (const root of Object.values(plan)) {
		if (!isRoot(root)) continue;
		vi.spyOn(root, 'observeDeep').mockImplementation(() => Bridged.reading?.watched.add(root));
	}
	return new Proxy(plan, {
		get(of, name: keyof Plan) {
			if (isRoot(of[name])) Bridged.reading?.roots.add(of[name]);
			return of[name];
		}
	});
}

function isRoot(part: unknown): part is Watchable {
	return typeof part === 'object' && part !== null && 'observeDeep' in part;
}

/** The roots that are read for a screen which does not follow them, by their names. */
export function unwatchedIn(plan: Plan): string[] {
	const missing = Bridged.all.flatMap(({ roots, watched }) =>
		[...roots].filter((root) => !watched.has(root))
	);
	return namesOf(plan, missing);
}

/** The roots that a screen follows, by their names. */
export function watchedIn(plan: Plan): string[] {
	return namesOf(
		plan,
		Bridged.all.flatMap(({ watched }) => [...watched])
	);
}

function namesOf(plan: Plan, roots: readonly object[]): string[] {
	return Object.entries(plan).flatMap(([name, root]) => (roots.includes(root) ? [name] : []));
}
