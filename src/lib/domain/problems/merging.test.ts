import { expect, test } from 'vitest';

import { apart, drawnFirst, planWith, stamp } from '../../../../tests/support/trees.ts';
import { addIdea } from '../ideas/ideas.ts';
import { undoIn } from '../shared/undo.ts';
import { hiddenProblemsOf, problemsOf } from './cards.ts';
import { detailProblem } from './details.ts';
import { moveToTree } from './elsewhere.ts';
import { bringBackProblem, mergeProblem } from './merging.ts';
import { unlink } from './moves.ts';
import { addProblem, beginTree } from './problems.ts';
import { binProblem } from './setAside.ts';
import { traceToIdea } from './traces.ts';
import { treesOf } from './tree.ts';

const twins = () =>
	planWith('dry', { causes: { leak: { rust: {} }, drip: { age: {} }, heat: {} } });

test('[PROBLEM-26] two cards that say the same stand as one, with the links and ideas of both', () => {
	const plan = twins();
	for (const [idea, card] of [
		['i1', 'leak'],
		['i2', 'drip']
	] as const) {
		addIdea(plan, { text: idea }, stamp(idea));
		traceToIdea(plan, card, idea, 'lead');
	}
	detailProblem(plan, 'drip', { evidence: 'Meter read in June' }, 'lead');
	expect(mergeProblem(plan, 'drip', 'leak', 'Ana').ok).toBe(true);
	expect(drawnFirst(plan)).toEqual(['= dry', 'leak', '  age', '  rust', 'heat']);
	expect(problemsOf(plan).find(({ id }) => id === 'leak')).toMatchObject({
		ideas: ['i1', 'i2'],
		evidence: 'Meter read in June',
		same: ['drip']
	});
	expect(hiddenProblemsOf(plan)).toMatchObject([{ id: 'drip', mergedInto: 'leak' }]);
});

test('[PROBLEM-26] what others hang on a merged card apart is not lost', () => {
	const { plans, meet } = apart(twins(), 2);
	mergeProblem(plans[0]!, 'drip', 'leak', 'Ana');
	addProblem(plans[1]!, 'salt', { side: 'causes', on: 'drip' }, stamp('salt'));
	meet();
	for (const plan of plans) {
		expect(drawnFirst(plan)).toEqual(['= dry', 'leak', '  age', '  rust', '  salt', 'heat']);
	}
});

test('[PROBLEM-26] two people who merge two cards the other way round keep one of them', () => {
	const { plans, meet } = apart(twins(), 2);
	mergeProblem(plans[0]!, 'drip', 'leak', 'Ana');
	mergeProblem(plans[1]!, 'leak', 'drip', 'Budi');
	meet();
	for (const plan of plans) {
		expect(problemsOf(plan).map(({ id }) => id)).toEqual(['age', 'drip', 'dry', 'heat', 'rust']);
		expect(treesOf(plan)[0]!.loose).toEqual([]);
	}
	binProblem(plans[0]!, 'drip', 'Ana');
	expect(hiddenProblemsOf(plans[0]!).map(({ id }) => id)).toEqual(['drip', 'leak']);
	bringBackProblem(plans[0]!, 'leak', 'Ana');
	expect(problemsOf(plans[0]!).map(({ id }) => id)).toContain('leak');
});

test('[PROBLEM-26] a merged card can be brought back as it was, or the merge taken back', () => {
	const plan = twins();
	const before = drawnFirst(plan);
	const undo = undoIn(plan);
	mergeProblem(plan, 'drip', 'leak', 'lead');
	undo.undo();
	expect(drawnFirst(plan)).toEqual(before);
	undo.stop();
	mergeProblem(plan, 'drip', 'leak', 'lead');
	expect(bringBackProblem(plan, 'drip', 'lead').ok).toBe(true);
	expect(drawnFirst(plan)).toEqual(before);
	expect(bringBackProblem(plan, 'drip', 'lead')).toMatchObject({ refusal: 'no-such-problem' });
});

test('[PROBLEM-26] a link that came along with a merged card can be cut', () => {
	const plan = twins();
	mergeProblem(plan, 'drip', 'leak', 'lead');
	expect(unlink(plan, 'age>leak', 'lead').ok).toBe(true);
	expect(drawnFirst(plan)).toEqual(['= dry', 'leak', '  rust', 'heat', 'loose: age']);
});

test('[PROBLEM-26] merging is refused where it would make a circle, or lose the main problem', () => {
	const plan = twins();
	const refusal = (card: string, into: string) => {
		const answer = mergeProblem(plan, card, into, 'lead');
		return answer.ok ? undefined : answer.refusal;
	};
	beginTree(plan, 'flood', stamp('tree-flood'), { core: 'flood' });
	addProblem(plan, 'iron', { side: 'causes', on: 'rust' }, stamp('iron'));
	expect(refusal('iron', 'leak')).toBe('would-loop');
	expect(refusal('dry', 'leak')).toBe('is-core');
	expect(refusal('leak', 'leak')).toBe('no-such-problem');
	expect(refusal('leak', 'gone')).toBe('no-such-problem');
	expect(refusal('leak', 'flood')).toBe('in-another-tree');
	expect(refusal('rust', 'leak')).toBeUndefined();
	expect(drawnFirst(plan)).toEqual(['= dry', 'leak', '  iron', 'drip', '  age', 'heat']);
});

test('[PROBLEM-27] a card goes to another tree with its branch, and is loose there until somebody hangs it up', () => {
	const plan = twins();
	beginTree(plan, 'flood', stamp('tree-flood'), { core: 'flood' });
	expect(moveToTree(plan, 'leak', 'tree-flood', 'lead').ok).toBe(true);
	expect(drawnFirst(plan)).toEqual(['= dry', 'drip', '  age', 'heat']);
	const [, flood] = treesOf(plan);
	expect(flood!.loose.map(({ id }) => id).sort()).toEqual(['leak', 'rust']);
	expect(flood!.graph.cards.get('rust')).toMatchObject({ effects: ['leak'] });
	expect(moveToTree(plan, 'leak', 'gone', 'lead')).toMatchObject({ refusal: 'no-such-tree' });
	expect(moveToTree(plan, 'dry', 'tree-flood', 'lead')).toMatchObject({ refusal: 'is-core' });
	expect(moveToTree(plan, 'gone', 'tree-flood', 'lead')).toMatchObject({
		refusal: 'no-such-problem'
	});
});

test('[PROBLEM-27] the last card of a tree takes its tree along', () => {
	const plan = twins();
	beginTree(plan, 'flood', stamp('tree-flood'), { core: 'flood' });
	moveToTree(plan, 'flood', 'tree-dry', 'lead');
	expect(treesOf(plan)).toHaveLength(1);
	expect(drawnFirst(plan)).toContain('loose: flood');
});

test('[PROBLEM-28] a card is put in the bin with a reason, and comes back loose, with its words and ideas', () => {
	const plan = twins();
	binProblem(plan, 'leak', 'Ana', ' Said twice ');
	expect(hiddenProblemsOf(plan)).toMatchObject([{ id: 'leak', text: 'leak', why: 'Said twice' }]);
	bringBackProblem(plan, 'leak', 'Budi');
	expect(hiddenProblemsOf(plan)).toEqual([]);
	expect(drawnFirst(plan)).toEqual(['= dry', 'rust', 'drip', '  age', 'heat', 'loose: leak']);
	expect(binProblem(plan, 'leak', 'Ana', 'x'.repeat(301))).toMatchObject({ refusal: 'too-long' });
});
