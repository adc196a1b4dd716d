import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { EXAMPLES } from '../seed/examples.ts';
import { addTo, setIn } from '../shared/records.ts';
import { followFindingsOf } from './followFindings.ts';
import { RISKS } from './kinds.ts';
import { STAKEHOLDERS, TRAININGS } from './peopleKinds.ts';
import { risksOf } from './risks.ts';
import { hasASeat, involve, participationOf, stakeholdersOf } from './stakeholders.ts';
import { trainingsOf, trainingTotals } from './trainings.ts';

const stamp = stamps();
type Written = [name: string, power: number, interest: number, stance: string][];

function planOf({ stakeholders }: { stakeholders: Written }) {
	const plan = aPlan();
	for (const [name, power, interest] of stakeholders)
		yes(addTo(plan, STAKEHOLDERS, { name, power, interest }, stamp()));
	return plan;
}

test('[ACTION-69] the people around the water of Tirtamulya, each in one field of the grid', () => {
	const plan = planOf(EXAMPLES.a.seed as unknown as { stakeholders: Written });
	const fields = stakeholdersOf(plan).map(({ name, quadrant }) => [name, quadrant]);
	expect(fields).toEqual([
		['Pemerintah Desa', 'closely'],
		['BPD', 'closely'],
		['Camat', 'satisfied'],
		['Dinas PUPR', 'satisfied'],
		['Puskesmas', 'closely'],
		['Pemilik kebun hulu', 'closely'],
		['Pemilik sambungan liar', 'informed'],
		['PKK', 'informed'],
		['Keluarga miskin Puncak', 'informed'],
		['Karang Taruna', 'informed']
	]);
	const id = yes(addTo(plan, STAKEHOLDERS, { name: 'Kedai', power: 1, interest: 2 }, stamp()));
	expect(stakeholdersOf(plan).at(-1)).toMatchObject({ id, quadrant: 'monitor' });
	yes(setIn(plan, STAKEHOLDERS, id, { power: null }, 'lead'));
	expect(stakeholdersOf(plan).at(-1)).not.toHaveProperty('quadrant');
});

test('[ACTION-68] the landless of Kithanga have much at stake and little power: they are given a seat', () => {
	const plan = planOf(EXAMPLES.b.seed as unknown as { stakeholders: Written });
	const seats = stakeholdersOf(plan).filter(({ reminder }) => reminder === 'seat');
	expect(seats.map(({ name }) => name)).toEqual([
		'Women groups',
		'Charcoal burners',
		'Landless labourers'
	]);
	const landless = seats[2]!;
	const missing = () => followFindingsOf(plan, '2027-03-01').map(({ id }) => id);
	expect(missing()).toContain(landless.id);
	yes(involve(plan, landless.id, 'plan', 'inform', 'lead'));
	expect(missing()).toContain(landless.id);
	yes(involve(plan, landless.id, 'gather', 'consult', 'lead'));
	expect(missing()).not.toContain(landless.id);
});

test('[ACTION-68] whoever is harmed and powerful is talked to first, by somebody named', () => {
	const plan = aPlan();
	const draft = { name: 'Brokers', power: 4, interest: 5, harmedBy: 'Open scales' };
	const id = yes(addTo(plan, STAKEHOLDERS, draft, stamp()));
	yes(addTo(plan, STAKEHOLDERS, { name: 'Ward administrator', power: 4, interest: 4 }, stamp()));
	expect(stakeholdersOf(plan).map(({ reminder }) => reminder)).toEqual(['talk-first', undefined]);
	expect(followFindingsOf(plan, '2027-03-01')).toEqual([{ code: 'follow.talk-first', id }]);
	yes(setIn(plan, STAKEHOLDERS, id, { owner: 'Chair' }, 'lead'));
	expect(followFindingsOf(plan, '2027-03-01')).toEqual([]);
});

test('[ACTION-70] two people who fill two cells of the matrix both keep theirs', () => {
	const plan = aPlan();
	const id = yes(addTo(plan, STAKEHOLDERS, { name: 'PKK' }, stamp()));
	yes(involve(plan, id, 'run', 'partner', 'lead'));
	const other = copyOf(plan);
	yes(involve(plan, id, 'gather', 'decide', 'ana'));
	yes(involve(other, id, 'evaluate', 'consult', 'budi'));
	yes(involve(other, id, 'run', undefined, 'budi'));
	meet(plan, other);
	for (const each of [plan, other])
		expect(participationOf(each)).toEqual([
			{ stakeholder: id, name: 'PKK', stages: { gather: 'decide', evaluate: 'consult' } }
		]);
	expect(hasASeat(stakeholdersOf(plan)[0]!)).toBe(true);
	expect(involve(plan, 'gone', 'run', 'inform', 'ana')).toMatchObject({ ok: false });
	expect(involve(plan, id, 'never' as 'run', 'inform', 'ana')).toMatchObject({ ok: false });
});

test('[ACTION-71] a training tells how much more people knew afterwards, where somebody asked', () => {
	const plan = aPlan();
	const { trainings } = EXAMPLES.a.seed as unknown as {
		trainings: { date: string; topic: string; participantsM: number; participantsF: number }[];
	};
	const scores = [{ pre: 46, post: 81 }, {}];
	trainings.forEach(({ date, topic, participantsM, participantsF }, at) =>
		yes(
			addTo(plan, TRAININGS, { date, topic, participantsM, participantsF, ...scores[at] }, stamp())
		)
	);
	const rows = trainingsOf(plan);
	expect(rows.map(({ date, participants, gain }) => [date, participants, gain])).toEqual([
		['2026-06-20', 33, undefined],
		['2027-02-16', 20, 35]
	]);
	expect(trainingTotals(rows)).toEqual({
		trainings: 2,
		participantsM: 25,
		participantsF: 28,
		measured: 1
	});
});

test('[ACTION-72] the heaviest danger stands first, and one nobody minds is talked about', () => {
	const plan = aPlan();
	yes(addTo(plan, RISKS, { text: 'Nobody has weighed this' }, stamp()));
	yes(addTo(plan, RISKS, { text: 'Small', likelihood: 2, impact: 2 }, stamp()));
	const id = yes(addTo(plan, RISKS, { text: 'Flood', likelihood: 3, impact: 4 }, stamp()));
	expect(risksOf(plan).map(({ weight }) => weight)).toEqual([12, 4, undefined]);
	expect(followFindingsOf(plan, '2027-03-01')).toEqual([{ code: 'follow.risk-unminded', id }]);
	yes(setIn(plan, RISKS, id, { owner: 'Chair' }, 'lead'));
	expect(followFindingsOf(plan, '2027-03-01')).toHaveLength(1);
	yes(setIn(plan, RISKS, id, { mitigation: 'Dig the drain in May' }, 'lead'));
	expect(followFindingsOf(plan, '2027-03-01')).toEqual([]);
});
