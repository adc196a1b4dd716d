import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Team } from '../meeting/groups/kinds.ts';
import { splitUp, teamsOf, undoSplit } from '../meeting/groups/splits.ts';
import { describeIdea } from './describing.ts';
import { holdIdea } from './held.ts';
import { addIdea, ideasOf } from './ideas.ts';
import { takeBack } from './settling.ts';
import { mergeIdea } from './merging.ts';
import { sameOfTeamsOf, teamIdeasOf } from './teamIdeas.ts';

function hall() {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const teams = [
		{ name: 'Wetan', picture: 'sun' as const },
		{ name: 'Kulon', picture: 'leaf' as const }
	];
	const split = yes(splitUp(plan, { by: 'hand', teams }, stamp));
	const [wetan, kulon] = teamsOf(plan, split) as [Team, Team];
	const say = (text: string, who: string, team?: { id: string }, onBehalfOf?: string) =>
		yes(
			addIdea(
				plan,
				{ text, ...(team && { team: team.id }) },
				{ ...stamp(who), ...(onBehalfOf && { onBehalfOf }) }
			)
		);
	const textsOf = ({ id }: { id: string }) =>
		teamIdeasOf(plan)
			.get(id)
			?.ideas.map(({ text }) => text);
	return { plan, stamp, split, wetan, kulon, say, textsOf };
}

test('[GROUP-5] an idea bears the group it was written in, one a scribe wrote too, and others bear none', () => {
	const { plan, wetan, kulon, say, textsOf } = hall();
	say('Air mati tiap kemarau', 'ana', wetan);
	say('Jalan licin', 'ana', wetan);
	say('Lampu padam', 'lead', wetan, 'Bu Sri');
	const later = say('Selokan mampet', 'lead', undefined, 'Pak Man');
	expect(textsOf(wetan)).toHaveLength(3);
	expect(teamIdeasOf(plan).get(wetan.id)?.voices).toBe(2);
	expect(textsOf(kulon)).toBeUndefined();
	yes(describeIdea(plan, later, { team: kulon.id }, 'lead'));
	expect(textsOf(kulon)).toEqual(['Selokan mampet']);
});

test('[GROUP-6] what waits for an eye or was taken back is in no group’s telling', () => {
	const { plan, wetan, say, textsOf } = hall();
	const bad = say('Pak X mencuri', 'ana', wetan);
	yes(holdIdea(plan, bad, 'lead'));
	const gone = say('Salah tulis', 'ana', wetan);
	yes(takeBack(plan, gone, 'ana'));
	expect(textsOf(wetan)).toEqual([]);
});

test('[WAIT-6] who wrote what waits is not yet among a group’s voices', () => {
	const { plan, wetan, say } = hall();
	yes(holdIdea(plan, say('Pak X mencuri', 'ana', wetan), 'lead'));
	say('Jalan rusak', 'budi', wetan);
	expect(teamIdeasOf(plan).get(wetan.id)?.voices).toBe(1);
});

test('[GROUP-8] a split that is taken back takes no idea with it', () => {
	const { plan, split, wetan, say } = hall();
	say('Air mati tiap kemarau', 'ana', wetan);
	const before = ideasOf(plan);
	yes(undoSplit(plan, split, 'salah bagi', 'lead'));
	expect(ideasOf(plan)).toEqual(before);
});

test('[GROUP-9] ideas of two groups that may say the same are found, those of one group are not', () => {
	const { plan, split, wetan, kulon, say } = hall();
	const a = say('Air bersih mati setiap musim kemarau', 'ana', wetan);
	const b = say('Air bersih mati saat musim kemarau', 'budi', kulon);
	say('Air bersih selalu mati musim kemarau', 'cici', wetan);
	say('Air bersih mati musim kemarau panjang', 'dedi');
	const pairs = sameOfTeamsOf(plan, teamsOf(plan, split));
	expect(pairs.map((pair) => [pair.a, pair.b])).toContainEqual([a, b]);
	for (const { teamA, teamB } of pairs) expect(teamA.id).not.toBe(teamB.id);
});

test('[GROUP-9] once merged, each group still tells it, and both words are kept', () => {
	const { plan, wetan, kulon, say, textsOf } = hall();
	const a = say('Air mati', 'ana', wetan);
	const b = say('Air tidak mengalir', 'budi', kulon);
	yes(mergeIdea(plan, b, a, 'lead'));
	expect(textsOf(wetan)).toEqual(['Air mati']);
	expect(textsOf(kulon)).toEqual(['Air mati']);
	expect(ideasOf(plan).find(({ id }) => id === b)?.text).toBe('Air tidak mengalir');
});
