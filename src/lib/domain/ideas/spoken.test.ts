import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import { historyOfRecord } from '../history/history.ts';
import { markOf, writtenSince } from '../history/since.ts';
import { SITTINGS } from '../meeting/kinds.ts';
import type { Plan } from '../plan.ts';
import { addTo } from '../shared/records.ts';
import { undoIn } from '../shared/undo.ts';
import { holdIdea } from './held.ts';
import { addIdea } from './ideas.ts';
import { settleIdea } from './settling.ts';
import { mergeIdea } from './merging.ts';
import { numberIdeas } from './numbering.ts';
import { ideasCalled, spokenNumbersOf } from './spoken.ts';

function village() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const sitting = (hamlet?: string, called?: string) =>
		yes(addTo(plan, SITTINGS, { type: 'hamlet', hamlet, called }, stamp('lead')));
	const say = (on: Plan, id: string) =>
		yes(addIdea(on, { text: `usulan ${id}` }, { ...stamp('ana'), id }));
	return { plan, sitting, say };
}

const called = (plan: Plan, said: string) => ideasCalled(plan, said).map(({ id }) => id);

test('[IDEA-25] a desk numbers the open ideas that have none, in the order they were said', () => {
	const { plan, say } = village();
	for (const id of ['c', 'a', 'hidden', 'held']) say(plan, id);
	yes(settleIdea(plan, 'hidden', 'private', 'menyebut nama', 'lead'));
	yes(holdIdea(plan, 'held', 'lead'));
	expect(numberIdeas(plan, undefined, 'lead')).toEqual({ ok: true, value: ['c', 'a'] });
	say(plan, 'b');
	yes(numberIdeas(plan, undefined, 'lead'));
	expect(spokenNumbersOf(plan)).toEqual(new Map([...'cab'].map((id, at) => [id, `${at + 1}`])));
	const before = plan.doc.store.clients.size;
	expect(numberIdeas(plan, undefined, 'lead')).toEqual({ ok: true, value: [] });
	expect(plan.doc.store.clients.size).toBe(before);
	expect(numberIdeas(plan, 'nowhere', 'lead')).toEqual({ ok: false, refusal: 'no-such-record' });
});

test('[IDEA-27] a number given in two sittings apart is said with the sitting', () => {
	const { plan, sitting, say } = village();
	const [puncak, krajan] = [sitting('Puncak'), sitting('Krajan')];
	const far = copyOf(plan);
	say(plan, 'p1');
	yes(numberIdeas(plan, puncak, 'lead'));
	for (const id of ['k1', 'k2']) say(far, id);
	yes(numberIdeas(far, krajan, 'other'));
	meet(plan, far);
	expect([...spokenNumbersOf(plan)].sort()).toEqual([
		['k1', '1 Krajan'],
		['k2', '2'],
		['p1', '1 Puncak']
	]);
	expect(called(plan, 'usulan nomor 1')).toEqual(['p1', 'k1']);
	expect(called(plan, 'nomor 1, krajan')).toEqual(['k1']);
	expect(called(plan, '2 yang tadi')).toEqual(['k2']);
	expect(called(plan, 'yang tadi')).toEqual([]);
});

test('[IDEA-27] sittings that nobody named, or that have one name, still tell their ideas apart', () => {
	const { plan, sitting, say } = village();
	const apart = [sitting('Puncak'), sitting('Puncak'), sitting(), sitting(undefined, 'Musdus')].map(
		(id, at) => {
			const far = copyOf(plan);
			say(far, `idea${at}`);
			yes(numberIdeas(far, id, 'lead'));
			return far;
		}
	);
	meet(plan, ...apart);
	const labels = [...spokenNumbersOf(plan).values()].sort();
	expect(labels).toEqual(['1 2', '1 Musdus', '1 Puncak', '1 Puncak 2']);
});

test('[IDEA-26] a number claimed twice in one sitting gets a letter, and nothing else is ever renamed', () => {
	const { plan, sitting, say } = village();
	const hall = sitting('Krajan');
	for (const id of ['m', 'n']) say(plan, id);
	yes(numberIdeas(plan, hall, 'lead'));
	const far = copyOf(plan);
	say(plan, 'z');
	say(far, 'b');
	yes(numberIdeas(plan, hall, 'lead'));
	yes(numberIdeas(far, hall, 'other'));
	meet(plan, far);
	expect(Object.fromEntries(spokenNumbersOf(far))).toEqual({ m: '1', n: '2', b: '3', z: '3b' });
	expect(called(plan, '3')).toEqual(['b', 'z']);
	expect(called(plan, '3 b')).toEqual(['z']);
	say(plan, 'c');
	yes(numberIdeas(plan, hall, 'lead'));
	yes(mergeIdea(plan, 'c', 'm', 'lead'));
	expect(spokenNumbersOf(plan).get('c')).toBe('4');
});

