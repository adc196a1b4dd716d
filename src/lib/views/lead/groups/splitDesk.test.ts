import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { splitNowOf, teamsOf } from '#lib/domain/meeting/groups/splits.ts';
import { setProfile } from '#lib/domain/meeting/profile.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { splitDeskOf } from './splitDesk.svelte.ts';

function aDesk(hamlets: string[] = []) {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	if (hamlets.length > 0) yes(setProfile(plan, { hamlets }, 'lead'));
	const session = { plan, person: 'lead', box: { doc: new Y.Doc() }, stamp };
	return { plan, desk: splitDeskOf(session as unknown as Session) };
}
const namesOf = (plan: Plan) => teamsOf(plan, splitNowOf(plan)!.id).map(({ name }) => name);

test('[GROUP-1] a line that is dropped takes its own picture along, and the next one takes one that is free', () => {
	const { plan, desk } = aDesk();
	desk.choose('chance');
	expect(desk.lines.map(({ picture }) => picture)).toEqual(['sun', 'leaf', 'fish']);
	desk.drop(0);
	desk.add();
	desk.add();
	desk.lines.forEach((line, at) => (line.name = `Kelompok ${at}`));
	desk.split();
	expect(desk.refusal).toBeUndefined();
	expect(teamsOf(plan, splitNowOf(plan)!.id).map(({ picture }) => picture)).toEqual([
		'leaf',
		'fish',
		'sun',
		'flower'
	]);
});

test('[GROUP-11] a line nobody named makes no group, and with one name the others are marked', () => {
	const { plan, desk } = aDesk();
	desk.add();
	const [first, second, third] = desk.lines;
	first!.name = 'Wetan';
	desk.split();
	expect(splitNowOf(plan)).toBeUndefined();
	expect(desk.lines.map((line) => desk.lacks(line))).toEqual([false, true, true]);
	third!.name = 'Kulon';
	desk.split();
	expect(namesOf(plan)).toEqual(['Wetan', 'Kulon']);
	expect(desk.lacks(second!)).toBe(false);
});

test('[GROUP-12] a hamlet that says what it is keeps its words', () => {
	const { desk } = aDesk(['Dusun Wetan', 'RW 05']);
	expect(desk.lines.map(({ name }) => name)).toEqual(['Dusun Wetan', 'RW 05']);
});
