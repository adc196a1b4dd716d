import type { FilledCluster } from '#lib/domain/ideas/grouped.ts';
import type { Idea } from '#lib/domain/ideas/ideas.ts';
import type { TeamIdeas } from '#lib/domain/ideas/teamIdeas.ts';
import { isSameHamlet, type Peopled } from '#lib/domain/meeting/groups/belonging.ts';
import { SMALLEST_SHOWN } from '#lib/domain/meeting/compass.ts';
import type { Split } from '#lib/domain/meeting/groups/kinds.ts';
import { isByTags } from '#lib/domain/meeting/groups/splits.ts';
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
 * what was written in none meanwhile, under no group's name, and only where these are five people or more: else who
 * knows the other groups would know whose it is (GROUP-6).
 */
export function tellingPages({ split, teams, written, open, titleOf }: Told): IdeaPage[] {
	const large = teams.filter(({ isSmall }) => !isSmall);
	const small = teams.filter(({ isSmall }) => isSmall);
	const of = ({ id }: Peopled) => written.get(id)?.ideas ?? [];
	const inTeams = new Set([...written.values()].flatMap(({ ideas }) => ideas.map(({ id }) => id)));
	const unnamed = new Set(small.flatMap((team) => of(team).map(({ id }) => id)));
	const since = instant(split.createdAt);
	const inNone = open.filter(
		({ id, createdAt }) => !inTeams.has(id) && instant(createdAt) >= since
	);
	const hides = small.length === 0 || crowdOf(small, inNone) >= SMALLEST_SHOWN;
	const others = open.filter((idea) => unnamed.has(idea.id) || inNone.includes(idea));
	return ideaPages(
		[
			...large.map((team) => asCluster(team.id, titleOf(team), underName(team, of(team)), split)),
			asCluster(OTHERS, titleOf(), hides ? others : [], split)
		],
		[]
	);
}

/** Of groups told apart by tags and fewer than five people the desk, too, hears nothing of who wrote (GROUP-6). */
export function isCounted(
	split: Pick<Split, 'by'>,
	{ isSmall }: Pick<Peopled, 'isSmall'>
): boolean {
	return !(isSmall && isByTags(split));
}

/** The groups that wrote no idea yet, as far as the desk may say so (GROUP-6). */
export function quietOf({ split, teams, written }: Pick<Told, 'split' | 'teams' | 'written'>) {
	return teams.filter(
		(team) => isCounted(split, team) && (written.get(team.id)?.ideas.length ?? 0) === 0
	);
}

/** Among how many people somebody of a small group is, with those who wrote in no group. */
function crowdOf(small: readonly Peopled[], inNone: readonly Idea[]): number {
	const hands = new Set(
		inNone.map(({ createdBy, onBehalfOf = '' }) => `${createdBy} ${onBehalfOf}`)
	);
	return small.reduce((sum, { people }) => sum + people, hands.size);
}

/** What stands above a page once is said on none of its cards: of its own hamlet a group says the name once (GROUP-7). */
function underName({ name, hamlet = name }: Peopled, ideas: readonly Idea[]): Idea[] {
	return ideas.map((idea) => {
		if (!isSameHamlet(idea.hamlet, hamlet)) return idea;
		const { hamlet: said, ...rest } = idea;
		return said === undefined ? idea : rest;
	});
}

/** The ideas of a group look like those of a cluster, so that the wall draws both alike. */
function asCluster(id: string, title: string, ideas: readonly Idea[], split: Split): FilledCluster {
	const { createdAt, createdBy } = split;
	return { id, title, ideas: [...ideas], also: [], order: '', createdAt, createdBy };
}
