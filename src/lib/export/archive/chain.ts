import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf, type Idea } from '#lib/domain/ideas/ideas.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import { ideaOutcomesOf, type IdeaOutcome } from '#lib/domain/monitoring/ideaOutcomes.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Branch } from '#lib/domain/problems/outline.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import { ideasForFiles } from '../ideasForFiles.ts';
import { sealedResult } from '../sealedResult.ts';
import { anchor, block, both, entry, facts, line, table, text } from './html.ts';
import type { Source } from './source.ts';
import { OUTCOME_WORDS } from './words.ts';

/** What people said: every idea the room may read, with what became of it and its way through the plan. */
export function ideasPart({ plan, way }: Source): string {
	const clusters = new Map<string, string>(clustersOf(plan).map(({ id, title }) => [id, title]));
	const outcomes = new Map(ideaOutcomesOf(plan).map((each) => [each.idea as string, each]));
	const supporters = supportersOf(plan);
	return ideasForFiles(ideasOf(plan))
		.map((idea) =>
			entry('ideas', idea.id, text(idea.text), [
				fateOf(idea, outcomes.get(idea.id)),
				facts([
					[['Kelompok', 'Group'], text(clusters.get(idea.cluster ?? '') ?? '')],
					[['Dari', 'From'], text(idea.hamlet ?? '')],
					[['Setuju', 'Me too'], supporters.get(idea.id)?.size.toString()]
				]),
				way('ideas', idea.id)
			])
		)
		.join('');
}

function fateOf(idea: Idea, said: IdeaOutcome | undefined): string {
	if (!said) return line(text(idea.reason ?? ''), 'soft');
	const { outcome, reason, office, answer } = said;
	const because = [office, answer ?? reason].filter(Boolean).map(text).join(': ');
	return line(
		`<b class="mark">${both(OUTCOME_WORDS[outcome])}</b> <span dir="auto">${because}</span>`
	);
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
		block(['Belum terhubung', 'Not joined yet'], cards(loose)),
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

/** What was asked, and the result as it was counted. Ballots are not here. */
export function votesPart({ plan }: Source): string {
	const rounds = roundsOf(plan).map(({ id, question, options, result }) => {
		const labels = new Map<string, string>(options.map((option) => [option.id, option.label]));
		const rows = (result?.rows ?? []).map(({ rank, option, dots, supporters }) =>
			[String(rank), labels.get(option) ?? '', String(dots), String(supporters)].map(text)
		);
		return entry('rounds', id, text(question), [
			resultTable(rows),
			result ? line(`${both(['Kode', 'Code'])}: ${text(result.code)}`, 'soft') : stillOpen()
		]);
	});
	const sealed = sealedRoundsOf(plan).map((round) => {
		const { round: id, question, options } = round.config;
		const labels = new Map<string, string>(options.map((option) => [option.id, option.label]));
		const rows = (sealedResult(round)?.lines ?? []).map(({ rank, option, value, people }) =>
			[String(rank), labels.get(option) ?? '', value, String(people)].map(text)
		);
		const code = round.closing?.isValid ? round.closing.code : '';
		return entry('rounds', id, text(question), [
			rows.length > 0 ? resultTable(rows) : stillOpen(),
			code && line(`${both(['Kode', 'Code'])}: ${text(code)}`, 'soft')
		]);
	});
	return [...rounds, ...sealed].join('');
}

function resultTable(rows: string[][]): string {
	return table(
		[
			['Urutan', 'Rank'],
			['Pilihan', 'Option'],
			['Nilai', 'Value'],
			['Orang', 'People']
		],
		rows,
		[0, 2, 3]
	);
}

function stillOpen(): string {
	return line(both(['Belum ada hasil.', 'No result.']), 'soft');
}
