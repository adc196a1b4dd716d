import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../../tests/support/plans.ts';
import { addTo, setIn } from '../../shared/records.ts';
import { addSitting } from '../sittings.ts';
import { openSitting } from '../sittingNow.ts';
import { moveTo } from '../moving.ts';
import { stageOf } from '../stage.ts';
import { isSameHamlet, peopled, phonesIn, teamFor, tellTeam } from './belonging.ts';
import { SPLITS, TEAMS, type SplitBy, type Team } from './kinds.ts';
import {
	changeTeam,
	finishSplit,
	mergeBack,
	placedIn,
	placePerson,
	splitAgain,
	splitNowOf,
	splitUp,
	teamsOf,
	undoSplit,
	type TeamDraft
} from './splits.ts';

const WETAN: TeamDraft = { name: 'Dusun Wetan', picture: 'sun', hamlet: 'Wetan' };
const KULON: TeamDraft = { name: 'Dusun Kulon', picture: 'leaf', hamlet: 'Kulon' };
const NO = (refusal: string) => ({ ok: false, refusal });

function split(by: SplitBy = 'hamlet', teams = [WETAN, KULON], deal: string[] = []) {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const id = yes(splitUp(plan, { by, teams, deal }, stamp));
	const [first, second] = teamsOf(plan, id) as [Team, Team];
	return { stamp, plan, id, first, second };
}

test('[GROUP-1] a room is split in one go, and its groups stand on the wall', () => {
	const { plan, id } = split();
	expect(splitNowOf(plan)?.id).toBe(id);
	expect(teamsOf(plan, id).map(({ name }) => name)).toEqual(['Dusun Wetan', 'Dusun Kulon']);
	expect(stageOf(plan).view).toBe('teams');
	yes(moveTo(plan, 'problems', 'lead'));
	expect(stageOf(plan).view).toBe('own');
	expect(splitNowOf(plan)?.id).toBe(id);
});

test.each([
	['two-to-eight', [WETAN]],
	['two-to-eight', Array.from({ length: 9 }, () => WETAN)],
	['empty', [WETAN, { ...KULON, name: ' ' }]],
	['same-picture', [WETAN, { ...KULON, picture: 'sun' as const }]],
	['too-long', [WETAN, { ...KULON, task: 'a'.repeat(201) }]]
])('[GROUP-1] what is no split is refused as a whole: %s', (refusal, teams) => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	expect(splitUp(plan, { by: 'hand', teams }, stamp)).toEqual(NO(refusal));
	expect([splitNowOf(plan), plan.teams.size, plan.splits.size]).toEqual([undefined, 0, 0]);
});

test('[GROUP-1] of two desks that split apart one split is left, and it ends for both', () => {
	const { plan, stamp } = split();
	const other = copyOf(plan);
	const later = yes(splitUp(plan, { by: 'chance', teams: [WETAN, KULON] }, stamp));
	const apart = stamps('budi');
	const lone = yes(splitUp(other, { by: 'hand', teams: [KULON, WETAN] }, apart));
	meet(plan, other);
	expect(splitNowOf(plan)).toEqual(splitNowOf(other));
	expect([later, lone]).toContain(splitNowOf(plan)?.id);
	const taken = copyOf(plan);
	yes(finishSplit(plan, splitNowOf(plan)!.id, stamp()));
	expect(splitNowOf(plan)).toBeUndefined();
	yes(undoSplit(taken, splitNowOf(taken)!.id, 'salah bagi', 'lead'));
	expect(splitNowOf(taken)).toBeUndefined();
});

test('[GROUP-1] a stranger takes no split from whoever opened the sitting, and puts no group into one', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const sitting = yes(addSitting(plan, { type: 'hamlet' }, stamp()));
	yes(openSitting(plan, sitting, 'lead'));
	const other = copyOf(plan);
	const id = yes(splitUp(plan, { by: 'hand', teams: [WETAN, KULON] }, stamp));
	const strange = stamps('eve');
	for (let tries = 0; tries < 5; tries++)
		yes(splitUp(other, { by: 'hand', teams: [KULON, WETAN] }, strange));
	meet(plan, other);
	expect([splitNowOf(plan)?.id, splitNowOf(other)?.id]).toEqual([id, id]);
	yes(addTo(plan, TEAMS, { ...WETAN, name: 'Asing', split: id }, strange()));
	expect(teamsOf(plan, id).map(({ name }) => name)).toEqual(['Dusun Wetan', 'Dusun Kulon']);
	for (let more = 0; more < 8; more++) yes(addTo(plan, TEAMS, { ...WETAN, split: id }, stamp()));
	expect(teamsOf(plan, id)).toHaveLength(8);
});

test('[GROUP-1] a split of another sitting is not the one of today', () => {
	const { plan, stamp } = split();
	const next = yes(addSitting(plan, { type: 'hamlet' }, stamp()));
	yes(openSitting(plan, next, 'lead'));
	expect(splitNowOf(plan)).toBeUndefined();
});

test('[GROUP-2] a phone finds its group by what its holder said: hamlet, then youth, then women and men', () => {
	const { first, second } = split();
	expect(teamFor([first, second], { hamlet: ' kulon ' })?.id).toBe(second.id);
	expect(teamFor([first, second], { sex: 'F' })).toBeUndefined();
	const of = (takes: Team['takes']) => ({ ...first, id: String(takes), takes, hamlet: undefined });
	const tagged = [of('women'), of('men'), of('youth')] as Team[];
	expect(teamFor(tagged, { sex: 'F', isYoung: true })?.id).toBe('youth');
	expect(teamFor(tagged, { sex: 'M' })?.id).toBe('men');
	expect(teamFor(tagged, {})).toBeUndefined();
});

