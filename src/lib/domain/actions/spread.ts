import { IDEA_DETAILS } from '../ideas/kinds.ts';
import type { Plan } from '../plan.ts';
import { problemsOf } from '../problems/cards.ts';
import { kind } from '../shared/kinds.ts';
import type { Money } from '../shared/money.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare } from '../shared/stamp.ts';
import { roundsOf } from '../votes/rounds.ts';
import { activitiesOf } from './activities.ts';
import { bidangOfCode } from './bidang.ts';
import { LISTS, type ActivityList } from './details.ts';
import type { Activity } from './read.ts';
import { totals } from './totals.ts';

/** What one part of a plan gets: how many lines, and what they cost in whole currency units. */
export interface Portion<Name = string> {
	name: Name;
	lines: number;
	cost: Money;
}

/** How this year's plan is spread over fields of work, sources, hamlets and those who proposed. */
export interface Spread {
	byList: Portion<ActivityList>[];
	byBidang: Portion<number | undefined>[];
	/** What each source gives; its lines are those it pays a part of. */
	bySource: Portion[];
	/** A line for several hamlets counts whole in each, so these do not add up to the plan. Those with nothing are in it. */
	byHamlet: Portion[];
	/** By the group that proposed: a line counts whole for each group behind it. Those with nothing are in it. */
	byGroup: (Portion & { ideas: number })[];
	/** Hamlets and groups that spoke, and get nothing this year (section 2.7). */
	emptyHamlets: string[];
	emptyGroups: string[];
}

const IDEAS = kind('ideas', IDEA_DETAILS);

/** Adds up who gets what, so that a group can see before it decides whom its plan leaves out. */
export function spreadOf(plan: Plan): Spread {
	const all = activitiesOf(plan);
	const lines = all.filter(({ list }) => list === 'RKP');
	const ideas = rowsOf(plan, IDEAS);
	const voices = new Map(ideas.map((idea) => [idea.id, idea]));
	const hamlets = [...hamletsIn(plan), ...ideas.flatMap(({ hamlet }) => namesIn(hamlet))];
	const groups = ideas.flatMap(({ group }) => group ?? []);
	const behind = ideasBehind(plan, lines);
	const byHamlet = portions(lines, placesOf(hamlets), hamlets);
	const byGroup = portions(
		lines,
		({ id }) => [...(behind.get(id) ?? [])].flatMap((idea) => voices.get(idea)?.group ?? []),
		groups
	).map((portion) => ({
		...portion,
		ideas: groups.filter((group) => group === portion.name).length
	}));
	return {
		byList: portions(all, ({ list }) => [list], LISTS),
		byBidang: portions(lines, (line) => [bidangIn(line)], []),
		bySource: [...totals(lines).bySource].map(([name, cost]) => ({
			name,
			lines: lines.filter(({ funding }) => funding.some(({ source }) => source === name)).length,
			cost
		})),
		byHamlet,
		byGroup,
		emptyHamlets: namesOfEmpty(byHamlet),
		emptyGroups: namesOfEmpty(byGroup)
	};
}

/** The ideas behind each line: those that became it, that it was voted on for, or that the problem it solves came from. */
export function ideasBehind(plan: Plan, lines: readonly Activity[]): Map<string, Set<string>> {
	const promoted = rowsOf(plan, IDEAS);
	const cards = new Map(problemsOf(plan).map(({ id, ideas }) => [id, ideas]));
	const options = new Map(
		roundsOf(plan).flatMap((round) => round.options.map(({ id, ref }) => [id, ref] as const))
	);
	const isIdea = (id: string) => plan.ideas.has(id);
	return new Map(
		lines.map(({ id, fromOption = '', fromProblem = '' }) => {
			const voted = options.get(fromOption) ?? fromOption;
			const ideas = [
				...promoted.filter(({ promotedTo }) => promotedTo === id).map((idea) => idea.id),
				...[voted].filter(isIdea),
				...(cards.get(voted) ?? []),
				...(cards.get(fromProblem) ?? [])
			];
			return [id, new Set(ideas)];
		})
	);
}

function portions<Name>(
	lines: readonly Activity[],
	namesOf: (line: Activity) => readonly Name[],
	known: readonly Name[]
): Portion<Name>[] {
	const found = new Map(known.map((name) => [name, { name, lines: 0, cost: 0 }]));
	for (const line of lines) {
		for (const name of new Set(namesOf(line))) {
			const portion = found.get(name) ?? { name, lines: 0, cost: 0 };
			found.set(name, {
				name,
				lines: portion.lines + 1,
				cost: portion.cost + (line.cost ?? 0)
			});
		}
	}
	return [...found.values()].sort((a, b) => b.cost - a.cost || compare(`${a.name}`, `${b.name}`));
}

function bidangIn({ bidang, code }: Activity): number | undefined {
	return bidang ?? (code === undefined ? undefined : bidangOfCode(code));
}

/** The hamlets a line is for; `Semua dusun` is all of them. */
function placesOf(hamlets: readonly string[]): (line: Activity) => readonly string[] {
	return ({ hamlet }) => (/^(semua|seluruh|all)\b/i.test(hamlet ?? '') ? hamlets : namesIn(hamlet));
}

function namesIn(hamlets = ''): string[] {
	return hamlets.split(',').flatMap((name) => name.trim() || []);
}

/** The hamlets the place profile names. */
function hamletsIn({ meta }: Plan): string[] {
	return [...meta.keys()].flatMap((key) => (key.startsWith('hamlets:') ? key.slice(8) : []));
}

function namesOfEmpty(portions: readonly Portion[]): string[] {
	return portions.filter(({ lines }) => lines === 0).map(({ name }) => name);
}
