import type { Team } from '../meeting/groups/kinds.ts';
import type { Plan } from '../plan.ts';
import { likelyDuplicatesOf, type LikelyDuplicate } from './duplicates.ts';
import { fullIdeasOf, type FullIdea } from './full.ts';
import { isOpen } from './ideas.ts';
import { headsOf } from './merging.ts';

/** What a group wrote. */
export interface TeamIdeas {
	/** The open ones, oldest first. One that stands with another group's is there as that one: nothing is lost (GROUP-9). */
	ideas: FullIdea[];
	/** How many people have said anything that is not waiting, those a scribe wrote for among them. */
	voices: number;
}

/** What each group wrote, by the group's id; what was written in none is under no key. */
export function teamIdeasOf(plan: Plan): Map<string, TeamIdeas> {
	const all = fullIdeasOf(plan);
	const byId = new Map(all.map((idea) => [idea.id, idea]));
	const heads = headsOf(plan);
	const found = new Map<string, { ideas: Set<FullIdea>; voices: Set<string> }>();
	for (const { id, team, status, held, createdBy, onBehalfOf = '' } of all) {
		const head = byId.get(heads.get(id) ?? id);
		if (team === undefined || status === 'binned') continue;
		const of = found.get(team) ?? { ideas: new Set(), voices: new Set() };
		found.set(team, of);
		if (!held) of.voices.add(`${createdBy} ${onBehalfOf.trim().toLowerCase()}`);
		if (head && isOpen(head)) of.ideas.add(head);
	}
	return new Map(
		[...found].map(([team, { ideas, voices }]) => [
			team,
			{ ideas: [...ideas], voices: voices.size }
		])
	);
}

/** Two ideas of two groups that may say the same, and whose they are. */
export interface SameOfTwo extends LikelyDuplicate {
	teamA: Team;
	teamB: Team;
}

/** Pairs of ideas of two groups that may say the same, the likeliest first: only a person merges them (GROUP-9). */
export function sameOfTeamsOf(plan: Plan, teams: readonly Team[]): SameOfTwo[] {
	const byId = new Map(teams.map((team) => [team.id, team]));
	const of = new Map(fullIdeasOf(plan).map(({ id, team = '' }) => [id, byId.get(team)]));
	return likelyDuplicatesOf(plan).flatMap((pair) => {
		const [teamA, teamB] = [of.get(pair.a), of.get(pair.b)];
		return teamA && teamB && teamA !== teamB ? [{ ...pair, teamA, teamB }] : [];
	});
}
