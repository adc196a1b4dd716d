import type { Indicator } from '#lib/domain/actions/kinds.ts';
import { KINDS } from '#lib/domain/kinds.ts';
import { STORIES } from '#lib/domain/monitoring/kinds.ts';
import { shownCountsOf } from '#lib/domain/monitoring/shownMood.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Kind } from '#lib/domain/shared/kinds.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';
import type { Made } from '#lib/domain/shared/stamp.ts';
import { definitionsOf } from '#lib/domain/votes/definitions.ts';
import { traceLinksOf, type TraceLink } from '#lib/domain/trace/links.ts';

import { forFiles } from '../json/forFiles.ts';
import { planJson, type PlanJson } from '../json/planJson.ts';

/** The version of this form. It goes up when a key changes its meaning, not when one is added. */
const VERSION = 1;

/** A plan as an archive keeps it: what the room may read, without authors, and how each record led to another. */
export interface ArchiveData {
	format: 'rembuk-archive';
	version: number;
	madeAt: string;
	plan: PlanJson;
	/** Every other record by its root: `indicators`, `readings`, `budgetLines` … */
	records: Record<string, object[]>;
	/** From what was earlier to what came of it; ends are `root/id`. */
	links: TraceLink[];
}

/** What is nobody's business in years to come: who stands where with whom, who raised a hand; drawings have a form of their own. */
const LEFT_OUT: readonly string[] = ['drawings', 'drawn', 'stakeholders', 'turns'];

/** The frozen copies of an approval are as long as the plan; their fingerprint stays. */
const LONG: readonly string[] = ['snapshot'];

/** A plan as plain values for years to come. Private cards, stories nobody agreed to and people are not in it (YEAR-2). */
export function archiveData(plan: Plan, at: string): ArchiveData {
	const told = withoutHamlets(planJson(plan));
	const kinds = KINDS.filter(({ root }) => !LEFT_OUT.includes(root));
	const lists = kinds.map((kind) => [kind.root, recordsOf(plan, kind)] as const);
	const sheets = ['sheets', sheetsOf(plan, told)] as const;
	const records = Object.fromEntries([...lists, sheets].filter(([, rows]) => rows.length > 0));
	const known = knownIn(told, records);
	const links = traceLinksOf(plan).filter(({ from, to }) => known.has(from) && known.has(to));
	return { format: 'rembuk-archive', version: VERSION, madeAt: at, plan: told, records, links };
}

/** As on phones and walls: in a small hamlet its name would tell who wrote what was said without a name (YEAR-39). */
function withoutHamlets(told: PlanJson): PlanJson {
	const ideas = told.ideas.map((idea) => {
		const bare = { ...idea };
		delete bare.hamlet;
		return bare;
	});
	return { ...told, ideas };
}

function recordsOf(plan: Plan, kind: Kind): object[] {
	return readable(plan, kind).map((row) =>
		Object.fromEntries(Object.entries(forFiles(row)).filter(([key]) => !LONG.includes(key)))
	);
}

/** The records of a kind the room may read. */
function readable(plan: Plan, kind: Kind): readonly Made[] {
	switch (kind.root) {
		case 'stories':
			return rowsOf(plan, STORIES).filter(({ consent }) => consent === true);
		case 'satisfaction':
			return shownCountsOf(plan);
		default:
			return rowsOf(plan, kind) as readonly Made[];
	}
}

/** Rounds that a group answered on one sheet, with what came of them; those of dots and signed papers stand in the plan. */
function sheetsOf(plan: Plan, { rounds, sealedRounds }: PlanJson): object[] {
	const told = new Set<string>([...rounds, ...sealedRounds].map(({ id }) => id));
	return definitionsOf(plan)
		.filter(({ id }) => !told.has(id))
		.map((round) => forFiles(round));
}

/** What the archive tells of, as `root/id`: a link to anything else would tell that there is something. */
function knownIn(told: PlanJson, records: Record<string, object[]>): Set<string> {
	const { ideas, clusters, objectives, activities, progress } = told;
	const rounds = [...told.rounds, ...told.sealedRounds, ...(records['sheets'] ?? [])];
	const lists = { ideas, clusters, objectives, activities, progress, ...records, rounds };
	const known = Object.entries(lists).flatMap(([root, rows]) =>
		(rows as Pick<Indicator, 'id'>[]).map(({ id }) => `${root}/${id}`)
	);
	return new Set([...known, ...problemsIn(told)]);
}

function problemsIn({ trees }: PlanJson): string[] {
	const below = (branch: { id: string; branches?: { id: string }[] }): string[] => [
		`problems/${branch.id}`,
		...(branch.branches ?? []).flatMap(below)
	];
	return trees.flatMap(({ core, causes, effects, loose, parked }) =>
		[core, ...causes, ...effects, ...loose, ...parked].flatMap(below)
	);
}
