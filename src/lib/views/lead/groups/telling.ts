import type { FilledCluster } from '#lib/domain/ideas/grouped.ts';
import type { Idea } from '#lib/domain/ideas/ideas.ts';
import type { TeamIdeas } from '#lib/domain/ideas/teamIdeas.ts';
import type { Peopled } from '#lib/domain/meeting/groups/belonging.ts';
import type { Split } from '#lib/domain/meeting/groups/kinds.ts';
import { instant } from '#lib/domain/shared/dates.ts';

import { ideaPages, type IdeaPage } from '../../stage/stops.ts';

/** The page of what has no group's name on the wall. */
export const OTHERS = 'others';

/** What the groups tell. */
export interface Told {
	split: Split;
	teams: readonly Peopled[];
	written: ReadonlyMap<string, TeamIdeas>;
	/** The ideas the room may see. */
	open: readonly Idea[];
	/** How a page is headed: a group's title, and that of the ideas without one. */
	titleOf: (team?: Peopled) => string;
}

/**
 * The pages the wall walks when the groups tell, group by group (GROUP-7). Groups of fewer than five tell together with
 * what was written in none meanwhile, under no group's name (GROUP-6).
 */
export function tellingPages({ split, teams, written, open, titleOf }: Told): IdeaPage[] {
	const large = teams.filter(({ isSmall }) => !isSmall);
	const small = teams.filter(({ isSmall }) => isSmall);
	const of = ({ id }: Peopled) => written.get(id)?.ideas ?? [];
	const inTeams = new Set([...written.values()].flatMap(({ ideas }) => ideas.map(({ id }) => id)));
	const unnamed = new Set(small.flatMap((team) => of(team).map(({ id }) => id)));
	const since = instant(split.createdAt);
	const others = open.filter(
		({ id, createdAt }) => unnamed.has(id) || (!inTeams.has(id) && instant(createdAt) >= since)
	);
	return ideaPages(
		[
			...large.map((team) => asCluster(team.id, titleOf(team), of(team), split)),
			asCluster(OTHERS, titleOf(), others, split)
		],
		[]
	);
}

/** The ideas of a group look like those of a cluster, so that the wall draws both alike. */
function asCluster(id: string, title: string, ideas: readonly Idea[], split: Split): FilledCluster {
	const { createdAt, createdBy } = split;
	return { id, title, ideas: [...ideas], also: [], order: '', createdAt, createdBy };
}
