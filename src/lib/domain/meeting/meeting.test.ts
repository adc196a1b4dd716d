import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addIdea } from '../ideas/ideas.ts';
import { PLAN_VERSION } from '../migrations/version.ts';
import { planIn } from '../plan.ts';
import { arrive, membersOf } from './members.ts';
import { COLOURS, freePictureNames, PICTURES } from './pictures.ts';
import { beginPlan } from './beginning.ts';
import { meetingOf } from './meeting.ts';
import { moveTo } from './moving.ts';

const beginning = { title: 'RKP 2027', village: 'Tirtamulya', language: 'id' };

test('[MEETING-1] a plan is begun once, with a title and a village', () => {
	const stamp = stamps();
	const plan = planIn(new Y.Doc());
	expect(beginPlan(plan, { ...beginning, title: ' ' }, stamp())).toEqual({
		ok: false,
		refusal: 'empty'
	});
	expect(plan.meta.size).toBe(0);
	yes(beginPlan(plan, beginning, stamp()));
	expect(beginPlan(plan, beginning, stamp())).toEqual({ ok: false, refusal: 'already-begun' });
	expect(meetingOf(plan)).toMatchObject({ ...beginning, currency: 'IDR', step: 'meeting' });
});

test('[MEETING-2] the facilitator moves the room, forwards and back again', () => {
	const plan = aPlan();
	yes(moveTo(plan, 'votes', 'lead'));
	expect(meetingOf(plan).step).toBe('votes');
	yes(moveTo(plan, 'ideas', 'lead'));
	expect(meetingOf(plan).step).toBe('ideas');
});

test('[MEETING-3] a step nobody knows is shown as the first one', () => {
	const plan = aPlan();
	plan.meta.set('step', 'dancing');
	expect(meetingOf(plan).step).toBe('meeting');
});

test('[MEETING-4] a plan a newer app wrote is shown and not changed', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(addIdea(plan, { text: 'Pipa bocor' }, stamp('ana')));
	plan.meta.set('version', PLAN_VERSION + 1);
	const before = Y.encodeStateAsUpdate(plan.doc);
	expect(addIdea(plan, { text: 'Jalan' }, stamp('ana'))).toEqual({
		ok: false,
		refusal: 'newer-plan'
	});
	expect(moveTo(plan, 'votes', 'lead')).toEqual({ ok: false, refusal: 'newer-plan' });
	expect(Y.encodeStateAsUpdate(plan.doc)).toEqual(before);
	expect(meetingOf(plan).title).toBe('RKP 2027');
});

test('[MEETING-5] who arrives on two phones has arrived once', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const phone = copyOf(plan);
	yes(arrive(plan, { picture: 'bird', colour: 'red' }, stamp('ana')));
	yes(arrive(phone, { picture: 'fish', colour: 'blue' }, stamp('ana')));
	meet(plan, phone);
	expect(membersOf(plan)).toHaveLength(1);
	expect(membersOf(phone)).toEqual(membersOf(plan));
});

test('[MEETING-6] a changed picture keeps the time of the first arrival', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(arrive(plan, { picture: 'bird', colour: 'red' }, stamp('ana')));
	const [first] = membersOf(plan);
	yes(arrive(plan, { picture: 'sun', colour: 'red' }, stamp('ana')));
	expect(membersOf(plan)).toEqual([{ ...first, picture: 'sun' }]);
});

test('[MEETING-7] a picture name is offered to one person, as long as there are any left', () => {
	const taken = [{ picture: 'bird', colour: 'red' }] as const;
	const free = freePictureNames(taken);
	expect(free).toHaveLength(PICTURES.length * COLOURS.length - 1);
	expect(free).not.toContainEqual(taken[0]);
	const everybody = freePictureNames([]);
	expect(freePictureNames(everybody)).toEqual(everybody);
});
