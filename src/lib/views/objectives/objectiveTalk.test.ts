import { expect, test } from 'vitest';

import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { objectiveFindingsOf, type ObjectiveFinding } from '#lib/domain/objectives/findings.ts';
import { addMeansFor, linkMeans, meansOf } from '#lib/domain/objectives/means.ts';
import { objectiveTreeOf } from '#lib/domain/objectives/objectiveTree.ts';
import { addMeans, objectivesOf, turnOver } from '#lib/domain/objectives/objectives.ts';
import { proposeObjective } from '#lib/domain/objectives/proposing.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { causesOf } from '#lib/domain/problems/cards.ts';
import { detailProblem } from '#lib/domain/problems/details.ts';
import { addProblem, beginTree, rewordProblem, showTree } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { undoIn } from '#lib/domain/shared/undo.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { ReadingWalk } from '../problems/analysis/readingWalk.svelte.ts';
import {
	OBJECTIVE_ANSWERS,
	ObjectiveQuestions,
	type ObjectiveAnswer
} from './objectiveQuestions.svelte.ts';
import { objectiveReadAloud } from './objectiveReadAloud.svelte.ts';

/** A tree with a purpose that is turned over. */
function water(): Plan {
	const plan = planWith('core', { causes: { pipe: { old: {} }, rain: {} }, effects: { ill: {} } });
	rewordProblem(plan, 'pipe', 'Pipa induk rusak di RT 05', 'lead');
	yes(turnOver(plan, 'core', 'Warga minum air bersih', stamp('o1')));
	return plan;
}

/** A desk with this plan open; each of its stamps is another. */
function deskWith(plan: Plan): OpenPlan {
	let made = 0;
	const session = { plan, person: 'lead', stamp: () => stamp(`new-${++made}`) };
	const live = { meeting: { current: { language: 'id' } } };
	return { session, live } as unknown as OpenPlan;
}

const asked = (plan: Plan, code: ObjectiveFinding['code']) =>
	objectiveFindingsOf(plan, 'id').find((finding) => finding.code === code);
const treeOf = (plan: Plan) => {
	const [tree] = treesOf(plan);
	return tree && objectiveTreeOf(plan, tree);
};

const BROKEN: [ObjectiveFinding['code'], (plan: Plan) => unknown][] = [
	['objective.draft', (plan) => yes(proposeObjective(plan, 'pipe', 'id', stamp('d')))],
	['objective.unlinked', (plan) => yes(addMeans(plan, 'Ada regu jaga air', stamp('m')))],
	['objective.beyond', beyond],
	['assumption.not-yet', (plan) => detailProblem(plan, 'rain', { actor: 'beyond' }, 'lead')],
	['objective.orphan', orphaned],
	['objective.changed-since', changed]
];

function beyond(plan: Plan) {
	yes(turnOver(plan, 'rain', 'Hujan turun cukup', stamp('r')));
	detailProblem(plan, 'rain', { actor: 'beyond' }, 'lead');
}
function orphaned(plan: Plan) {
	yes(turnOver(plan, 'old', 'Pipa diganti tepat waktu', stamp('r')));
	plan.problems.get('old')?.set('binned', true);
}
function changed(plan: Plan) {
	yes(turnOver(plan, 'pipe', 'Pipa induk utuh', stamp('r')));
	rewordProblem(plan, 'pipe', 'Pipa induk rusak di dua dusun', 'lead');
}

test.each(BROKEN)(
	'[ANALYSIS-15] what is asked by %s is quiet after any of its answers, and one undo asks again',
	(code, breaks) => {
		for (const answer of OBJECTIVE_ANSWERS[code].filter(isDeed)) {
			const plan = water();
			breaks(plan);
			const finding = asked(plan, code);
			const questions = new ObjectiveQuestions(deskWith(plan), () => treesOf(plan)[0]);
			const undo = undoIn(plan);
			questions.give(answer, finding?.id ?? '');
			expect([answer, questions.refusal, questions.done]).toEqual([answer, undefined, answer]);
			expect([answer, asked(plan, code)?.id]).not.toEqual([answer, finding?.id]);
			undo.undo();
			expect([answer, asked(plan, code)?.id]).toEqual([answer, finding?.id]);
			undo.stop();
		}
	}
);

