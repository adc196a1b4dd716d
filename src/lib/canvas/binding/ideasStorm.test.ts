import { afterEach, beforeEach, test, vi } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import { addCluster } from '#lib/domain/ideas/clusters.ts';
import { clustersOf, groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { addIdea, ideasOf, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { meToo } from '#lib/domain/ideas/meToo.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { placesOf } from '#lib/domain/shared/places.ts';

import { endAsOne } from '../fixtures/endAsOne.ts';
import { headlessBoard } from '../fixtures/headlessBoard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Seeds that failed once. They stay. */
const ONCE_FAILED: number[] = [];
const SEEDS = [...ONCE_FAILED, ...Array.from({ length: 8 }, (_, n) => n + 1)];
const PHONES = 10;

const seen = (plan: Plan) =>
	JSON.stringify([
		ideasOf(plan).map(({ id, text, cleaned, status }) => [id, text, cleaned, status]),
		groupedIdeasOf(plan).clusters.map(({ id, title, ideas }) => [
			id,
			title,
			ideas.map((i) => i.id)
		]),
		[...placesOf(plan)].sort()
	]);

/** Two boards and ten phones that have the same plan with some ideas and two groups. */
function hall() {
	const first = aPlan();
	const begin = stamps('begun');
	for (let n = 0; n < 12; n++) yes(addIdea(first, { text: `Usul ${n}` }, begin('lead')));
	for (const title of ['Air', 'Jalan']) yes(addCluster(first, title, begin('lead')));
	const boards = ['ana', 'budi'].map((who) =>
		headlessBoard(copyOf(first), 'ideas', who, undefined, stamps(who))
	);
	const phones = Array.from({ length: PHONES }, (_, n) => {
		const stamp = stamps(`phone-${n}`);
		return { plan: copyOf(first), stamp: () => stamp(`villager-${n}`), person: `villager-${n}` };
	});
	return { boards, phones, plans: [...boards, ...phones].map(({ plan }) => plan) };
}

test.each(SEEDS)(
	'[BOARD-31] two boards of ideas and ten phones at once end with one plan, and each board shows it, seed %i',
	(seed) => {
		const { int, oneOf, chance } = seeded(seed);
		const { boards, phones, plans } = hall();
		const idea = (plan: Plan) => oneOf(openIdeasOf(plan)).id;
		const group = (plan: Plan) => oneOf(clustersOf(plan)).id;
		for (let turn = 0; turn < 60; turn++) {
			const [board, phone] = [oneOf(boards), oneOf(phones)];
			const here = { id: idea(board.plan), kind: 'idea' };
			const named = { id: group(board.plan), kind: 'cluster' };
			const doings = [
				() => board.take(here.id),
				() => board.move(int(400) - 200, int(400) - 200),
				() => board.letGo(),
				() => board.erase(here.id),
				() => board.acts().reword(here, `lebih jelas ${turn}`, board.acts().wordsOf(here) ?? ''),
				() => board.acts().reword(named, `Kumpulan ${turn}`, 'Air'),
				() => board.acts().regroup(here.id, chance(0.7) ? named.id : undefined),
				() => board.acts().paste(`baris ${turn}\nbaris lagi`, undefined, () => ({ x: 0, y: 0 })),
				() => (chance(0.5) ? board.undo.undo() : board.undo.redo()),
				() => addIdea(phone.plan, { text: `hp ${turn}` }, phone.stamp()),
				() => meToo(phone.plan, idea(phone.plan), chance(0.8), phone.person),
				() => meet(...plans)
			];
			oneOf(doings)();
			vi.advanceTimersByTime(int(200));
		}
		endAsOne(boards, plans, seen);
	}
);
