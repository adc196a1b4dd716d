import { IDEA_DETAILS } from '../ideas/kinds.ts';
import { profileOf } from '../meeting/profile.ts';
import type { Plan } from '../plan.ts';
import type { ActivityId } from '../shared/ids.ts';
import { kind } from '../shared/kinds.ts';
import type { Money } from '../shared/money.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare } from '../shared/stamp.ts';
import { activitiesOf } from './activities.ts';
import { bidangOfCode } from './bidang.ts';
import { LISTS, type ActivityList } from './details.ts';
import { ideasBehind } from './ideasBehind.ts';
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
	/** Lines no idea is known behind: what they answer is in nobody's portion. */
	untraced: ActivityId[];
}

const IDEAS = kind('ideas', IDEA_DETAILS);

/** Adds up who gets what, so that a group can see before it decides whom its plan leaves out. */
export function spreadOf(plan: Plan): Spread {
	const all = activitiesOf(plan);
	const lines = all.filter(({ list }) => list === 'RKP');
	const byHamlet = hamletsOf(plan, lines);
	const behind = ideasBehind(plan, lines);
	const byGroup = groupsOf(plan, lines, behind);
	return {
		byList: portions(all, ({ list }) => [list], LISTS),
		byBidang: portions(lines, (line) => [bidangIn(line)], []).sort(
			(a, b) => (a.name ?? 9) - (b.name ?? 9)
		),
		bySource: [...totals(lines).bySource].map(([name, cost]) => ({
			name,
			lines: lines.filter(({ funding }) => funding.some(({ source }) => source === name)).length,
			cost
		})),
		byHamlet,
		byGroup,
		emptyHamlets: namesOfEmpty(byHamlet),
		emptyGroups: namesOfEmpty(byGroup),
		untraced: lines.flatMap(({ id }) => (behind.get(id)?.size ? [] : [id]))
	};
}

/** A line is for the hamlets it names, else for those its place names; `Semua dusun` is all of them. */
function hamletsOf(plan: Plan, lines: readonly Activity[]): Portion[] {
	const voices = rowsOf(plan, IDEAS).flatMap(({ hamlet }) => namesIn(hamlet));
	const known = [...new Set([...(profileOf(plan).hamlets ?? []), ...voices])];
	const areNamed = (where: string) =>
		known.filter((name) =>
			` ${where.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
				` ${name.toLowerCase()} `
			)
		);
	const placesOf = ({ hamlet, where = '' }: Activity) => {
		if (/^(semua|seluruh|all)\b/i.test(hamlet ?? where)) return known;
		return hamlet === undefined ? areNamed(where) : namesIn(hamlet);
	};
	return byCost(portions(lines, placesOf, known));
}

/** A line is for the groups whose ideas are behind it. */
function groupsOf(
	plan: Plan,
	lines: readonly Activity[],
	behind: ReturnType<typeof ideasBehind>
): Spread['byGroup'] {
	const groupOf = new Map(rowsOf(plan, IDEAS).map(({ id, group }) => [id, group]));
	const groups = [...groupOf.values()].filter((group) => group !== undefined);
	const portionsOf = portions(
		lines,
		({ id }) => [...(behind.get(id) ?? [])].flatMap((idea) => groupOf.get(idea) ?? []),
		groups
	);
	return byCost(portionsOf).map((portion) => ({
		...portion,
		ideas: groups.filter((group) => group === portion.name).length
	}));
}

function portions<Name>(
	lines: readonly Activity[],
	namesOf: (line: Activity) => readonly Name[],
	known: readonly Name[]
): Portion<Name>[] {
	const found = new Map(known.map((name) => [name, { name, lines: 0, cost: 0 }]));
	for (const line of lines) {
		for (const name of new Set(namesOf(line))) {
			const now = found.get(name) ?? { name, lines: 0, cost: 0 };
			found.set(name, { name, lines: now.lines + 1, cost: now.cost + (line.cost ?? 0) });
		}
	}
	return [...found.values()];
}

function byCost(portions: Portion[]): Portion[] {
	return portions.sort((a, b) => b.cost - a.cost || compare(a.name, b.name));
}

function bidangIn({ bidang, code }: Activity): number | undefined {
	return bidang ?? (code === undefined ? undefined : bidangOfCode(code));
}

function namesIn(hamlets = ''): string[] {
	return hamlets.split(',').flatMap((name) => name.trim() || []);
}

function namesOfEmpty(portions: readonly Portion[]): string[] {
	return portions.filter(({ lines }) => lines === 0).map(({ name }) => name);
}