function isDeed(answer: ObjectiveAnswer): answer is Exclude<ObjectiveAnswer, 'go'> {
	return answer !== 'go';
}

test('[ANALYSIS-15] a problem nobody has turned over gets a proposal, or is told that there is none', () => {
	const plan = water();
	const questions = new ObjectiveQuestions(deskWith(plan), () => treesOf(plan)[0]);
	questions.give('propose', 'pipe');
	expect(objectivesOf(plan).some(({ id }) => id === 'pipe')).toBe(true);
	questions.give('propose', 'ill');
	expect(questions.refusal).toBe('nothing-to-turn');
});

test('[TRACE-6] at a desk that came to another tree its questions are asked and answered', () => {
	const plan = water();
	yes(beginTree(plan, 'Jalan rusak', stamp('road'), { core: 'mud' }));
	const on = { side: 'causes', on: 'mud' } as const;
	yes(addProblem(plan, 'Jembatan rusak di RT 02', on, stamp('bridge')));
	yes(turnOver(plan, 'mud', 'Jalan bisa dilewati truk', stamp('o2')));
	yes(showTree(plan, 'tree-core', 'lead'));
	let shown = 'road';
	const questions = new ObjectiveQuestions(deskWith(plan), () =>
		treesOf(plan).find(({ id }) => id === shown)
	);
	const askedOf = () => questions.findings.map(({ id }) => id);
	expect(askedOf()).toContain('bridge');
	expect(askedOf()).not.toContain('pipe');
	expect(questions.textOf('bridge')).toBe('Jembatan rusak di RT 02');
	questions.give('propose', 'bridge');
	expect([questions.refusal, questions.done]).toEqual([undefined, 'propose']);
	shown = 'tree-core';
	expect(askedOf()).toContain('pipe');
	expect(askedOf()).not.toContain('bridge');
});

test('[ANALYSIS-16] the links of an objective tree are read aloud too: turned and cut where they come from, and more means written', () => {
	const plan = water();
	yes(addMeansFor(plan, 'Ada regu jaga air', 'core', stamp('guard')));
	const walk = new ReadingWalk(objectiveReadAloud(deskWith(plan), () => treeOf(plan)));
	expect(walk.sentences.map(({ link }) => link).sort()).toEqual(
		['core>ill', 'guard>core', 'old>pipe', 'pipe>core', 'rain>core'].sort()
	);
	expect(walk.now?.link).toBe('core>ill');
	walk.yes();
	expect([walk.read, walk.index]).toEqual([1, 1]);
});

test('[ANALYSIS-16] each answer to a means is one change where the link comes from', () => {
	const plan = water();
	yes(addMeansFor(plan, 'Ada regu jaga air', 'core', stamp('guard')));
	const source = objectiveReadAloud(deskWith(plan), () => treeOf(plan));
	yes(source.missing('pipe>core', 'Ada iuran air'));
	expect(meansOf(plan).map(({ id }) => id)).toEqual(['guard>core', 'new-1>core']);
	yes(source.unlink('guard>core'));
	expect(meansOf(plan).map(({ id }) => id)).toEqual(['new-1>core']);
	yes(source.unlink('rain>core'));
	expect(causesOf(plan).some(({ id }) => id === 'rain>core')).toBe(false);
	expect(yes(source.swap('old>pipe'))).toBe('pipe>old');
	expect(linkMeans(plan, 'core', 'pipe', 'lead')).toMatchObject({ refusal: 'would-loop' });
	expect(addMeansFor(plan, 'x', 'gone', stamp('g'))).toMatchObject({
		refusal: 'no-such-objective'
	});
});
