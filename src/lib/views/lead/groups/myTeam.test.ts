import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { phonesIn } from '#lib/domain/meeting/groups/belonging.ts';
import type { Split, Team } from '#lib/domain/meeting/groups/kinds.ts';
import { placePerson, splitNowOf, splitUp, teamsOf } from '#lib/domain/meeting/groups/splits.ts';
import { keepTags } from '#lib/session/keepTags.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { tagsHere } from '#lib/session/tags.ts';

import { browserStorage } from '../../../../../tests/support/browserStorage.ts';
import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { MyTeam } from './myTeam.svelte.ts';

beforeEach(() => void browserStorage());
afterEach(() => void vi.unstubAllGlobals());

function hall() {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const teams = [
		{ name: 'Wetan', picture: 'sun' as const, hamlet: 'Wetan' },
		{ name: 'Kulon', picture: 'leaf' as const, hamlet: 'Kulon' }
	];
	const id = yes(splitUp(plan, { by: 'hand', teams }, stamp));
	const box = { doc: new Y.Doc() };
	const here = { id: 'p', person: 'ana', box } as unknown as Session;
	const all = teamsOf(plan, id) as [Team, Team];
	const now = (): Split => splitNowOf(plan)!;
	const mine = (phones = ['ana']) => new MyTeam(here, now(), () => phones);
	const place = (team: Team, who = 'ana') =>
		yes(placePerson(plan, { split: id, who, team: team.id }, 'lead'));
	return { all, now, mine, place, box, id };
}

test('[GROUP-4] a phone is where its tags say, then where the desk put it, then where its holder went', () => {
	const { all, now, mine, place } = hall();
	const [wetan, kulon] = all;
	expect(mine().of(now(), all)).toBeUndefined();
	keepTags('p', { hamlet: 'wetan' });
	expect(mine().of(now(), all)).toBe(wetan);
	place(kulon);
	expect(mine().of(now(), all)).toBe(kulon);
	mine().choose(wetan, now(), all);
	expect(mine().of(now(), all)).toBe(wetan); // also after the page was opened again
});

test('[GROUP-4] whoever is put elsewhere by hand afterwards goes there', () => {
	const { all, now, mine, place } = hall();
	const [wetan, kulon] = all;
	mine().choose(wetan, now(), all);
	place(kulon);
	expect(mine().of(now(), all)).toBe(kulon);
});

test('[GROUP-4] [ARRIVE-26] who comes in again on another phone is in the group they were put in', () => {
	const { all, now, mine, place } = hall();
	const [wetan, kulon] = all;
	place(wetan, 'ana-before');
	expect(mine().of(now(), all)).toBeUndefined();
	expect(mine(['ana', 'ana-before']).of(now(), all)).toBe(wetan);
	place(kulon, 'ana');
	expect(mine(['ana', 'ana-before']).of(now(), all)).toBe(kulon);
});

test('[GROUP-5] what is written from then on bears the group, and the desk counts the phone once', () => {
	const { all, now, mine, box, id } = hall();
	const [wetan, kulon] = all;
	const team = mine();
	team.choose(wetan, now(), all);
	team.belong(wetan);
	team.belong(kulon);
	expect(tagsHere('p').team).toBe(kulon.id);
	expect([...phonesIn(box, id)]).toEqual([[kulon.id, 1]]);
});

test('[GROUP-5] in the next split nothing bears the group of the one before, until somebody has chosen', () => {
	const before = hall();
	before.mine().belong(before.all[0]);
	expect(tagsHere('p').team).toBe(before.all[0].id);
	const next = hall();
	const mine = next.mine();
	mine.belong(mine.of(next.now(), next.all));
	expect([tagsHere('p').team, phonesIn(next.box, next.id).size]).toEqual([undefined, 0]);
});
