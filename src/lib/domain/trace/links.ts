import { activitiesOf } from '../actions/activities.ts';
import { drawingsOf, thingsOf } from '../drawing/reading.ts';
import { clustersOf, dissolvedAbove, standingClustersOf } from '../ideas/grouped.ts';
import { ideasOf } from '../ideas/ideas.ts';
import { KINDS } from '../kinds.ts';
import { progressOf } from '../monitoring/progress.ts';
import { objectivesOf } from '../objectives/objectives.ts';
import { RECORD_ROOTS, type Plan } from '../plan.ts';
import { causesOf, problemsOf } from '../problems/cards.ts';
import type { Kind } from '../shared/kinds.ts';
import { isId, type ClusterId } from '../shared/ids.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Made } from '../shared/stamp.ts';
import { definitionsOf } from '../votes/definitions.ts';

/** How one record led to another. */
export type How =
	| 'said'
	| 'grouped'
	| 'merged'
	| 'became'
	| 'because'
	| 'turned-over'
	| 'by-means-of'
	| 'voted-on'
	| 'chosen'
	| 'serves'
	| 'followed'
	| 'belongs';

/** One step along the chain, from what was earlier to what came of it. Ends are `root/id`. */
export interface TraceLink {
	from: string;
	to: string;
	how: How;
}

/** How a record is named across roots. */
export function refOf(root: string, id: string): string {
	return `${root}/${id}`;
}

/** Every link of a plan, from the voice to the reading: what is stored once is read once, and no link is stored twice. */
export function traceLinksOf(plan: Plan): TraceLink[] {
	return [
		...drawingLinks(plan),
		...ideaLinks(plan),
		...clusterLinks(plan),
		...problemLinks(plan),
		...objectiveLinks(plan),
		...voteLinks(plan),
		...activityLinks(plan),
		...KINDS.filter(({ root }) => root !== 'drawn').flatMap((kind) => kindLinks(plan, kind))
	];
}

/** Of all that is drawn only what became an idea: a line of ink leads nowhere. */
function drawingLinks(plan: Plan): TraceLink[] {
	return drawingsOf(plan).flatMap(({ id: drawing }) =>
		thingsOf(plan, drawing).things.flatMap(({ id, idea }) =>
			idea
				? [
						link('drawings', drawing, 'drawn', id, 'belongs'),
						link('drawn', id, 'ideas', idea, 'became')
					]
				: []
		)
	);
}

/** An idea stands in the group it was put in, which may have won before it was dissolved, and in the one that stands for that now. */
function ideaLinks(plan: Plan): TraceLink[] {
	const standing = standingClustersOf(plan);
	return ideasOf(plan).flatMap(({ id, createdBy, cluster, mergedInto }) => {
		const links = [link('members', createdBy, 'ideas', id, 'said')];
		const groups = cluster ? [cluster, standing.get(cluster) ?? cluster] : [];
		for (const group of new Set<ClusterId>(groups)) {
			links.push(link('ideas', id, 'clusters', group, 'grouped'));
		}
		if (mergedInto) links.push(link('ideas', id, 'ideas', mergedInto, 'merged'));
		return links;
	});
}

/** What is in a part is in the whole, also in one that was dissolved: the way leads up, and never down into the other parts. */
function clusterLinks(plan: Plan): TraceLink[] {
	const now = clustersOf(plan).flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : []));
	return [...now, ...dissolvedAbove(plan)].map(([id, above]) =>
		link('clusters', id, 'clusters', above, 'grouped')
	);
}

/** A card leads on to its causes: that is where something can be done about it. */
function problemLinks(plan: Plan): TraceLink[] {
	const cards = problemsOf(plan).flatMap(({ id, ideas }) =>
		ideas.map((idea) => link('ideas', idea, 'problems', id, 'became'))
	);
	const causes = causesOf(plan)
		.filter(({ feedback }) => !feedback)
		.map(({ cause, effect }) => link('problems', effect, 'problems', cause, 'because'));
	return [...cards, ...causes];
}

function objectiveLinks(plan: Plan): TraceLink[] {
	const turned = objectivesOf(plan).flatMap(({ id, problem }) =>
		problem ? [link('problems', problem, 'objectives', id, 'turned-over')] : []
	);
	const drawn = [...plan.means.keys()].flatMap((key) => {
		const [means, end] = key.split('>');
		return isId(means) && isId(end)
			? [link('objectives', end, 'objectives', means, 'by-means-of')]
			: [];
	});
	return [...turned, ...drawn];
}

function voteLinks(plan: Plan): TraceLink[] {
	return definitionsOf(plan).flatMap(({ id, options }) =>
		options.flatMap(({ ref }) =>
			rootsOf(plan, ref).map((root) => link(root, ref, 'rounds', id, 'voted-on'))
		)
	);
}

/** A line comes from what its option was made of; the round is on its way, and leads to nothing else that stood in it. */
function activityLinks(plan: Plan): TraceLink[] {
	const roundOf = new Map(
		definitionsOf(plan).flatMap(({ id, options }) =>
			options.map((option) => [option.id as string, { id, ref: option.ref }] as const)
		)
	);
	const lines = activitiesOf(plan).flatMap(({ id, fromProblem, fromOption = '' }) => {
		const round = roundOf.get(fromOption);
		const links: TraceLink[] = [];
		if (fromProblem) links.push(link('problems', fromProblem, 'activities', id, 'serves'));
		for (const from of new Set([fromOption, round?.ref ?? ''].filter((ref) => ref !== id))) {
			for (const root of rootsOf(plan, from)) {
				links.push(link(root, from, 'activities', id, 'chosen'));
			}
		}
		if (round) links.push(link('rounds', round.id, 'activities', id, 'chosen'));
		return links;
	});
	const reports = progressOf(plan).map(({ id, activity }) =>
		link('activities', activity, 'progress', id, 'followed')
	);
	return [...lines, ...reports];
}

/** Whatever a table of fields says points into another root: the earlier root of the two comes first. */
function kindLinks(plan: Plan, kind: Kind): TraceLink[] {
	const pointing = Object.entries(kind.fields).filter(
		([, { to, kept }]) => to && kept !== 'numbers'
	);
	if (pointing.length === 0) return [];
	return (rowsOf(plan, kind) as unknown as (Made & Record<string, unknown>)[]).flatMap((row) =>
		pointing.flatMap(([name, { to = '' }]) =>
			[row[name] ?? []]
				.flat()
				.map((id) =>
					ORDER.indexOf(to) <= ORDER.indexOf(kind.root)
						? link(to, String(id), kind.root, row.id, howOf(kind.root))
						: link(kind.root, row.id, to, String(id), 'belongs')
				)
		)
	);
}

const ORDER: readonly string[] = RECORD_ROOTS;
const FOLLOWED = ['readings', 'followUps', 'referrals', 'satisfaction', 'stories', 'lessons'];

function howOf(root: string): How {
	return FOLLOWED.includes(root) ? 'followed' : 'belongs';
}

function rootsOf(plan: Plan, id: string): string[] {
	const known = RECORD_ROOTS.filter((root) => root !== 'rounds' && root !== 'members');
	return known.filter((root) => plan[root].has(id));
}

function link(root: string, id: string, toRoot: string, toId: string, how: How): TraceLink {
	return { from: refOf(root, id), to: refOf(toRoot, toId), how };
}
