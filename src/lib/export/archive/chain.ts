import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf, type Idea } from '#lib/domain/ideas/ideas.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import { ideaOutcomesOf, type IdeaOutcome } from '#lib/domain/monitoring/ideaOutcomes.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Branch } from '#lib/domain/problems/outline.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';

import { ideasForFiles } from '../ideasForFiles.ts';
import { anchor, block, both, entry, facts, line, text } from './html.ts';
import { mediaHtml } from './photos.ts';
import type { Source } from './source.ts';
import { OUTCOME_WORDS, VERDICT_WORDS } from './words.ts';

/** What people said: every idea the room may read, with what became of it and its way through the plan. */
export function ideasPart(of: Source): string {
	const { plan, way } = of;
	const clusters = new Map<string, string>(clustersOf(plan).map(({ id, title }) => [id, title]));
	const outcomes = new Map(ideaOutcomesOf(plan).map((each) => [each.idea as string, each]));
	const supporters = supportersOf(plan);
	return ideasForFiles(ideasOf(plan))
		.map((idea) =>
			entry('ideas', idea.id, text(idea.text), [
				mediaHtml(idea, of),
				fateOf(idea, outcomes.get(idea.id)),
				facts([
					[['Kumpulan', 'Group'], text(clusters.get(idea.cluster ?? '') ?? '')],
					[['Saya juga', 'Me too'], supporters.get(idea.id)?.size.toString()]
				]),
				way('ideas', idea.id)
			])
		)
		.join('');
}

function fateOf(idea: Idea, said: IdeaOutcome | undefined): string {
	if (!said) return line(text(idea.reason ?? ''), 'soft');
	const { outcome, reason, office, answer, verdict, activities } = said;
	const yesOrNo = verdict ? `${both(VERDICT_WORDS[verdict])}. ` : '';
	const because = [text(office ?? ''), yesOrNo + text(answer ?? reason ?? '')]
		.filter(Boolean)
		.join(': ');
	const lines = activities.map(({ id, name, percent }) => {
		const done = percent === undefined ? '' : ` ${percent}\u00a0%`;
		return `<li><a href="#${anchor('activities', id)}" dir="auto">${text(name)}</a>${done}</li>`;
	});
	return [
		line(`<b class="mark">${both(OUTCOME_WORDS[outcome])}</b> <span dir="auto">${because}</span>`),
		lines.length > 0 ? `<ul>${lines.join('')}</ul>` : ''
	].join('');
}

/** The problem trees as lists: causes of causes below each other, effects, and what stands beside. */
export function problemsPart({ plan }: Source): string {
	return treesOf(plan).map(treeHtml).join('');
}

function treeHtml({ title, core, causes, effects, loose, parked }: ProblemTree): string {
	const cards = (list: readonly { id: string; text: string; parked?: string }[]) =>
		list.length === 0
			? ''
			: `<ul>${list.map((card) => `<li>${cardHtml(card)}${line(text(card.parked ?? ''), 'soft')}</li>`).join('')}</ul>`;
	return [
		title ? `<h3 dir="auto">${text(title)}</h3>` : '',
		`<p class="core">${both(['Masalah utama', 'Main problem'])}: ${cardHtml(core)}</p>`,
		block(['Sebab', 'Causes'], branches(causes)),
		block(['Akibat', 'Effects'], branches(effects)),
		block(['Belum tersambung', 'Not joined yet'], cards(loose)),
		block(['Di luar pohon', 'Beside the tree'], cards(parked))
	].join('');
}

function branches(list: readonly Branch[]): string {
	if (list.length === 0) return '';
	const items = list.map(({ card, again, branches: below }) =>
		again
			? `<li><a href="#${anchor('problems', card.id)}" dir="auto">${text(card.text)}</a> ↑</li>`
			: `<li>${cardHtml(card)}${branches(below)}</li>`
	);
	return `<ul class="tree">${items.join('')}</ul>`;
}

function cardHtml({ id, text: words }: { id: string; text: string }): string {
	return `<span class="name" id="${anchor('problems', id)}" data-find dir="auto">${text(words)}</span>`;
}

/** What will be good, each with the problem it turns over and what serves it. */
export function objectivesPart({ plan, way }: Source): string {
	return objectivesOf(plan)
		.map(({ id, text: words, dropped }) =>
			entry('objectives', id, text(words), [
				line(text(dropped ?? ''), 'soft'),
				way('objectives', id)
			])
		)
		.join('');
}
