import * as Y from 'yjs';

import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { moveTo } from '#lib/domain/meeting/moving.ts';
import { showOnStage, type Stage } from '#lib/domain/meeting/stage.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { rewordProblem } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import { grownPlan } from '../../tests/support/boards.ts';
import { deskAtRelay } from '../../tests/support/deskAtRelay.ts';

/** A hall whose relay has a plan with one problem tree of so many cards; the same for the same number. */
export async function openHall(home: string, cards: number) {
	const plan = grownPlan(cards, 7);
	const at = '2027-06-24T09:00:00+08:00';
	const beginning = { title: 'RKP 2028', village: 'Tirtamulya', language: 'id' };
	beginPlan(plan, beginning, { id: 'begun', by: 'lead', at });
	moveTo(plan, 'problems', 'lead');
	const id = `bench-board-${cards}-`.padEnd(22, 'x'); // as long as ids of plans are
	const line = await deskAtRelay(home, { plan, box: boxIn(new Y.Doc()) }, id);
	await line.tells();
	const sceneOf = (seen: Plan) => problemsSceneOf(seen, treesOf(seen)[0]);
	const atRelay = () => {
		const seen = planIn(new Y.Doc());
		Y.applyUpdate(seen.doc, Y.mergeUpdates([Y.encodeStateAsUpdate(plan.doc), ...line.heard()]));
		return seen;
	};
	let said = 0;
	return {
		id,
		scene: sceneOf(plan),
		/** Where the middle of a card is now, as the relay has it. */
		spotOf: (card: string) => sceneOf(atRelay()).cards.find(({ id }) => id === card)?.spot,
		/** One card after the other gets other words, as from another device. */
		rewords() {
			said += 1;
			rewordProblem(plan, `p${1 + (said % (cards - 1))}`, `kata lain nomor ${said}`, 'lead');
			return line.tells();
		},
		/** The desk shows the room something else. */
		shows(stage: Stage) {
			showOnStage(plan, stage, 'lead');
			return line.tells();
		},
		leaves: () => line.leaves()
	};
}
