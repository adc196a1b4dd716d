import * as Y from 'yjs';

import { activitiesOf, addActivity, detailActivity } from '#lib/domain/actions/activities.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import { historyOf } from '#lib/domain/history/history.ts';
import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { meToo } from '#lib/domain/ideas/meToo.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import { progressOf, reportProgress } from '#lib/domain/monitoring/progress.ts';
import { watched } from '#lib/domain/monitoring/watched.ts';
import { objectivesOf, rewordObjective, turnOver } from '#lib/domain/objectives/objectives.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { addProblem, beginTree, rewordProblem } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { placeCard, placesOf } from '#lib/domain/shared/places.ts';
import { traceLinksOf } from '#lib/domain/trace/links.ts';

import { aPlan } from '../tests/support/plans.ts';
import { seeded } from '../tests/support/seeded.ts';

const NOUNS =
	'air pipa jalan lampu posyandu sawah banjir pasar sumur jembatan sekolah mangga'.split(' ');
const STATES = 'rusak kotor sempit jauh mahal bocor mati penuh'.split(' ');
const PEOPLE = Array.from({ length: 30 }, (_, n) => `person-${n}`);

type Chance = ReturnType<typeof seeded>;

/** A plan with this many cards in all: two in five ideas, as many problems with objectives, the rest activities. */
export function planOf(cards: number): Plan {
	const chance = seeded(cards);
	const begun = aPlan();
	// As in a hall: every ten minutes a signature, sixty phones' worth of changes by one device.
	const plan = planIn(begun.doc, () => '2026-07-09T09:00:00.000Z');
	const words = wordsBy(chance);
	const stamp = (id: string) => ({ id, by: 'scribe', at: '2026-07-09T09:00:00.000Z' });
	for (let n = 0; n < cards * 0.4; n++) addIdea(plan, { text: words() }, stamp(`idea-${n}`));
	beginTree(plan, words(), stamp('tree'), { core: 'card-0', ideas: [] });
	for (let n = 1; n < cards * 0.4; n++) {
		const on = `card-${Math.floor(chance.int(n) / 2)}`;
		const side = n % 4 === 0 && on === 'card-0' ? 'effects' : 'causes';
		addProblem(plan, words(), { side, on }, stamp(`card-${n}`), [`idea-${n}`]);
	}
	for (let n = 0; n < cards * 0.4; n += 2) turnOver(plan, `card-${n}`, words(), stamp(`o-${n}`));
	for (let n = 0; n < cards * 0.2; n++) {
		const details = {
			cost: 1_000_000 * (1 + chance.int(99)),
			fromProblem: `card-${n}`,
			who: 'TPK'
		};
		addActivity(plan, words(), details, stamp(`activity-${n}`));
	}
	return plan;
}

/** Makes edits as a room makes them: half of them drags, the others words, support, money and reports. */
export function edit(plan: Plan, edits: number, seed: number): void {
	const chance = seeded(seed);
	const words = wordsBy(chance);
	const problems = problemsOf(plan).map(({ id }) => id);
	const ideas = ideasOf(plan).map(({ id }) => id);
	const lines = activitiesOf(plan).map(({ id }) => id);
	const objectives = objectivesOf(plan).map(({ id }) => id);
	for (let n = 0; n < edits; n++) {
		const by = PEOPLE[Math.floor(n / 100) % PEOPLE.length] ?? 'nobody'; // each has the pen for a while
		const at = '2026-07-09T09:00:00.000Z';
		const spot = { x: chance.int(4000), y: chance.int(4000) };
		const kinds: (() => unknown)[] = [
			() => placeCard(plan, chance.oneOf(problems), spot, by),
			() => placeCard(plan, chance.oneOf(ideas), spot, by),
			() => placeCard(plan, chance.oneOf(problems), spot, by),
			() => rewordProblem(plan, chance.oneOf(problems), words(), by),
			() => meToo(plan, chance.oneOf(ideas), chance.chance(0.8), by),
			() => detailActivity(plan, chance.oneOf(lines), { cost: chance.int(1e8), who: words() }, by)
		];
		if (objectives.length > 0 && n % 20 === 0) {
			kinds.push(() => rewordObjective(plan, chance.oneOf(objectives), words(), by));
		}
		if (n % 50 === 0) {
			const report = {
				activity: chance.oneOf(lines),
				day: '2027-03-01',
				physical: chance.int(101)
			};
			reportProgress(plan, report, { id: `r-${seed}-${n}`, by, at });
		}
		chance.oneOf(kinds)();
	}
}

/** What each projection of a plan is called, and how it is made. */
export const PROJECTIONS: Record<string, (plan: Plan) => unknown> = {
	ideas: groupedIdeasOf,
	supporters: supportersOf,
	trees: treesOf,
	objectives: objectivesOf,
	activities: activitiesOf,
	totals: (plan) => totals(activitiesOf(plan)),
	lights: (plan) => watched(activitiesOf(plan), progressOf(plan), '2027-07-01'),
	places: placesOf,
	links: traceLinksOf,
	history: historyOf
};

/** How large a plan is: as it is sent and kept, and as plain JSON of what it says now. */
export function sizes(plan: Plan): { encoded: number; json: number } {
	return {
		encoded: Y.encodeStateAsUpdate(plan.doc).length,
		json: Buffer.byteLength(JSON.stringify(plan.doc.toJSON()))
	};
}

/** Opens a plan from its bytes, as a device does, and looks at all of it. Milliseconds. */
export function opening(update: Uint8Array): { load: number; whole: number } {
	const start = performance.now();
	const plan = planIn(new Y.Doc());
	Y.applyUpdate(plan.doc, update);
	const load = performance.now() - start;
	for (const project of Object.values(PROJECTIONS)) project(plan);
	return { load, whole: performance.now() - start };
}

function wordsBy({ oneOf, int }: Chance): () => string {
	return () => `${oneOf(NOUNS)} ${oneOf(STATES)} dekat ${oneOf(NOUNS)} ${int(90)} rumah`;
}