test('[IDEA-28] an idea that two sittings numbered apart answers to both its numbers', () => {
	const { plan, sitting, say } = village();
	const [puncak, krajan] = [sitting('Puncak'), sitting('Krajan')];
	const far = copyOf(plan);
	say(far, 'k1');
	yes(numberIdeas(far, krajan, 'other'));
	say(plan, 'sent-from-home');
	meet(plan, copyOf(plan));
	const both = copyOf(plan);
	yes(numberIdeas(plan, puncak, 'lead'));
	meet(both, far);
	yes(numberIdeas(both, krajan, 'other'));
	meet(plan, both);
	expect(spokenNumbersOf(plan).get('sent-from-home')).toBe('1 Puncak');
	expect(called(plan, '2')).toEqual(['sent-from-home']);
	yes(settleIdea(plan, 'sent-from-home', 'private', 'menyebut nama', 'lead'));
	expect(called(plan, '2')).toEqual([]);
});

/** Three desks say, number and meet at random. Tells who was given each number of each sitting. */
function apart(seed: number) {
	const { int, oneOf, chance } = seeded(seed);
	const { plan, sitting, say } = village();
	const halls = [sitting('Krajan'), sitting('Puncak'), sitting('Krajan')];
	const desks = halls.map(() => copyOf(plan));
	const given = new Map<string, string[]>();
	const numberAt = (desk: Plan, hall: string) => {
		for (const id of yes(numberIdeas(desk, hall, 'lead'))) {
			const number = `${hall} ${String(desk.ideas.get(id)?.get(`number:${hall}`))}`;
			given.set(number, [...(given.get(number) ?? []), id]);
		}
	};
	for (let turn = 0; turn < 60; turn++) {
		const at = int(desks.length);
		const desk = desks[at] as Plan;
		if (chance(0.5)) say(desk, `i${turn}`);
		else if (chance(0.2)) meet(desk, oneOf(desks));
		else numberAt(desk, halls[chance(0.8) ? at : int(3)] as string);
	}
	meet(...desks);
	return { desks, given };
}

test.each(Array.from({ length: 40 }, (_, at) => at + 1))(
	'[IDEA-26] [IDEA-27] however desks meet, labels are unique, and a number claimed once in its sitting stays, seed %i',
	(seed) => {
		const { desks, given } = apart(seed);
		const [labels, ...others] = desks.map(spokenNumbersOf);
		for (const other of others) expect(other).toEqual(labels);
		expect(new Set(labels?.values()).size).toBe(labels?.size);
		const all = [...given.values()].flat();
		const claimedOnce = [...given].filter(([, ids]) => ids.length === 1);
		for (const [number, [id = '']] of claimedOnce) {
			if (all.indexOf(id) !== all.lastIndexOf(id)) continue; // numbered by two desks: it answers to both
			expect(labels?.get(id)?.split(' ')[0]).toBe(number.split(' ')[1]);
		}
	}
);

test('[IDEA-41] a number is nobody’s hand: its idea is undone by who said it, no undo takes a number, no history tells it', () => {
	const { plan, say } = village();
	const desk = copyOf(plan);
	const [mine, deskUndo] = [undoIn(plan), undoIn(desk)];
	for (const id of ['a', 'b']) say(plan, id);
	meet(plan, desk);
	const mark = markOf(desk);
	yes(numberIdeas(desk, undefined, 'lead'));
	expect(deskUndo.canUndo()).toBe(false);
	expect(writtenSince(desk, mark).size).toBe(0);
	meet(plan, desk);
	mine.undo();
	meet(plan, desk);
	expect([...spokenNumbersOf(desk)]).toEqual([['a', '1']]);
	expect(historyOfRecord(desk, 'ideas', 'a')).toMatchObject([{ made: true }]);
	for (const undo of [mine, deskUndo]) undo.stop();
});
