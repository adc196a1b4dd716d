import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn, type Plan } from '../plan.ts';
import { EXAMPLES, exampleUpdates } from '../seed/examples.ts';
import { problemsOf } from '../problems/cards.ts';
import { progressOf } from '../monitoring/progress.ts';
import { holdIdea } from '../ideas/held.ts';
import { ideaOf } from '../ideas/ideaOf.ts';
import { settleIdea, takeBack } from '../ideas/settling.ts';
import type { IdeaId } from '../shared/ids.ts';
import { idsOn, ownLineOf } from './ownLine.ts';

function example(name: keyof typeof EXAMPLES): Plan {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, exampleUpdates(EXAMPLES[name]).plan);
	return planIn(doc);
}

/** The card of an example with the longest way. */
function longest(plan: Plan) {
	const lines = problemsOf(plan).map(({ id, ideas }) => ({
		id,
		ideas,
		line: ownLineOf(plan, 'problems', id)
	}));
	return lines
		.filter(({ ideas }) => ideas.length > 0)
		.sort((a, b) => b.line.length - a.line.length)[0]!;
}

test('[ANALYSIS-14] the way of a card leads from its own ideas to its objective and on, and past no other card', () => {
	const plan = example('a');
	const { id, ideas, line } = longest(plan);
	const at = (root: string) => line.filter((stop) => stop.root === root).map((stop) => stop.id);
	expect(at('ideas').sort()).toEqual(expect.arrayContaining([...ideas].sort()));
	expect(at('problems')).toEqual([]);
	expect(at('objectives')).toEqual([id]);
	expect(line.find(({ root }) => root === 'objectives')?.label).toBeTruthy();
	const steps = line.map(({ step }) => step);
	expect(steps[0]).toBe('ideas');
	expect(steps).toEqual(
		[...new Set(steps)].flatMap((step) => steps.filter((each) => each === step))
	);
	expect(new Set(steps).size).toBeGreaterThan(2);
	expect(idsOn([line], [id])).toEqual(new Set([id, ...line.map((stop) => stop.id)]));
});

test('[TRACE-4] what has no card of its own is found on the card it reports on', () => {
	const plan = example('a');
	const [report] = progressOf(plan);
	const line = ownLineOf(plan, 'activities', report!.activity);
	const told = line.find(({ id }) => id === report!.id);
	expect([told?.root, told?.place]).toEqual(['progress', report!.activity]);
	const idea = line.find(({ root }) => root === 'ideas');
	expect(idea?.place).toBe(idea?.id);
});

test.each<[string, (plan: Plan, id: IdeaId) => unknown]>([
	['is private', (plan, id) => settleIdea(plan, id, 'private', 'menyebut nama', 'lead')],
	['waits for an eye', (plan, id) => holdIdea(plan, id, 'lead')],
	['was taken back', (plan, id) => takeBack(plan, id, ideaOf(plan, id)!.createdBy)]
])('[ANALYSIS-14] an idea that %s is on the way without its words', (_, hide) => {
	const plan = example('a');
	const { id, ideas } = longest(plan);
	hide(plan, ideas[0]!);
	const stop = ownLineOf(plan, 'problems', id).find((each) => each.id === ideas[0]);
	expect(stop).toEqual({ step: 'ideas', root: 'ideas', id: ideas[0], place: ideas[0] });
});
