import { expect, test } from 'vitest';

import { planWith, stamp } from '../../../../../tests/support/trees.ts';
import { detailProblem } from '#lib/domain/problems/details.ts';
import type { FindingRule } from '#lib/domain/problems/finding.ts';
import { findingsOf } from '#lib/domain/problems/findings.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { addProblem, rewordProblem } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { undoIn } from '#lib/domain/shared/undo.ts';

import { answersTo, type AnswerName } from './answers.ts';
import { give, type Deed } from './deeds.ts';
import { formFor } from './forms.ts';
import { marksOf } from './marks.ts';

/** A tree with nine cards in which nothing stands out but what a test writes, and what is asked of every tree. */
function tree(): Plan {
	const good = ['Iuran air sering macet', 'Alat kerja cepat rusak', 'Warga jarang kerja bakti'];
	const plan = planWith('core', {
		causes: { c1: { c2: {} }, c3: {}, c4: {}, c5: {}, c6: {}, c7: {} }
	});
	const said = ['Warga minum air kotor', ...good, ...good, 'Debit mata air turun'];
	['core', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].forEach((id, at) =>
		rewordProblem(plan, id, said[at] ?? '', 'lead')
	);
	return plan;
}

const say = (card: string, text: string) => (plan: Plan) => rewordProblem(plan, card, text, 'lead');
const asked = (plan: Plan, rule: FindingRule) =>
	findingsOf(plan, 'id').find((finding) => finding.rule === rule);

function handOf(plan: Plan) {
	return {
		...{ plan, person: 'lead', made: 0 },
		stamp() {
			return stamp(`new-${++this.made}`);
		}
	};
}

/** What a person would do in the form of an answer: keep the proposal, write where nothing stands, choose the first. */
function filled(plan: Plan, name: Exclude<AnswerName, 'read'>, rule: FindingRule): Deed {
	const finding = asked(plan, rule);
	const [shown] = treesOf(plan);
	if (!finding || !shown) throw new Error(`nothing is asked by ${rule}`);
	const about = { tree: shown, trees: treesOf(plan), language: 'id', card: finding.card, finding };
	const form = formFor(name, about);
	if (!form) throw new Error(`no form for ${name}`);
	if (form.kind === 'now') return form.deed;
	if (form.kind === 'pick') return form.deed(form.options[0]?.id ?? '', 'begitulah');
	const words = form.fields.map(({ value }) => value || BETTER);
	return form.deed(name === 'reword' ? [BETTER] : words);
}
const BETTER = 'Sembilan keluarga di RT 05 sakit perut';

const BROKEN: [FindingRule, (plan: Plan) => unknown, AnswerName[]][] = [
	['P1', (plan) => plan.problems.get('core')?.set('binned', true), ['make-core']],
	['P2', say('c3', 'Pipa bocor dan pengurus tidak bekerja'), ['split', 'reword', 'keep']],
	['P2', say('core', 'Pipa bocor dan pengurus tidak bekerja'), ['part', 'reword', 'keep']],
	['P3', say('c3', 'Sumur akan kering bulan depan'), ['reword', 'keep']],
	['P4', say('c3', 'Tidak ada pompa di dusun'), ['say-effect', 'reword', 'keep']],
	['P5', say('core', 'Tidak ada pompa di dusun'), ['say-effect', 'reword', 'keep']],
	['P9', (plan) => plan.causes.set('c1>c2', { order: 'a5' }), ['feedback']],
	['P10', (plan) => plan.causes.set('core>c3', { order: 'a5' }), ['feedback']],
	['P12', (plan) => plan.causes.delete('c3>core'), ['park', 'hang']],
	['P14', say('c3', 'Warga malas kerja bakti'), ['reword', 'keep']],
	[
		'P15',
		(plan) => detailProblem(plan, 'c3', { actor: 'beyond' }, 'lead'),
		['park', 'hang', 'keep']
	],
	['P16', grow, ['own-tree', 'keep']],
	['P16', (plan) => plan.problems.get('c7')?.set('binned', true), ['ask-cause', 'keep']]
];

function grow(plan: Plan) {
	for (let n = 0; n < 20; n++) {
		addProblem(plan, `Sebab nomor ${n} di dusun`, { side: 'causes', on: 'c1' }, stamp(`g${n}`));
	}
}

