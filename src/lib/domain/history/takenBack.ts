import * as Y from 'yjs';

import type { Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { isLeftAlone, type Undo, type UndoStep } from '../shared/undo.ts';
import { keepsQuiet, shortWordsOf } from './shortWords.ts';
import { Spots, type ChangeSpot } from './spots.ts';
import { stepAt } from './steps.ts';

/** What an undo took back, or a redo did anew: where people find it, and the first words of it. */
export interface TakenBack {
	way: UndoStep['way'];
	step?: Step;
	words?: string;
}

/**
 * Tells after each undo and redo what it was about: it may be something of another step that is not on the screen
 * (PLAN-18). Words that are hidden stay hidden. Returns how to stop.
 */
export function watchTakenBack(plan: Plan, undo: Undo, tell: (it: TakenBack) => void): () => void {
	return undo.around(({ way, written }) => {
		const spots = spotsOf(plan, written);
		const before = { words: wordsIn(plan, spots), isQuiet: isQuiet(plan, spots) };
		return () => {
			const words = before.words ?? wordsIn(plan, spots);
			const isSaid = words !== undefined && !before.isQuiet && !isQuiet(plan, spots);
			const step = spots.map((spot) => stepAt(plan, spot)).find((found) => found !== undefined);
			tell({ way, ...(step && { step }), ...(isSaid && { words }) });
		};
	});
}

/** Where a step wrote. Places on the board say least, and come last. */
function spotsOf({ doc }: Plan, { insertions, deletions }: UndoStep['written']): ChangeSpot[] {
	const spots = new Spots(doc);
	const found: ChangeSpot[] = [];
	doc.transact((transaction) => {
		for (const items of [insertions, deletions]) {
			Y.iterateDeletedStructs(transaction, items, (struct) => {
				const spot = struct instanceof Y.Item ? spots.of(struct) : undefined;
				if (spot && !isLeftAlone(spot.root)) found.push(spot);
			});
		}
	});
	const last = ({ root }: ChangeSpot) => Number(root === 'places');
	return found.sort((a, b) => last(a) - last(b));
}

function wordsIn(plan: Plan, spots: readonly ChangeSpot[]): string | undefined {
	for (const { root, id } of spots) {
		const words = shortWordsOf(plan, root, id);
		if (words !== undefined) return words;
	}
	return undefined;
}

function isQuiet(plan: Plan, spots: readonly ChangeSpot[]): boolean {
	return spots.some(({ root, id }) => keepsQuiet(plan, root, id));
}
