import { expect } from 'vitest';

import { clustersOf, groupedIdeasOf, standingClustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf, isOpen, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { spokenNumbersOf } from '#lib/domain/ideas/spoken.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import type { Plan } from '#lib/domain/plan.ts';

/** What is true of ideas and clusters on every device, whatever happened. */
export function holdsForIdeas(plan: Plan): void {
	expect(ideasOf(plan)).toHaveLength(plan.ideas.size); // one that cannot be read any more would be lost
	wordsAreTheirs(plan);
	noneIsHiddenBehindNothing(plan);
	supportersAreUnited(plan);
	clustersHaveTwoLevels(plan);
	const labels = [...spokenNumbersOf(plan).values()];
	expect(new Set(labels).size).toBe(labels.length);
}

function wordsAreTheirs(plan: Plan): void {
	for (const { id, text } of ideasOf(plan)) {
		if (id.startsWith('said-')) expect(text.split('#')[1]).toBe(id);
	}
}

/** Open, or hidden for a reason its status says, or standing with one that is not in the bin. */
function noneIsHiddenBehindNothing(plan: Plan): void {
	const ideas = new Map(ideasOf(plan).map((idea) => [idea.id, idea]));
	for (const idea of ideas.values()) {
		if (isOpen(idea) || idea.held || idea.status !== 'merged') continue;
		let head = idea;
		for (let steps = 0; head.status === 'merged'; steps++) {
			expect(steps).toBeLessThanOrEqual(ideas.size);
			head = ideas.get(head.mergedInto ?? '') ?? expect.fail(`${idea.id} stands with nothing`);
		}
		expect(head.status).not.toBe('binned');
	}
}

/** Everybody who said "me too" to any of the ideas that stand together, and their authors: each once, and not the author of the one that stands. */
function supportersAreUnited(plan: Plan): void {
	const ideas = new Map(ideasOf(plan).map((idea) => [idea.id, idea]));
	const united = new Map<string, Set<string>>();
	const said = [...plan.supports]
		.filter(([, yes]) => yes === true)
		.map(([key]) => key.split(':') as [string, string]);
	const authors = [...ideas.values()].map(({ id, createdBy }) => [id, createdBy] as const);
	for (const [id, person] of [...said, ...authors]) {
		let head = ideas.get(id);
		while (head?.mergedInto) head = ideas.get(head.mergedInto);
		if (!head || head.createdBy === person) continue;
		united.set(head.id, (united.get(head.id) ?? new Set()).add(person));
	}
	expect(supportersOf(plan)).toEqual(united);
}

function clustersHaveTwoLevels(plan: Plan): void {
	const clusters = clustersOf(plan);
	const tops = new Set(clusters.filter(({ parent }) => !parent).map(({ id }) => id));
	for (const { parent } of clusters) if (parent) expect(tops).toContain(parent);
	const ids = clusters.map(({ id }) => id);
	expect([...new Set(standingClustersOf(plan).values())].sort()).toEqual(ids.sort());
	const { clusters: filled, loose } = groupedIdeasOf(plan);
	const shown = [...filled.flatMap(({ ideas }) => ideas), ...loose].map(({ id }) => id).sort();
	expect(shown).toEqual(
		openIdeasOf(plan)
			.map(({ id }) => id)
			.sort()
	);
}