test('[GROUP-12] “Dusun Kulon” and “kulon” are one hamlet', () => {
	const { first, second } = split();
	expect(teamFor([first, second], { hamlet: 'Dusun Kulon' })?.id).toBe(second.id);
	expect(isSameHamlet('dusun Wetan', 'WETAN ')).toBe(true);
	expect(isSameHamlet('', undefined)).toBe(false);
});

test('[GROUP-2] the desk hears how many phones are in a group, and no person stands beside it', () => {
	const { plan, id, first, second } = split();
	const box = { doc: new Y.Doc() };
	const tell = (token: string, team: string) =>
		yes(tellTeam(box, { split: id, token, team }, 'ana'));
	tell('t1', first.id);
	tell('t2', first.id);
	tell('t2', first.id);
	tell('t1', second.id);
	expect([...phonesIn(box, id)]).toEqual([
		[second.id, 1],
		[first.id, 1]
	]);
	expect(phonesIn(box, 'other').size).toBe(0);
	expect(JSON.stringify(box.doc.toJSON()).includes('ana')).toBe(false);
	expect(JSON.stringify(plan.doc.toJSON()).includes('t1')).toBe(false);
	expect(tellTeam(box, { split: id, token: 't 1', team: first.id }, 'ana').ok).toBe(false);
});

test('[GROUP-3] by chance, groups differ by one person at most', () => {
	const people = Array.from({ length: 11 }, (_, at) => `p${at}`);
	const teams = [WETAN, KULON, { name: 'Ikan', picture: 'fish' as const }];
	const { plan, id } = split('chance', teams, people);
	const all = teamsOf(plan, id);
	const sizes = all.map(
		(team) => people.filter((who) => placedIn(splitNowOf(plan)!, all, [who]) === team).length
	);
	expect(sizes).toEqual([4, 4, 3]);
});

test('[GROUP-4] who is put in a group by hand is in that one, and two desks that place apart both are heard', () => {
	const { plan, id, first, second } = split('hand');
	const other = copyOf(plan);
	yes(placePerson(plan, { split: id, who: 'ana', team: first.id }, 'lead'));
	yes(placePerson(other, { split: id, who: 'budi', team: second.id }, 'helper'));
	meet(plan, other);
	const now = splitNowOf(plan)!;
	expect(placedIn(now, [first, second], ['ana'])?.id).toBe(first.id);
	expect(placedIn(now, [first, second], ['budi'])?.id).toBe(second.id);
	expect(placedIn(now, [first, second], ['cici'])).toBeUndefined();
	const nowhere = placePerson(plan, { split: id, who: 'ana', team: 'none' }, 'lead');
	expect(nowhere).toEqual(NO('no-such-record'));
});

test.each(['hamlet', 'tags'] as const)(
	'[GROUP-2] nobody is put by hand or by chance beside a group told apart by %s, and what a stranger wrote there is not read',
	(by) => {
		const { plan, id, first, second } = split(by, [WETAN, KULON], ['ana']);
		const place = { split: id, who: 'ana', team: first.id };
		expect(placePerson(plan, place, 'lead')).toEqual(NO('no-such-record'));
		expect(splitNowOf(plan)?.placed).toBeUndefined();
		yes(setIn(plan, SPLITS, id, { placed: { ana: first.id } }, 'eve'));
		expect(placedIn(splitNowOf(plan)!, [first, second], ['ana'])).toBeUndefined();
	}
);

test('[GROUP-6] a group is small below five, those without a phone counted in', () => {
	const { plan, id, first, second } = split();
	yes(changeTeam(plan, first.id, { withoutPhone: 3 }, 'lead'));
	const counts = new Map([
		[first.id, 2],
		[second.id, 4]
	]);
	const seen = peopled(teamsOf(plan, id), counts);
	expect(seen.map(({ people, isSmall }) => [people, isSmall])).toEqual([
		[5, false],
		[4, true]
	]);
	expect(changeTeam(plan, first.id, { withoutPhone: -1 }, 'lead')).toEqual(NO('not-a-number'));
});

test('[GROUP-7] together again, the split is still told until all groups have', () => {
	const { plan, id, stamp } = split();
	yes(mergeBack(plan, id, stamp()));
	expect(splitNowOf(plan)?.mergedAt).toBeDefined();
	expect(stageOf(plan).view).toBe('teams');
	yes(finishSplit(plan, id, stamp()));
	expect([splitNowOf(plan), stageOf(plan).view]).toEqual([undefined, 'own']);
});

test('[GROUP-8] a split is worked on after all, or taken back with a reason', () => {
	const { plan, id, stamp } = split();
	yes(mergeBack(plan, id, stamp()));
	yes(splitAgain(plan, id, 'lead'));
	expect(splitNowOf(plan)?.mergedAt).toBeUndefined();
	expect(undoSplit(plan, id, ' ', 'lead')).toEqual(NO('no-reason'));
	expect(stageOf(plan).view).toBe('teams');
	yes(undoSplit(plan, id, 'salah bagi', 'lead'));
	expect([splitNowOf(plan), stageOf(plan).view]).toEqual([undefined, 'own']);
	expect(mergeBack(plan, 'none', stamp())).toEqual(NO('no-such-record'));
});
