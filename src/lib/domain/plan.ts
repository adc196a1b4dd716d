import type * as Y from 'yjs';

import { PLAN_VERSION } from './migrations/version.ts';

type Records = Y.Map<Y.Map<unknown>>;

/** One planning cycle of one place: the roots of its shared document. Everything here is seen by the group. */
export interface Plan {
	readonly doc: Y.Doc;
	/** Title, place, language, current step, version: one key each. */
	readonly meta: Y.Map<unknown>;
	/** Who takes part, by random id: a picture name, never a real one. */
	readonly members: Records;
	readonly ideas: Records;
	/** "Me too", one entry for each idea and person, so that a merge unites and never counts twice. */
	readonly supports: Y.Map<unknown>;
	readonly clusters: Records;
	readonly trees: Records;
	readonly problems: Records;
	/** Cause → effect links, one entry each, so that two devices can link apart. */
	readonly causes: Y.Map<unknown>;
	readonly objectives: Records;
	readonly rounds: Records;
	readonly activities: Records;
	readonly progress: Records;
	/** True when a newer app wrote this plan: it is shown, and not changed. */
	readonly isNewer: boolean;
}

/** Reads a document as a plan. It does not matter whether its contents have arrived yet. */
export function planIn(doc: Y.Doc): Plan {
	const meta = doc.getMap('meta');
	return {
		doc,
		meta,
		members: doc.getMap('members'),
		ideas: doc.getMap('ideas'),
		supports: doc.getMap('supports'),
		clusters: doc.getMap('clusters'),
		trees: doc.getMap('trees'),
		problems: doc.getMap('problems'),
		causes: doc.getMap('causes'),
		objectives: doc.getMap('objectives'),
		rounds: doc.getMap('rounds'),
		activities: doc.getMap('activities'),
		progress: doc.getMap('progress'),
		get isNewer() {
			return Number(meta.get('version') ?? 0) > PLAN_VERSION;
		}
	};
}

/** True once the first words of a plan have arrived on this device. */
export function hasBegun(plan: Plan): boolean {
	return plan.meta.has('version');
}
