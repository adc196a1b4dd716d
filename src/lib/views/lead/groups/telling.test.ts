import { expect, test } from 'vitest';

import { addIdea, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { teamIdeasOf } from '#lib/domain/ideas/teamIdeas.ts';
import { peopled } from '#lib/domain/meeting/groups/belonging.ts';
import { TEAM_PICTURES } from '#lib/domain/meeting/groups/kinds.ts';
import {
	changeTeam,
	splitNowOf,
	splitUp,
	teamsOf,
	type TeamDraft
} from '#lib/domain/meeting/groups/splits.ts';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { OTHERS, tellingPages } from './telling.ts';

function hall(people: Record<string, number>) {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const say = (text: string, team?: string) =>
		yes(addIdea(plan, { text, ...(team && { team }) }, stamp()));
	say('Usulan lama');
	const teams = Object.keys(people).map((name, at): TeamDraft => {
		return { name, picture: TEAM_PICTURES[at] ?? 'star' };
	});
	const id = yes(splitUp(plan, { by: 'tags', teams }, stamp));
	for (const team of teamsOf(plan, id)) {
		yes(changeTeam(plan, team.id, { withoutPhone: people[team.name] ?? 0 }, 'lead'));
		say(`Dari ${team.name}`, team.id);
	}
	say('Tanpa kelompok');
	const pages = () =>
		tellingPages({
			split: splitNowOf(plan)!,
			teams: peopled(teamsOf(plan, id), new Map()),
			written: teamIdeasOf(plan),
			open: openIdeasOf(plan),
			titleOf: (team) => team?.name ?? 'Usulan lain'
		}).map(({ id: page, cluster, ideas }) => [
			page === OTHERS,
			cluster?.title,
			ideas.map(({ text }) => text)
		]);
	return { pages };
}

test('[GROUP-7] the groups tell one by one, what was written in none at the end, and nothing from before', () => {
	expect(hall({ Perempuan: 7, Pemuda: 5 }).pages()).toEqual([
		[false, 'Perempuan', ['Dari Perempuan']],
		[false, 'Pemuda', ['Dari Pemuda']],
		[true, 'Usulan lain', ['Tanpa kelompok']]
	]);
});

test('[GROUP-6] a group of fewer than five tells under no name of its own', () => {
	const { pages } = hall({ Perempuan: 7, Pemuda: 4 });
	expect(pages()).toEqual([
		[false, 'Perempuan', ['Dari Perempuan']],
		[true, 'Usulan lain', ['Dari Pemuda', 'Tanpa kelompok']]
	]);
});
