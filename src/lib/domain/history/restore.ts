import * as Y from 'yjs';

import { ENTRY_ROOTS, RECORD_ROOTS, type Plan } from '../plan.ts';
import { RESTORED, TAKEN_BACK } from '../shared/binReasons.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Origin } from '../shared/origin.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { handsOf, whose } from './hands.ts';
import { blank, firstIn, take, type PlanLog } from './replay.ts';

export type RestoreRefusal = PlanRefusal | 'no-such-moment' | 'nothing-to-take-back';

/** What is undone: the updates of a log, by where they stand in it and whose they are. */
type Chosen = (at: number, first: ReturnType<typeof firstIn>) => boolean;

/**
 * Brings a plan back to a moment of its log, as new changes: nothing is lost, the way there can be seen and taken
 * back as well. A record made since then goes to the bin.
 */
export function restoreMoment(
	plan: Plan,
	log: PlanLog,
	upTo: number,
	person: PersonId
): Result<number, RestoreRefusal> {
	if (!Number.isInteger(upTo) || upTo < 1 || upTo > log.length) return refuse('no-such-moment');
	return undone(plan, log, (at) => at >= upTo, RESTORED, person);
}

/**
 * Takes back everything one device did, as new changes. What others have changed since then stays theirs; a record
 * the device made goes to the bin, with what others added to it.
 */
export function takeBackDevice(
	plan: Plan,
	log: PlanLog,
	client: number,
	person: PersonId
): Result<number, RestoreRefusal> {
	return undone(plan, log, (_, first) => first?.client === client, TAKEN_BACK, person);
}

/** Takes back everything one person did, on whatever device: each of their signatures says where. */
export function takeBackPerson(
	plan: Plan,
	log: PlanLog,
	who: PersonId,
	person: PersonId
): Result<number, RestoreRefusal> {
	const hand = whose(handsOf(plan));
	const isTheirs: Chosen = (_, first) =>
		first !== undefined && hand(first.client, first.clock)?.by === who;
	return undone(plan, log, isTheirs, TAKEN_BACK, person);
}

/** What came with a file: the plan as it was before, and what the file brought, as updates. */
export interface Came {
	before: Uint8Array;
	brought: Uint8Array;
}

/**
 * Takes back all that came with a file, as new changes (HISTORY-6). A record it brought goes to the bin with the
 * reason its author will read; what others have written since, in what it brought too, stays.
 */
export function takeBackFile(
	plan: Plan,
	{ before, brought }: Came,
	reason: string,
	person: PersonId
): Result<number, RestoreRefusal | WordsRefusal> {
	const why = sentence(reason);
	if (!why.ok) return why;
	return undone(plan, [before, brought], (at) => at === 1, why.value, person);
}

function undone(
	plan: Plan,
	log: PlanLog,
	isChosen: Chosen,
	reason: string,
	person: PersonId
): Result<number, RestoreRefusal> {
	if (plan.isNewer) return refuse('newer-plan');
	const copy = blank(plan.now);
	const made: Made = new Map();
	const manager = new Y.UndoManager(rootsOf(copy), {
		captureTimeout: 0,
		trackedOrigins: new Set<unknown>([CHOSEN]),
		// A record is never taken out of its root: with it would go what others have written in it. And the head of a
		// plan goes back to what it said before, but is never taken off.
		deleteFilter: (item) => item.parent !== copy.meta && !isInside(item, made)
	});
	log.forEach((update, at) => {
		const chosen = isChosen(at, firstIn(update));
		take(copy, update, chosen ? CHOSEN : undefined);
	});
	take(copy, Y.encodeStateAsUpdate(plan.doc)); // what came after the log
	const steps = manager.undoStack.length;
	if (steps === 0) return refuse('nothing-to-take-back');
	collectMade(manager, copy, made);

	copy.doc.clientID = unusedDevice(plan);
	const before = Y.encodeStateVector(copy.doc);
	change(copy, person, () => putAway(copy, made, reason)); // signs what follows, too
	while (manager.canUndo()) manager.undo();
	manager.destroy();
	const origin: Origin = { from: 'person', person };
	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(copy.doc, before), origin);
	return done(steps);
}

/** The copy writes as a device of its own, numbered after this one: the domain draws no numbers. */
function unusedDevice({ doc }: Plan): number {
	let client = doc.clientID + 1;
	while (doc.store.clients.has(client)) client += 1;
	return client;
}

/** Who arrived, what was asked and what was agreed are not one person's to take back. */
const LEFT_ALONE = ['members', 'rounds', 'approvals', 'revisions', 'hands', 'ledger'];

function rootsOf({ doc, meta }: Plan): Y.Map<unknown>[] {
	const names = [...RECORD_ROOTS, ...ENTRY_ROOTS].filter((root) => !LEFT_ALONE.includes(root));
	return [meta, ...names.map((root) => doc.getMap(root))];
}

function collectMade(manager: Y.UndoManager, { doc }: Plan, made: Made): void {
	const roots = new Map<unknown, string>(RECORD_ROOTS.map((root) => [doc.getMap(root), root]));
	doc.transact((transaction) => {
		for (const { insertions } of manager.undoStack) {
			Y.iterateDeletedStructs(transaction, insertions, (struct) => {
				const root = struct instanceof Y.Item ? roots.get(struct.parent) : undefined;
				if (root && struct instanceof Y.Item && struct.parentSub) {
					made.set(struct, { root, id: struct.parentSub });
				}
			});
		}
	});
}

function isInside(item: Y.Item, made: Made): boolean {
	let at: Y.Item | null = item;
	while (at) {
		if (made.has(at)) return true;
		at = at.parent instanceof Y.AbstractType ? at.parent._item : null;
	}
	return false;
}

function putAway(copy: Plan, made: Made, reason: string): void {
	for (const { root, id } of made.values()) {
		const record = copy.doc.getMap<Y.Map<unknown>>(root).get(id);
		if (root === 'ideas') record?.set('status', 'binned');
		record?.set(root === 'ideas' ? 'reason' : 'binned', reason);
	}
}

type Made = Map<Y.Item, { root: string; id: string }>;

const CHOSEN = Symbol('chosen');