test.each(BROKEN)(
	'[ANALYSIS-2] what is asked by %s is answered by each of its buttons, and one undo takes it back',
	(rule, breaks, names) => {
		for (const name of names) {
			const plan = tree();
			breaks(plan);
			const finding = asked(plan, rule);
			expect(finding && answersTo(finding)).toEqual(names);
			const deed = filled(plan, name as Exclude<AnswerName, 'read'>, rule);
			const undo = undoIn(plan);
			const before = JSON.stringify([plan.problems, plan.causes, plan.trees]);
			expect([name, give(handOf(plan), deed).ok]).toEqual([name, true]);
			const still = asked(plan, rule);
			if (ANSWERED_AT_ONCE.includes(name))
				expect([name, still?.card]).not.toEqual([name, finding?.card ?? '']);
			undo.undo();
			expect([name, JSON.stringify([plan.problems, plan.causes, plan.trees])]).toEqual([
				name,
				before
			]);
			undo.stop();
		}
	}
);

/** An answer after which the same question about the same card is not asked again. */
const ANSWERED_AT_ONCE: AnswerName[] = [
	'split',
	'part',
	'reword',
	'keep',
	'feedback',
	'park',
	'make-core'
];

test('[ANALYSIS-2] links nobody has read are read together, and causes that are enough are ticked card by card', () => {
	const plan = tree();
	const [read, tick] = [asked(plan, 'P6'), asked(plan, 'P13')];
	expect(read && answersTo(read)).toEqual(['read']);
	expect(tick && answersTo(tick)).toEqual(['tick']);
	expect(give(handOf(plan), filled(plan, 'tick', 'P13')).ok).toBe(true);
	expect(asked(plan, 'P13')?.cards).toHaveLength((tick?.cards?.length ?? 0) - 1);
});

test('[ANALYSIS-2] what a group does to a card in hand is done too: merged, moved to another tree, brought back', () => {
	const plan = tree();
	const hand = handOf(plan);
	expect(give(hand, { is: 'own-tree', card: 'c3' }).ok).toBe(true);
	const byCore = (id: string) => treesOf(plan).find(({ core }) => core.id === id);
	const [first, second] = [byCore('core'), byCore('c3')];
	if (!first || !second) throw new Error('there are two trees');
	const about = { tree: first, trees: treesOf(plan), language: 'id', card: 'c1' };
	const now = { kind: 'now', deed: { is: 'make-core', card: 'c1' } };
	expect(formFor('make-core', about)).toEqual(now);
	const pick = (name: 'merge' | 'move-tree') => {
		const form = formFor(name, about);
		if (form?.kind !== 'pick') throw new Error(`nothing to choose for ${name}`);
		return form;
	};
	// "Iuran air sering macet" stands twice: the other one is proposed first.
	expect(pick('merge').options[0]?.id).toBe('c4');
	expect(give(hand, pick('merge').deed('c4', '')).ok).toBe(true);
	expect(give(hand, { is: 'bring-back', card: 'c1' }).ok).toBe(true);
	expect(give(hand, pick('move-tree').deed(second.id, '')).ok).toBe(true);
	expect(byCore('c3')?.graph.cards.has('c1')).toBe(true);
});

test('[ANALYSIS-2] a button that has nothing to choose from is not there', () => {
	const plan = planWith('core');
	const [only] = treesOf(plan);
	if (!only) throw new Error('there is a tree');
	const about = { tree: only, trees: [only], language: 'id', card: 'core' };
	expect(formFor('own-tree', about)).toBeUndefined();
	expect(formFor('move-tree', about)).toBeUndefined();
	expect(formFor('keep', about)).toBeUndefined();
});

test('[ANALYSIS-3] a card is marked with how much is asked about it; the whole tree marks none', () => {
	const plan = tree();
	say('c3', 'Tidak ada pompa dan akan kering')(plan);
	detailProblem(plan, 'c3', { actor: 'beyond' }, 'lead');
	plan.causes.set('c1>c2', { order: 'a5' });
	const marks = marksOf(findingsOf(plan, 'id'));
	expect([...marks.keys()].sort()).toEqual(['c1', 'c2', 'c3']);
	expect(marks.get('c1')).toEqual({ count: 1, weight: 'strong' });
	expect(marks.get('c3')?.count).toBeGreaterThan(2);
	expect(marks.get('c3')?.weight).toBe('warn');
});
