import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import { agendaOf } from './agenda.ts';
import { goToPoint, layAgenda } from './leading.ts';
import { sittingNowOf } from './sittingNow.ts';
import { arrive } from './members.ts';
import {
	endTurn,
	giveFloor,
	isQueueShown,
	lowerHand,
	namedTurnsOf,
	queueOf,
	raiseHand,
	showQueue,
	speakersOf
} from './turns.ts';

const points = [{ title: 'Usulan warga', minutes: 30 }];
const names = (plan: Plan) => queueOf(plan).waiting.map(({ person, name }) => person ?? name);

function hall() {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	for (const person of ['ana', 'budi', 'tini', 'head'])
		yes(arrive(plan, { picture: 'bird', colour: 'red' }, stamp(person)));
	const up = (person: string) => yes(raiseHand(plan, { person }, stamp(person)));
	return { stamp, plan, up };
}

test('[LEAD-10] one press raises a hand, another takes it back, and pressed twice it is one hand', () => {
	const { plan, up } = hall();
	const hand = up('ana');
	expect(up('ana')).toBe(hand);
	expect(names(plan)).toEqual(['ana']);
	yes(lowerHand(plan, hand, 'ana'));
	expect(names(plan)).toEqual([]);
	up('ana');
	expect(names(plan)).toEqual(['ana']);
});

test('[LEAD-10] a hand raised on two phones that were apart is one hand', () => {
	const { plan, up, stamp } = hall();
	const other = copyOf(plan);
	up('ana');
	yes(raiseHand(other, { person: 'ana' }, stamp('ana')));
	meet(plan, other);
	expect(names(plan)).toEqual(['ana']);
	expect(names(other)).toEqual(['ana']);
});

test('[LEAD-11] who has not spoken yet comes before who has, however late the hand went up', () => {
	const { plan, up, stamp } = hall();
	yes(giveFloor(plan, up('head'), stamp()));
	yes(endTurn(plan, queueOf(plan).speaking?.id ?? '', stamp()));
	up('head');
	up('ana');
	up('tini');
	expect(names(plan)).toEqual(['ana', 'tini', 'head']);
	expect(queueOf(plan).waiting.map(({ spoke }) => spoke)).toEqual([0, 0, 1]);
});

test('[LEAD-11] another sitting begins with nobody having spoken', () => {
	const { plan, up, stamp } = hall();
	yes(giveFloor(plan, up('head'), stamp()));
	yes(layAgenda(plan, { sitting: { type: 'hamlet' }, points, stamp }));
	expect(queueOf(plan)).toEqual({ waiting: [] });
	up('head');
	expect(queueOf(plan).waiting[0]?.spoke).toBe(0);
});

test('[LEAD-32] hands that are up stay up when an agenda is laid out, and again when another one is', () => {
	const { plan, up, stamp } = hall();
	const lay = () => yes(layAgenda(plan, { sitting: { type: 'hamlet' }, points, stamp }));
	up('ana');
	lay();
	expect(names(plan)).toEqual(['ana']);
	up('budi');
	lay();
	expect(names(plan)).toEqual(['ana', 'budi']);
});

test('[LEAD-32] a hand raised offline before the agenda was laid is up when it arrives, and has spoken here', () => {
	const { plan, stamp } = hall();
	const phone = copyOf(plan);
	yes(layAgenda(plan, { sitting: { type: 'hamlet' }, points, stamp }));
	yes(layAgenda(plan, { sitting: { type: 'village' }, points, stamp }));
	const hand = yes(raiseHand(phone, { person: 'ana' }, stamp('ana')));
	meet(plan, phone);
	expect([names(plan), names(phone)]).toEqual([['ana'], ['ana']]);
	yes(giveFloor(plan, hand, stamp()));
	expect(queueOf(plan).speaking?.person).toBe('ana');
	yes(endTurn(plan, hand, stamp()));
	expect(speakersOf(plan)).toEqual(new Set(['ana']));
});

test.each(['2020-06-24T02:00:00.000Z', '2099-01-01T00:00:00.000Z'])(
	'[LEAD-32] it makes no difference what the clock of a phone says: %s',
	(at) => {
		const { plan, stamp } = hall();
		yes(raiseHand(plan, { person: 'ana' }, { ...stamp('ana'), at }));
		yes(layAgenda(plan, { sitting: { type: 'hamlet' }, points, stamp }));
		expect(names(plan)).toEqual(['ana']);
	}
);

test('[LEAD-32] a hand that was forgotten at a meeting long ago is not up at the next', () => {
	const { plan, stamp, up } = hall();
	yes(layAgenda(plan, { sitting: { type: 'hamlet' }, points, stamp }));
	const long = { ...stamp(), at: '2020-06-24T02:00:00.000Z' };
	yes(goToPoint(plan, agendaOf(plan, sittingNowOf(plan)?.id ?? '')[0]?.id ?? '', long));
	up('ana');
	yes(layAgenda(plan, { sitting: { type: 'hamlet' }, points, stamp }));
	expect(names(plan)).toEqual([]);
});

test('[LEAD-12] giving the floor ends the one before, and both have spoken', () => {
	const { plan, up, stamp } = hall();
	const [ana, budi] = [up('ana'), up('budi')];
	yes(giveFloor(plan, ana, stamp()));
	yes(giveFloor(plan, budi, stamp()));
	expect(queueOf(plan).speaking?.person).toBe('budi');
	expect(speakersOf(plan)).toEqual(new Set(['ana', 'budi']));
	yes(endTurn(plan, budi, stamp()));
	expect(queueOf(plan)).toEqual({ waiting: [] });
	expect(giveFloor(plan, ana, stamp())).toEqual({ ok: false, refusal: 'no-such-record' });
});

test('[LEAD-12] two desks that gave the floor apart end with one speaker, and the other has spoken', () => {
	const { plan, up, stamp } = hall();
	const [ana, budi] = [up('ana'), up('budi')];
	const other = copyOf(plan);
	yes(giveFloor(plan, ana, stamp()));
	yes(giveFloor(other, budi, stamp()));
	meet(plan, other);
	expect(queueOf(plan)).toEqual(queueOf(other));
	expect(queueOf(plan).speaking?.person).toBe('budi');
	up('ana');
	expect(queueOf(plan).waiting[0]?.spoke).toBe(1);
});

test('[LEAD-14] somebody without a phone is put in by name or number, and is known again by it', () => {
	const { plan, up, stamp } = hall();
	const siti = yes(raiseHand(plan, { name: ' Bu Siti ' }, stamp()));
	yes(giveFloor(plan, siti, stamp()));
	yes(endTurn(plan, siti, stamp()));
	yes(raiseHand(plan, { name: 'bu siti' }, stamp()));
	up('ana');
	expect(names(plan)).toEqual(['ana', 'bu siti']);
	expect(namedTurnsOf(plan)).toBe(1);
	expect(raiseHand(plan, { name: '  ' }, stamp())).toEqual({ ok: false, refusal: 'empty' });
});

test('[LEAD-13] the room sees who speaks next only while the desk wishes so', () => {
	const { plan } = hall();
	expect(isQueueShown(plan)).toBe(false);
	yes(showQueue(plan, true, 'lead'));
	expect(isQueueShown(copyOf(plan))).toBe(true);
	yes(showQueue(plan, false, 'lead'));
	expect(isQueueShown(plan)).toBe(false);
});
