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
	const here = new TreeHere({ session: { plan, person: 'lead' }, live } as unknown as OpenPlan);
	const shown = () => [here.now?.id, here.room?.id];
	let way = '';
	const follow = (card: string) => here.follow((way = card));
	/** The plan is read anew, and the page asks again where its address leads. */
	const read = () => {
		trees = treesOf(plan);
		here.follow(way);
	};
	return { follow, plan, here, shown, read };
}

test.each([
	['a problem', 'rain'],
	['a main problem', 'mud'],
	['a parked card', 'truck'],
	['an added means', 'drain']
])(
	'[TRACE-6] coming to %s of another tree shows that tree here, and the room its own',
	(_, card) => {
		const { here, follow, shown } = desk();
		expect(shown()).toEqual(['water', 'water']);
		follow(card);
		expect(shown()).toEqual(['road', 'water']);
		here.leave();
		expect(shown()).toEqual(['water', 'water']);
	}
);

test("[TRACE-6] what is in no tree leads nowhere, and the room's next tree is this desk's too", () => {
	const { plan, follow, shown, read } = desk();
	follow('gone');
	expect(shown()).toEqual(['water', 'water']);
	follow('rain');
	yes(beginTree(plan, 'Listrik padam', stamp('light'), { core: 'dark' }));
	yes(showTree(plan, 'light', 'lead'));
	read();
	expect(shown()).toEqual(['light', 'light']);
	yes(showTree(plan, 'water', 'lead'));
	read();
	expect(shown()).toEqual(['water', 'water']);
});

test('[TRACE-6] a visit is over where the room was shown another tree, whether or not anybody looked meanwhile', () => {
	const { plan, follow, shown, read } = desk();
	follow('rain');
	expect(shown()).toEqual(['road', 'water']);
	for (const tree of ['road', 'water']) {
		yes(showTree(plan, tree, 'lead'));
		read();
	}
	expect(shown()).toEqual(['water', 'water']);
});

test('[TRACE-6] a way is followed once: a card that comes later moves nobody, and the same way leads there again', () => {
	const { plan, here, follow, shown, read } = desk();
	follow('late');
	yes(addProblem(plan, 'Lumpur', { side: 'causes', on: 'mud' }, stamp('late')));
	read();
	follow('late');
	expect(shown()).toEqual(['water', 'water']);
	for (const way of ['rain', '', 'rain']) {
		follow(way);
		expect(shown()).toEqual([way === '' ? 'water' : 'road', 'water']);
		here.leave();
	}
});

test('[TRACE-6] the tree a desk came to is shown to all, or stays here where that is refused', () => {
	const { here, follow, shown, read } = desk();
	follow('rain');
	yes(here.showToAll());
	read();
	expect(shown()).toEqual(['road', 'road']);

	const late = desk();
	late.follow('rain');
	late.plan.trees.delete('road'); // as yet unseen here
	for (const card of ['mud', 'rain', 'truck']) late.plan.problems.delete(card);
	expect(late.here.showToAll()).toEqual({ ok: false, refusal: 'no-such-tree' });
	expect(late.shown()).toEqual(['road', 'water']);
});
