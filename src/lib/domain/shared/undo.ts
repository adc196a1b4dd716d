import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
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
	const { ideas, supports, clusters, trees, problems, causes, objectives, activities, progress } =
		plan;
	const manager = new Y.UndoManager(
		[ideas, supports, clusters, trees, problems, causes, objectives, activities, progress],
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
