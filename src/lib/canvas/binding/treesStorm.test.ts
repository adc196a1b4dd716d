import { afterEach, beforeEach, test, vi } from 'vitest';

import { copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import { planWith } from '../../../../tests/support/trees.ts';
import { activitiesOf, addActivity, detailActivity } from '#lib/domain/actions/activities.ts';
import type { BoardName } from '#lib/domain/board/scene.ts';
import { dropObjective } from '#lib/domain/objectives/dropping.ts';
import { addMeansFor, linkMeans, meansOf } from '#lib/domain/objectives/means.ts';
import { addMeans, objectivesOf, turnOver } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { causesOf, problemsOf } from '#lib/domain/problems/cards.ts';
import { addProblem, parkProblem } from '#lib/domain/problems/problems.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import { placesOf } from '#lib/domain/shared/places.ts';

import { waysFor } from '../acts/newCards.ts';
import { cardOf } from '../card/cardShape.ts';
import { endAsOne } from '../fixtures/endAsOne.ts';
import { headlessBoard } from '../fixtures/headlessBoard.ts';
import { sceneOf } from '../scenes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Seeds that failed once. They stay. */
const ONCE_FAILED = [37, 64, 137, 325, 372];
const SEEDS = [...ONCE_FAILED, ...Array.from({ length: 12 }, (_, n) => n + 1)];
const TURNS = 60;

type Board = ReturnType<typeof headlessBoard>;
type Chance = ReturnType<typeof seeded>;

const seen = (plan: Plan) =>
	JSON.stringify([
		problemsOf(plan).map(({ id, text }) => [id, text]),
		causesOf(plan).map(({ id, feedback }) => [id, feedback]),
		objectivesOf(plan).map(({ id, text }) => [id, text]),
		meansOf(plan).map(({ id }) => id),
		activitiesOf(plan).map(({ id, name, fromProblem }) => [id, name, fromProblem]),
		[...placesOf(plan)].sort()
	]);

/** A tree of five with two objectives, an added means and a line of the plan. */
function begun(): Plan {
	const plan = planWith('core', { causes: { a: { b: {} }, c: {} }, effects: { e: {} } });
	const stamp = stamps('begun');
	for (const id of ['core', 'a']) yes(turnOver(plan, id, `baik ${id}`, stamp()));
	yes(addMeansFor(plan, 'Iuran', 'a', stamp()));
	yes(addActivity(plan, 'Perbaiki pipa', { fromProblem: 'a' }, stamp()));
	return plan;
}

/** What a hand does on a board. */
function hands(board: Board, { int, oneOf, chance }: Chance, turn: number) {
	const { plan, port } = board;
	const shown = [
		...board.shapes().flatMap(({ id }) => cardOf(id) ?? []),
		{ id: 'none', kind: 'problem' }
	];
	const [one, other] = [oneOf(shown), oneOf(shown)];
	const { links } = sceneOf(plan, port.board, port.tree);
	const acts = board.acts();
	const name = () => oneOf([...board.shownIds(), 'none']);
	return [
		() => board.take(name(), ...(chance(0.3) ? [name()] : [])),
		() => board.move(int(400) - 200, int(400) - 200),
		() => board.letGo(),
		() => board.erase(name(), ...(chance(0.2) ? [name()] : [])),
		() => acts.link(one, other),
		() => links.length > 0 && acts.unlink(oneOf(links).id),
		() => acts.reword(one, `kata ${turn}`, acts.wordsOf(one) ?? ''),
		() => acts.add({ text: `baru ${turn}`, near: one.id, way: oneOf(waysFor(port, one.id)) }),
		() => acts.paste(`baris ${turn}\nbaris lagi`, one, () => ({ x: 0, y: 0 })),
		() => acts.join(one, other, one),
		() => (chance(0.5) ? board.undo.undo() : board.undo.redo())
	];
}

/** What comes from somebody who has no board. */
function phones(plan: Plan, { oneOf }: Chance, stamp: ReturnType<typeof stamps>, turn: number) {
	const idIn = (...lists: { id: string }[][]) => oneOf([...lists.flat(), { id: 'none' }]).id;
	const problem = () => idIn(problemsOf(plan));
	const objective = () => idIn(objectivesOf(plan), problemsOf(plan));
	const work = () => idIn(activitiesOf(plan));
	return [
		() => addProblem(plan, `hp ${turn}`, { side: 'causes', on: problem() }, stamp()),
		() => turnOver(plan, problem(), `hp baik ${turn}`, stamp()),
		() => addMeans(plan, `hp cara ${turn}`, stamp()),
		() => linkMeans(plan, objective(), objective(), 'phone'),
		() => dropObjective(plan, objective(), 'tidak bisa', 'phone'),
		() => addActivity(plan, `hp kerja ${turn}`, { fromProblem: objective() }, stamp()),
		() => detailActivity(plan, work(), { fromProblem: objective() }, 'phone'),
		() => parkProblem(plan, problem(), 'nanti', 'phone'),
		() => binProblem(plan, problem(), 'phone')
	];
}

test.each(
	SEEDS.flatMap((seed) =>
		(
			[
				['objectives', 'objectives'],
				['pair', 'pair'],
				['problems', 'objectives', 'pair']
			] satisfies BoardName[][]
		).map((names) => [names, seed] as const)
	)
)(
	'[BOARD-31] boards of %j and a phone at once end with one plan, and each board shows it, seed %i',
	(names, seed) => {
		const chance = seeded(seed);
		const first = begun();
		const phone = copyOf(first);
		const phoneStamp = stamps('phone');
		const boards = names.map((name, n) =>
			headlessBoard(copyOf(first), name, `desk-${n}`, 'tree-core', stamps(`desk-${n}`))
		);
		const plans = [phone, ...boards.map(({ plan }) => plan)];
		for (let turn = 0; turn < TURNS; turn++) {
			const doings = [
				...hands(chance.oneOf(boards), chance, turn),
				...phones(phone, chance, phoneStamp, turn),
				() => meet(...plans),
				() => meet(...plans)
			];
			chance.oneOf(doings)();
			vi.advanceTimersByTime(chance.int(200));
		}
		endAsOne(boards, plans, seen);
	}
);
