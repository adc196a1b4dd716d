import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { boardPlace } from '../board/aspect.ts';
import { objectivePlace } from '../board/objectivesScene.ts';
import { addIdea, openIdeasOf } from '../ideas/ideas.ts';
import { settleMany } from '../ideas/manyIdeas.ts';
import { addAgendaPoint, agendaOf, changeAgendaPoint } from '../meeting/agenda.ts';
import { finishPoint } from '../meeting/finishing.ts';
import { goToPoint, layAgenda } from '../meeting/leading.ts';
import { meetingOf } from '../meeting/meeting.ts';
import { addSitting } from '../meeting/sittings.ts';
import { beginTree } from '../problems/problems.ts';
import { placeCard } from '../shared/places.ts';
import { undoIn } from '../shared/undo.ts';
import { watchTakenBack, type TakenBack } from './takenBack.ts';

function desk() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const undo = undoIn(plan);
	const told: TakenBack[] = [];
	const stop = watchTakenBack(plan, undo, (it) => told.push(it));
	return { plan, stamp, undo, told, stop };
}

test('[PLAN-18] an undo tells the step and the words of what it takes away, and a redo of what it brings', () => {
	const { plan, stamp, undo, told, stop } = desk();
	yes(addIdea(plan, { text: 'Jembatan bambu lapuk' }, stamp('lead')));
	undo.undo();
	undo.redo();
	const it = { step: 'ideas', words: 'Jembatan bambu lapuk' };
	expect(told).toEqual([
		{ way: 'back', ...it },
		{ way: 'forth', ...it }
	]);
	undo.undo();
	stop();
	undo.redo();
	expect(told).toHaveLength(3);
});

test('[PLAN-18] a card that was moved is said to be where its board is, an idea, a problem or an objective', () => {
	const { plan, stamp, undo, told } = desk();
	const idea = yes(addIdea(plan, { text: 'Jembatan bambu lapuk' }, stamp('lead')));
	const core = 'panen';
	const tree = yes(beginTree(plan, 'Panen membusuk', stamp('lead'), { core }));
	const names = [
		...[idea, core, objectivePlace(core)],
		...[boardPlace('ideas'), boardPlace('problems', tree), boardPlace('objectives', tree)]
	];
	for (const name of names) {
		yes(placeCard(plan, name, { x: 40, y: 80 }, 'lead'));
		undo.undo();
	}
	const steps = ['ideas', 'problems', 'objectives'];
	expect(told.map(({ step }) => step)).toEqual([...steps, ...steps]);
});

test('[PLAN-18] words that are hidden are not said by the undo that hides them, nor is anything where nothing was undone', () => {
	const { plan, stamp, undo, told } = desk();
	undo.undo();
	expect(told).toEqual([]);
	const id = yes(addIdea(plan, { text: 'Pak Anu mengambil dana' }, stamp('p-1')));
	yes(settleMany(plan, [id], 'private', 'menyebut nama', 'lead'));
	undo.undo();
	undo.redo();
	expect(told.map(({ words }) => words)).toEqual([undefined, undefined]);
});

test('[PLAN-19] the hour a point began at stays when what was done before it is undone; its words go back', () => {
	const { plan, stamp, undo } = desk();
	const sitting = yes(addSitting(plan, { type: 'village' }, stamp('lead')));
	const point = yes(
		addAgendaPoint(plan, { sitting, title: 'Pembukaan', step: 'ideas' }, stamp('lead'))
	);
	yes(changeAgendaPoint(plan, point, { title: 'Salam' }, 'lead'));
	const AT = '2027-01-20T09:00:00+07:00';
	yes(goToPoint(plan, point, { at: AT, by: 'lead' }));
	yes(finishPoint(plan, point, { at: '2027-01-20T09:20:00+07:00', by: 'lead' }));
	undo.undo();
	const [shown] = agendaOf(plan, sitting);
	expect([shown?.title, shown?.startedAt, shown?.took]).toEqual(['Pembukaan', AT, 20]);
	expect(meetingOf(plan).step).toBe('ideas');
});

test('[PLAN-19] an agenda whose first point began is not taken away by an undo; one that waits is', () => {
	const { plan, stamp, undo } = desk();
	const lay = () =>
		yes(
			layAgenda(plan, {
				sitting: { type: 'village' },
				points: [
					{ title: 'Pembukaan', minutes: 10 },
					{ title: 'Usulan', minutes: 30 }
				],
				stamp: () => stamp('lead')
			})
		);
	const waiting = lay();
	undo.undo();
	expect(agendaOf(plan, waiting)).toEqual([]);
	yes(addIdea(plan, { text: 'Air' }, stamp('lead')));
	const begun = lay();
	yes(goToPoint(plan, agendaOf(plan, begun)[0]?.id ?? '', { ...stamp('lead') }));
	undo.undo();
	expect(agendaOf(plan, begun).map(({ title }) => title)).toEqual(['Pembukaan', 'Usulan']);
	expect(openIdeasOf(plan)).toEqual([]); // what lies below is undone instead
});
