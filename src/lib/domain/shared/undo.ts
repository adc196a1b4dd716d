import * as Y from 'yjs';

import { ENTRY_ROOTS, RECORD_ROOTS, type Plan } from '../plan.ts';
import type { PersonId } from './ids.ts';
import { byHand, type Origin } from './origin.ts';

/** Takes back what this device did, never what others did. */
export interface Undo {
	undo(): void;
	redo(): void;
	canUndo(): boolean;
	canRedo(): boolean;
	/**
	 * What this device does from now on is taken back in one go, however many commands it is: a card that is dragged,
	 * several that are erased. Returns how to end it; what comes later is a step of its own again.
	 */
	together(): () => void;
	/** Calls back when there is more or less to take back; returns how to stop. */
	watch(changed: () => void): () => void;
	/** Calls back before a step is taken back or done anew; what that gives is called once the step has changed something. */
	around(begin: (step: UndoStep) => () => void): () => void;
	stop(): void;
}

/** A step that is about to be taken back, or done anew: what it wrote, and what it wrote over. */
export interface UndoStep {
	readonly way: 'back' | 'forth';
	readonly written: Pick<StackItem, 'insertions' | 'deletions'>;
}

/**
 * Undo for one device, or for one person on it. The step the room is at is not part of it: nobody is moved by an
 * undo. A record that others have written in since stays when its making is undone: it is not one person's any more.
 */
export function undoIn(plan: Plan, person?: PersonId): Undo {
	let undoing: StackItem | undefined;
	const manager = new Y.UndoManager(rootsOf(plan), {
		captureTimeout: 0, // each command is one step: a quick hand must not take back five at once
		// Origins are plain objects: all of them are looked at, and only a hand on this device counts.
		trackedOrigins: new Set<unknown>([Object]),
		captureTransaction: ({ origin }) => isStepOf(origin, person) || origin instanceof Y.UndoManager,
		deleteFilter: (item) => !undoing || !isShared(recordOf(item), undoing, plan.doc.clientID)
	});
	const watchers = callers<() => void>();
	const tellers = callers<(step: UndoStep) => () => void>();
	const tell = () => watchers.all.forEach((changed) => changed());
	for (const event of EVENTS) manager.on(event, tell);
	const go = (stack: StackItem[], run: () => StackItem | null, isBack: boolean) => {
		oneByOne(stack, (step) => {
			if (isBack && beganWith(plan, step)) {
				stack.pop();
				return null;
			}
			undoing = isBack ? step : undefined;
			manager.ignoreRemoteMapChanges = overwritesNobody(plan.doc, step);
			const way = isBack ? 'back' : 'forth';
			const ends = [...tellers.all].map((begin) => begin({ way, written: step }));
			const done = run();
			if (done) for (const end of ends) end();
			return done;
		});
		tell();
	};
	return {
		undo: () => go(manager.undoStack, () => manager.undo(), true),
		redo: () => go(manager.redoStack, () => manager.redo(), false),
		canUndo: () => manager.canUndo(),
		canRedo: () => manager.canRedo(),
		together: joining(manager),
		watch: watchers.add,
		around: tellers.add,
		stop: () => manager.destroy()
	};
}

/** True for a change of this device, or of one person on it, that an undo may take back. */
function isStepOf(origin: unknown, person: PersonId | undefined): boolean {
	if (!byHand(origin)) return false;
	const hand = origin as Extract<Origin, { from: 'person' }>;
	return !hand.stays && (person === undefined || hand.person === person);
}

/** Who is called back; `add` gives how to stop. */
function callers<Call>() {
	const all = new Set<Call>();
	const add = (call: Call) => {
		all.add(call);
		return () => void all.delete(call);
	};
	return { all, add };
}

const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

/**
 * Goes back through steps until one changes something. Yjs would do that itself, but in one go, and what a step may
 * write over is asked of each: it lies alone on the stack while it is its turn.
 */
function oneByOne(stack: StackItem[], run: (step: StackItem) => StackItem | null): void {
	for (let step = stack.at(-1); step; step = stack.at(-1)) {
		const below = stack.splice(0, stack.length - 1);
		const done = run(step);
		stack.unshift(...below);
		if (done) return;
	}
}

/** Makes one step of all that is done until it is called off, also where several hold it at once. */
function joining(manager: Y.UndoManager): () => () => void {
	let joined = 0;
	return () => {
		if (joined++ === 0) manager.stopCapturing();
		manager.captureTimeout = Infinity;
		let isOver = false;
		return () => {
			if (isOver) return;
			isOver = true;
			if (--joined === 0) manager.captureTimeout = 0;
		};
	};
}

type StackItem = Y.UndoManager['undoStack'][number];

/**
 * True where all that a step wrote over is still the step's own. Yjs gives a field nothing at all, and not what it said
 * before, where somebody else wrote in it at the same time and lost: only where a later hand is in it must it keep off.
 */
function overwritesNobody(doc: Y.Doc, step: StackItem | undefined): boolean {
	if (!step) return false;
	let isOurs = true;
	doc.transact((transaction) =>
		Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
			if (!(struct instanceof Y.Item) || struct.parentSub === null) return;
			const { parent, parentSub } = struct;
			const now = parent instanceof Y.AbstractType ? parent._map.get(parentSub) : undefined;
			if (now && !Y.isDeleted(step.insertions, now.id)) isOurs = false;
		})
	);
	return isOurs;
}

/** Who arrived, what was opened or agreed, and whose hand it was are not one person's to take back. */
const LEFT_ALONE = new Set<string>([
	'members',
	'splits',
	'teams',
	'rounds',
	'approvals',
	'revisions',
	'hands',
	'ledger'
]);

/** True for what is not one person's to take back. */
export function isLeftAlone(root: string): boolean {
	return LEFT_ALONE.has(root);
}

/** True for a step that laid out a sitting people have begun since: its agenda is not taken from under them. */
function beganWith(plan: Plan, { insertions }: StackItem): boolean {
	return [...plan.sittings._map].some(
		([id, made]) => Y.isDeleted(insertions, made.id) && plan.sittings.get(id)?.has('lasts')
	);
}

function rootsOf(plan: Plan): Y.Map<unknown>[] {
	return [...RECORD_ROOTS, ...ENTRY_ROOTS]
		.filter((root) => !LEFT_ALONE.has(root))
		.map((root) => plan[root] as Y.Map<unknown>);
}

/** The record an item is part of: the item right under a root. */
function recordOf(item: Y.Item): Y.Item {
	let at = item;
	while (at.parent instanceof Y.AbstractType && at.parent._item) at = at.parent._item;
	return at;
}

/** True for a record that is being unmade and that somebody else has written in. */
function isShared(record: Y.Item, { insertions }: StackItem, client: number): boolean {
	return Y.isDeleted(insertions, record.id) && isWrittenBy(record, (other) => other !== client);
}

/** What a desk calls an idea by, of itself: with that nobody has written in it. */
const NUMBER = 'number:';

function isWrittenBy(item: Y.Item, isMeant: (client: number) => boolean): boolean {
	if (!(item.content instanceof Y.ContentType)) return false;
	const { _map, _start } = item.content.type;
	const inside = [..._map].flatMap(([key, value]) => (key.startsWith(NUMBER) ? [] : [value]));
	for (let at = _start; at; at = at.right) inside.push(at);
	return inside.some((each) => isMeant(each.id.client) || isWrittenBy(each, isMeant));
}
