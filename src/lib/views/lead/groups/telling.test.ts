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
import { OTHERS, quietOf, tellingPages } from './telling.ts';

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
	const told = () => ({
		split: splitNowOf(plan)!,
		teams: peopled(teamsOf(plan, id), new Map()),
		written: teamIdeasOf(plan),
		open: openIdeasOf(plan),
		titleOf: (team?: { name: string }) => team?.name ?? 'Usulan lain'
	});
	const pages = () =>
		tellingPages(told()).map(({ id: page, cluster, ideas }) => [
			page === OTHERS,
			cluster?.title,
			ideas.map(({ text }) => text)
		]);
	return { pages, told };
}

test('[GROUP-7] the groups tell one by one, what was written in none at the end, and nothing from before', () => {
	expect(hall({ Perempuan: 7, Pemuda: 5 }).pages()).toEqual([
		[false, 'Perempuan', ['Dari Perempuan']],
		[false, 'Pemuda', ['Dari Pemuda']],
		[true, 'Usulan lain', ['Tanpa kelompok']]
	]);
});

test('[GROUP-6] a group of fewer than five tells under no name of its own', () => {
	const { pages } = hall({ Perempuan: 7, Pemuda: 4 }); // with whoever wrote in no group they are five
	expect(pages()).toEqual([
		[false, 'Perempuan', ['Dari Perempuan']],
		[true, 'Usulan lain', ['Dari Pemuda', 'Tanpa kelompok']]
	]);
});

test('[GROUP-6] one small group tells on no page that only it can have written', () => {
	const { pages } = hall({ Perempuan: 10, 'Laki-laki': 9, Pemuda: 3 });
	expect(pages().map(([, title]) => title)).toEqual(['Perempuan', 'Laki-laki']);
});

test('[GROUP-6] two small groups tell together where they are five people', () => {
	const { pages } = hall({ Perempuan: 10, 'Laki-laki': 2, Pemuda: 3 });
	expect(pages()[1]).toEqual([
		true,
		'Usulan lain',
		['Dari Laki-laki', 'Dari Pemuda', 'Tanpa kelompok']
	]);
});

test('[GROUP-6] the desk hears of no small group told apart by tags that it wrote nothing', () => {
	const { told } = hall({ Perempuan: 10, Pemuda: 3 });
	const silent = { ...told(), written: new Map() };
	expect(quietOf(silent).map(({ name }) => name)).toEqual(['Perempuan']);
	const byHand = { ...silent, split: { ...silent.split, by: 'hand' as const } };
	expect(quietOf(byHand).map(({ name }) => name)).toEqual(['Perempuan', 'Pemuda']);
});

test('[GROUP-7] a group of a hamlet says its name above its ideas, and on none of them again', () => {
	const { told } = hall({ 'Dusun Wetan': 7, Kulon: 6 });
	const said = told();
	const [first] = said.teams;
	const written = new Map(said.written);
	const own = written.get(first!.id)!;
	const [idea] = own.ideas;
	const ideas = [
		{ ...idea!, hamlet: 'Wetan' },
		{ ...idea!, id: 'other' as (typeof idea & {})['id'], hamlet: 'Kulon' }
	];
	written.set(first!.id, { ...own, ideas });
	const [page] = tellingPages({ ...said, written });
	expect(page?.ideas.map(({ hamlet }) => hamlet)).toEqual([undefined, 'Kulon']);
});
