import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { yes } from '../../../../tests/support/plans.ts';
import { stamp } from '../../../../tests/support/trees.ts';
import { addMeansFor } from '#lib/domain/objectives/means.ts';
import { planIn } from '#lib/domain/plan.ts';
import { addProblem, beginTree, parkProblem, showTree } from '#lib/domain/problems/problems.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { TreeHere } from './treeHere.svelte.ts';

/** Two trees, of which the room sees the one of water; a parked card and an objective in the other. */
function desk() {
	const plan = planIn(new Y.Doc());
	yes(beginTree(plan, 'Air kurang', stamp('water'), { core: 'dry' }));
	yes(beginTree(plan, 'Jalan rusak', stamp('road'), { core: 'mud' }));
	yes(addProblem(plan, 'Hujan', { side: 'causes', on: 'mud' }, stamp('rain')));
	yes(addProblem(plan, 'Truk', { side: 'causes', on: 'mud' }, stamp('truck')));
	yes(parkProblem(plan, 'truck', 'di luar desa', 'lead'));
	yes(addMeansFor(plan, 'Ada parit', 'rain', stamp('drain')));
	yes(showTree(plan, 'water', 'lead'));
	let trees = $state.raw<ProblemTree[]>(treesOf(plan));
	const live = {
		trees: {
			get current() {
				return trees;
			}
		}
	};
	const here = new TreeHere({ session: { plan }, live } as unknown as OpenPlan);
	const shown = () => [here.now?.id, here.room?.id];
	const read = () => void (trees = treesOf(plan));
	return { plan, here, shown, read };
}

test.each([
	['a problem', 'rain'],
	['a main problem', 'mud'],
	['a parked card', 'truck'],
	['an added means', 'drain']
])(
	'[TRACE-6] coming to %s of another tree shows that tree here, and the room its own',
	(_, card) => {
		const { here, shown } = desk();
		expect(shown()).toEqual(['water', 'water']);
		expect(here.comeTo(card)).toBe(true);
		expect(shown()).toEqual(['road', 'water']);
		here.leave();
		expect(shown()).toEqual(['water', 'water']);
	}
);

test("[TRACE-6] what is in no tree leads nowhere, and the room's next tree is this desk's too", () => {
	const { plan, here, shown, read } = desk();
	expect(here.comeTo('gone')).toBe(false);
	expect(shown()).toEqual(['water', 'water']);
	here.comeTo('rain');
	yes(beginTree(plan, 'Listrik padam', stamp('light'), { core: 'dark' }));
	yes(showTree(plan, 'light', 'lead'));
	read();
	expect(shown()).toEqual(['light', 'light']);
});
