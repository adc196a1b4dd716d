import * as Y from 'yjs';

import { moveTo } from '#lib/domain/meeting/moving.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import { deskAtRelay } from '../tests/support/deskAtRelay.ts';
import { edit, planOf } from './planGrowth.ts';

/** A relay's hall with a plan of so many cards after so many edits, half of them drags. Gives its id and how many problems it has. */
export async function openEditedHall(home: string, cards: number, edits: number) {
	const plan = planOf(cards);
	edit(plan, edits, 1);
	moveTo(plan, 'problems', 'lead');
	const id = 'bench-plan-open-'.padEnd(22, 'x'); // as long as ids of plans are
	const line = await deskAtRelay(home, { plan, box: boxIn(new Y.Doc()) }, id);
	await line.tells();
	return { id, problems: problemsOf(plan).length, leaves: () => line.leaves() };
}
