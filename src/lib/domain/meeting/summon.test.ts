import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { meetingOf } from './meeting.ts';
import { moveTo } from './moving.ts';
import { callAll, endCall, summonOf } from './summon.ts';

function called(more: Partial<Parameters<typeof callAll>[1]> = {}) {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const id = yes(callAll(plan, { step: 'ideas', ...more }, stamp()));
	return { stamp, plan, id };
}

test('[CALL-1] everybody is called to a step, a card or a question, and who comes late reads the same', () => {
	const { plan, id, stamp } = called({ card: 'idea-1', wall: true });
	expect(meetingOf(plan).step).toBe('ideas');
	expect(summonOf(copyOf(plan))).toEqual({ id, step: 'ideas', card: 'idea-1', wall: true });
	yes(callAll(plan, { step: 'ideas', question: ' Sudah jelas? ' }, stamp()));
	expect(summonOf(plan)).toMatchObject({ question: 'Sudah jelas?' });
	expect(summonOf(plan)).not.toHaveProperty('card');
});

test('[CALL-1] a question without words calls nobody, and moves nobody', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	expect(callAll(plan, { step: 'ideas', question: ' ' }, stamp()).ok).toBe(false);
	expect(callAll(plan, { step: 'ideas', card: 'no id' }, stamp()).ok).toBe(false);
	expect([summonOf(plan), meetingOf(plan).step]).toEqual([undefined, 'meeting']);
});

test('[CALL-2] each call is one of its own', () => {
	const { plan, id, stamp } = called();
	const again = yes(callAll(plan, { step: 'ideas' }, stamp()));
	expect(again).not.toBe(id);
	expect(summonOf(plan)?.id).toBe(again);
});

test('[CALL-3] a call ends with the step, and coming back to it calls nobody again', () => {
	const { plan } = called();
	yes(moveTo(plan, 'problems', 'lead'));
	expect(summonOf(plan)).toBeUndefined();
	yes(moveTo(plan, 'ideas', 'lead'));
	expect(summonOf(plan)).toBeUndefined();
});

test('[CALL-3] a desk that moved on while another called: nobody is called to a step the room is not at', () => {
	const { plan, stamp } = called();
	const other = copyOf(plan);
	yes(moveTo(other, 'votes', 'budi'));
	yes(callAll(plan, { step: 'ideas', question: 'Siapa lagi?' }, stamp()));
	meet(plan, other);
	expect(summonOf(plan)).toEqual(summonOf(other));
	const now = summonOf(plan);
	if (now) expect(now.step).toBe(meetingOf(plan).step);
});

test('[CALL-3] the desk lets everybody go; what a peer wrote that is no call is none', () => {
	const { plan } = called();
	yes(endCall(plan, 'lead'));
	yes(endCall(plan, 'lead'));
	expect(summonOf(plan)).toBeUndefined();
	for (const odd of ['x', 7, null, {}, { id: 'a b', step: 'ideas' }, { id: 'a', step: 'party' }]) {
		plan.meta.set('summon', odd);
		expect(summonOf(plan)).toBeUndefined();
	}
});
