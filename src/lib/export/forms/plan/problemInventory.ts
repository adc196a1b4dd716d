import type { Activity } from '#lib/domain/actions/read.ts';
import { bidangName } from '#lib/domain/actions/bidang.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { fullIdeasOf, type FullIdea } from '#lib/domain/ideas/full.ts';
import { objectiveByProblem } from '#lib/domain/objectives/objectives.ts';
import type { Problem } from '#lib/domain/problems/cards.ts';
import { cardsIn } from '#lib/domain/problems/outline.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';

import { ideasForFiles } from '../../ideasForFiles.ts';
import type { FormColumn, FormPaper, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, numberedTable } from '../meeting/sheetWriter.ts';
import { placeIn } from './cells.ts';
import { officeSigns, planPaper, planWriter, type PlanWriter } from './planWriter.ts';

/**
 * Form 6: every problem that something leads to, with its causes, what there is to build on, what would be done and
 * where; cards nobody has joined to the tree come last. One paper for each tree (OFFICE-25).
 */
export const PROBLEM_INVENTORY: FormKind = {
	id: 'inventaris-masalah',
	title: { id: 'Inventaris masalah dan tindakan', en: 'Problems and what to do about them' },
	step: 'problems',
	formats: ['xlsx', 'docx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const writer = planWriter(plan, options);
		const known = knownOf(writer);
		return treesOf(plan).map((tree) => paperOf(writer, tree, known));
	}
};

/** What the rows are filled from, read once. */
interface Known {
	ideas: readonly FullIdea[];
	/** The field of work of each cluster that has one. */
	fields: ReadonlyMap<string, number>;
	objectives: ReturnType<typeof objectiveByProblem>;
}

function knownOf({ plan }: PlanWriter): Known {
	return {
		ideas: ideasForFiles(fullIdeasOf(plan)) as FullIdea[],
		fields: new Map(
			clustersOf(plan).flatMap(({ id, bidang }) => (bidang === undefined ? [] : [[id, bidang]]))
		),
		objectives: objectiveByProblem(plan)
	};
}

function paperOf(writer: PlanWriter, tree: ProblemTree, known: Known): FormPaper {
	const { say } = writer;
	const rows = rowsIn(tree).map((facts) => cellsOf(writer, facts, known));
	const sheet = {
		id: 'inventaris-masalah',
		title: say('INVENTARIS MASALAH DAN TINDAKAN', 'PROBLEMS AND WHAT TO DO ABOUT THEM'),
		subtitle: tree.title ?? tree.core.text,
		blocks: [numberedTable(writer, columnsOf(writer), rows)],
		...officeSigns(writer)
	};
	return planPaper(writer, sheet, [
		'menurut Permendagri 114/2014',
		'following Permendagri 114/2014'
	]);
}

/** A problem with the problems that lead straight to it. */
interface Facts {
	card: Problem;
	causes: readonly Problem[];
}

/** From the main problem down to whatever still has causes, in reading order; a tree of one card has one row. */
function rowsIn({ core, causes, loose, graph }: ProblemTree): Facts[] {
	const cards = [core, ...cardsIn(causes)];
	const byId = new Map(cards.map((card) => [card.id, card]));
	const factsOf = (card: Problem): Facts => ({
		card,
		causes: (graph.cards.get(card.id)?.causes ?? []).flatMap((id) => byId.get(id) ?? [])
	});
	const withCauses = cards.map(factsOf).filter((of) => of.causes.length > 0);
	const first = withCauses.length > 0 ? withCauses : [factsOf(core)];
	return [...first, ...loose.map((card) => ({ card, causes: [] }))];
}

function cellsOf(writer: PlanWriter, { card, causes }: Facts, known: Known): FormRow['cells'] {
	const cards = [card, ...causes];
	const answers = writer.activities.filter(({ fromProblem }) =>
		cards.some(({ id }) => id === fromProblem)
	);
	const behind = cards.flatMap(({ ideas }) => known.ideas.filter(({ id }) => ideas.includes(id)));
	return {
		field: fieldsText(writer, answers, behind, known),
		problem: card.text,
		causes: listed(causes.map(({ text }) => text)),
		means: listed(meansBeside(behind, known)),
		actions: listed(
			answers.length > 0
				? answers.map(({ name }) => name)
				: causes.flatMap(({ id }) => known.objectives.get(id)?.text ?? [])
		),
		where: placesText(answers, behind),
		note: card.evidence
	};
}

/** The fields of work of what answers it; else those of the clusters it was said in. */
function fieldsText(
	{ language }: PlanWriter,
	answers: readonly Activity[],
	behind: readonly FullIdea[],
	{ fields }: Known
): string | undefined {
	const own = answers.flatMap(({ bidang }) => bidang ?? []);
	const said = behind.flatMap(({ cluster = '' }) => fields.get(cluster) ?? []);
	const numbers = [...new Set(own.length > 0 ? own : said)].sort((a, b) => a - b);
	return numbers.map((number) => bidangName(number, language)).join('\n') || undefined;
}

/** What people said there is to build on, in the clusters the problem was said in. */
function meansBeside(behind: readonly FullIdea[], { ideas }: Known): string[] {
	const clusters = new Set(behind.flatMap(({ cluster }) => cluster ?? []));
	return ideas
		.filter(({ kind, cluster }) => kind === 'potential' && cluster && clusters.has(cluster))
		.map(({ cleaned, text }) => cleaned ?? text);
}

function placesText(answers: readonly Activity[], behind: readonly FullIdea[]) {
	const places = [
		...answers.flatMap((line) => placeIn(line) ?? []),
		...behind.flatMap(({ location, hamlet }) => location ?? hamlet ?? [])
	];
	return [...new Set(places)].join(', ') || undefined;
}

function listed(items: readonly string[]): string | undefined {
	const [first, ...others] = [...new Set(items)];
	if (first === undefined || others.length === 0) return first;
	return [first, ...others].map((item) => `– ${item}`).join('\n');
}

function columnsOf({ say }: PlanWriter): FormColumn[] {
	return [
		column('no', 'No', 8, 'number'),
		column('field', say('Bidang', 'Field'), 32),
		column('problem', say('Masalah', 'Problem'), 52),
		column('causes', say('Penyebab', 'Causes'), 56),
		column('means', say('Potensi', 'What there is to build on'), 36),
		column('actions', say('Alternatif Tindakan/Usulan', 'What could be done'), 54),
		column('where', say('Lokasi', 'Place'), 34),
		column('note', say('Keterangan', 'Remarks'), 28)
	];
}
