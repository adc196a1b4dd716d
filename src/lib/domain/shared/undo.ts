import * as Y from 'yjs';

import { ENTRY_ROOTS, RECORD_ROOTS, type Plan } from '../plan.ts';
import { byHand } from './origin.ts';

/** Takes back what this device did, never what others did. */
export interface Undo {
	undo(): void;
	redo(): void;
	canUndo(): boolean;
	canRedo(): boolean;
	/** Calls back when there is more or less to take back; returns how to stop. */
	watch(changed: () => void): () => void;
	stop(): void;
}

/** Undo for one person on one device. The step the room is at is not part of it: nobody is moved by an undo. */
export function undoIn(plan: Plan): Undo {
	const manager = new Y.UndoManager(
		[...RECORD_ROOTS, ...ENTRY_ROOTS]
			.filter((root) => !LEFT_ALONE.has(root))
			.map((root) => plan[root] as Y.Map<unknown>),
		{
			captureTimeout: 0, // each command is one step: a quick hand must not take back five at once
			// Origins are plain objects: all of them are looked at, and only a hand on this device counts.
			trackedOrigins: new Set<unknown>([Object]),
			captureTransaction: ({ origin }) => byHand(origin) || origin instanceof Y.UndoManager
		}
	);
	return {
		undo: () => void manager.undo(),
		redo: () => void manager.redo(),
		canUndo: () => manager.canUndo(),
		canRedo: () => manager.canRedo(),
		watch(changed) {
			const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
			for (const event of events) manager.on(event, changed);
			return () => {
				for (const event of events) manager.off(event, changed);
			};
		},
		stop: () => manager.destroy()
	};
}

/** Who arrived, what was opened or agreed, and whose hand it was are not one person's to take back. */
const LEFT_ALONE = new Set<string>(['members', 'rounds', 'approvals', 'revisions', 'hands']);
