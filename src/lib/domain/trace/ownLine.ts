import { lettersOf } from '../actions/referrals.ts';
import { isHidden } from '../ideas/hidden.ts';
import { ideasOf } from '../ideas/ideas.ts';
import { STEPS, type Step } from '../method.ts';
import { objectivesOf } from '../objectives/objectives.ts';
import { rootOf, type Plan, type RecordRoot } from '../plan.ts';
import { rawOf, textIn } from '../shared/fields.ts';
import { traceLinksOf, type TraceLink } from './links.ts';
import { traceOf } from './trace.ts';

/** A place on the way of one card: what it came from, or what came of it. */
export interface Stop {
	step: Step;
	root: string;
	id: string;
	/** The card it stands on at its step: its own, or that of what it reports on. */
	place: string;
	/** What it says; nothing for what says nothing, and for an idea that is private, waits or was taken back. */
	label?: string;
}

/**
 * The way of one record alone, step by step: the ideas it came from, and the objective, votes, activities and readings that
 * came of it. Its neighbours in a tree have ways of their own, and are no part of it (ANALYSIS-14).
 */
export function ownLineOf(
	plan: Plan,
	root: RecordRoot,
	id: string,
	links: readonly TraceLink[] = ownLinksOf(plan)
): Stop[] {
	const { back, forward } = traceOf(plan, root, id, links);
	const objectives = new Map(objectivesOf(plan).map((each) => [each.id, each.text]));
	const letters = new Map(
		lettersOf(plan).map(({ id, office, topic, answer }) => [
			id,
			[office, answer ?? topic].filter(Boolean).join(': ')
		])
	);
	const own = (of: string) => (of === 'objectives' ? objectives : of === 'referrals' && letters);
	const quiet = new Set<string>(ideasOf(plan).flatMap((idea) => (isHidden(idea) ? idea.id : [])));
	const stops = [...back, ...forward].flatMap((traced): Stop[] => {
		const step = stepOf(traced.root);
		if (!step) return [];
		const named = own(traced.root);
		const said = named ? named.get(traced.id) : traced.label;
		const label = quiet.has(traced.id) ? undefined : said;
		const { root, id } = traced;
		const place = placeOf(plan, root, id);
		return [{ step, root, id, place, ...(label !== undefined && { label }) }];
	});
	return stops.sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
}

/** The links of a plan that are no neighbours in a tree: read once by whoever asks for the ways of many records. */
export function ownLinksOf(plan: Plan): TraceLink[] {
	return traceLinksOf(plan).filter(({ how }) => !IN_A_TREE.includes(how));
}

/** The ids on the ways of these records, with their own: what a board lights up. */
export function idsOn(
	lines: readonly (readonly Stop[])[],
	own: readonly string[] = []
): Set<string> {
	return new Set([...own, ...lines.flatMap((line) => line.map(({ id }) => id))]);
}

const IN_A_TREE: readonly string[] = ['because', 'by-means-of'];

/** The step at which the records of a root are looked at. People and sittings are no stop. */
const STEP_OF: Partial<Record<RecordRoot, Step>> = {
	ideas: 'ideas',
	clusters: 'ideas',
	problems: 'problems',
	objectives: 'objectives',
	assumptions: 'objectives',
	strategies: 'objectives',
	rounds: 'votes',
	activities: 'actions',
	budgetLines: 'actions',
	indicators: 'actions',
	risks: 'actions',
	followUps: 'actions',
	referrals: 'actions',
	progress: 'monitoring',
	readings: 'monitoring',
	satisfaction: 'monitoring',
	stories: 'monitoring',
	lessons: 'monitoring'
};

/** The field that names the card on which a record without a card of its own is told. */
const TOLD_ON: Record<string, string> = {
	progress: 'activity',
	readings: 'indicator',
	budgetLines: 'activity'
};

function placeOf(plan: Plan, root: string, id: string): string {
	const raw = rawOf(rootOf(plan, root).get(id));
	return textIn(raw[TOLD_ON[root] ?? '']) ?? id;
}

function stepOf(root: string): Step | undefined {
	return Object.hasOwn(STEP_OF, root) ? STEP_OF[root as RecordRoot] : undefined;
}
