import { expect, test } from 'vitest';

import { stamps, yes } from '../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../tests/support/sealedHall.ts';
import { becomes, idea, report, year } from '../../../../tests/support/years.ts';
import { addActivity } from '../actions/activities.ts';
import { takeUpResult } from '../actions/fromResult.ts';
import { answerReferral, refer } from '../actions/referrals.ts';
import { spreadOf } from '../actions/spread.ts';
import { joinCluster, nestCluster } from '../ideas/clusterMoves.ts';
import { addCluster, dissolveCluster, putInCluster } from '../ideas/clusters.ts';
import { holdIdea } from '../ideas/held.ts';
import { settleIdea } from '../ideas/settling.ts';
import { mergeIdea } from '../ideas/merging.ts';
import { referIdea } from '../ideas/outcomes.ts';
import type { Plan } from '../plan.ts';
import { addProblem, beginTree } from '../problems/problems.ts';
import { carriedOf } from './carried.ts';
import { carryOverOf, closedIdeasOf } from './carryOver.ts';
import { ideaOutcomesOf } from './ideaOutcomes.ts';
import { openNextCycle } from './nextCycle.ts';

const stamp = stamps();
const outcomesOf = (plan: Plan) =>
	Object.fromEntries(ideaOutcomesOf(plan).map(({ text, outcome }) => [text, outcome]));

test('[MONITOR-29] each idea is told what became of it, by the nearest line that answers it', () => {
	const plan = year(2027);
	const leak = idea(plan, 'Pipa bocor');
	const walk = idea(plan, 'Jalan satu jam ambil air');
	const field = idea(plan, 'Lapangan voli');
	const lamp = idea(plan, 'Lampu mati');
	const pond = idea(plan, 'Embung');
	yes(beginTree(plan, 'Air sulit', stamp(), { core: 'core', ideas: [walk] }));
	yes(
		addProblem(plan, 'Bocor', { side: 'causes', on: 'core' }, { ...stamp(), id: 'leak' }, [leak])
	);
	expect(new Set(Object.values(outcomesOf(plan)))).toEqual(new Set(['open']));

	const pipe = yes(addActivity(plan, 'Pipa', { fromProblem: 'leak' }, stamp()));
	yes(addActivity(plan, 'Embung kecil', { fromOption: pond, list: 'DU-RKP' }, stamp()));
	const lamps = yes(addActivity(plan, 'Lampu jalan', {}, stamp()));
	becomes(plan, lamp, lamps);
	expect(outcomesOf(plan)).toEqual({
		'Pipa bocor': 'planned',
		'Jalan satu jam ambil air': 'planned',
		'Lapangan voli': 'open',
		'Lampu mati': 'planned',
		Embung: 'du-rkp'
	});
	report(plan, pipe, 30);
	report(plan, lamps, 100);
	expect(outcomesOf(plan)).toMatchObject({
		'Pipa bocor': 'unfinished',
		'Jalan satu jam ambil air': 'unfinished',
		'Lampu mati': 'done'
	});
	const told = ideaOutcomesOf(plan).find(({ idea: id }) => id === leak);
	expect(told?.activities).toEqual([{ id: pipe, name: 'Pipa', percent: 30 }]);
	expect(told).not.toHaveProperty('reason');
	expect(field).toBeDefined();
});

test('[MONITOR-29] done is only what all its lines have done', () => {
	const plan = year(2027);
	const walk = idea(plan, 'Jalan satu jam ambil air');
	yes(beginTree(plan, 'Air sulit', stamp(), { core: 'core', ideas: [walk] }));
	const [a, b] = ['Pipa', 'Bak'].map((name) =>
		yes(addActivity(plan, name, { fromProblem: 'core' }, stamp()))
	) as [string, string];
	report(plan, a, 100);
	expect(ideaOutcomesOf(plan)[0]?.outcome).toBe('unfinished');
	report(plan, b, 100);
	expect(ideaOutcomesOf(plan)[0]?.outcome).toBe('done');
});

test('[MONITOR-30] what was decided on an idea is its answer: on hold, passed on, answered, unclear, not taken', () => {
	const plan = year(2027);
	const [parked, passed, unclear, not] = ['Seragam', 'Pupuk', 'Air', 'Voli'].map((text) =>
		idea(plan, text)
	) as [string, string, string, string];
	yes(settleIdea(plan, parked, 'parked', 'Dibahas di APBDes', 'lead'));
	yes(referIdea(plan, passed, { office: 'Dinas Pertanian', due: '2027-03-01' }, 'lead'));
	yes(settleIdea(plan, unclear, 'needs_clarification', 'Terlalu pendek', 'lead'));
	yes(settleIdea(plan, not, 'rejected', 'Sudah ada', 'lead'));
	const joined = idea(plan, 'Pupuk telat');
	yes(mergeIdea(plan, joined, passed, 'lead'));
	expect(outcomesOf(plan)).toEqual({
		Seragam: 'parked',
		Pupuk: 'referred',
		Air: 'unclear',
		Voli: 'rejected',
		'Pupuk telat': 'referred'
	});
	const id = yes(refer(plan, { office: 'Dinas Pertanian', ideas: [passed] }, stamp()));
	yes(answerReferral(plan, id, { answer: 'Dikirim Oktober', on: '2027-02-01' }, 'lead'));
	const answered = ideaOutcomesOf(plan).filter(({ outcome }) => outcome === 'answered');
	expect(answered).toMatchObject([
		{ idea: passed, office: 'Dinas Pertanian', due: '2027-03-01', answer: 'Dikirim Oktober' },
		{ idea: joined, with: passed, answer: 'Dikirim Oktober' }
	]);
});

test('[MONITOR-30] what the room may not see is told to nobody, and is not brought along', () => {
	const plan = year(2027);
	const [abuse, held, gone] = ['Nama orang', 'Menuduh', 'Keliru'].map((text) =>
		idea(plan, text)
	) as [string, string, string];
	yes(settleIdea(plan, abuse, 'private', 'Menyebut nama', 'lead'));
	yes(holdIdea(plan, held, 'lead'));
	yes(settleIdea(plan, held, 'parked', 'Dibaca dulu', 'lead'));
	yes(settleIdea(plan, gone, 'binned', 'taken-back', 'warga'));
	yes(mergeIdea(plan, idea(plan, 'Nama orang lagi'), abuse, 'lead'));
	expect(ideaOutcomesOf(plan)).toEqual([]);
	expect(carryOverOf(plan)).toEqual([]);
	const next = year(2028);
	yes(openNextCycle(next, plan, {}, stamp()));
	expect(carriedOf(next)).toEqual([]);
});

test('[YEAR-30] what an office answered about a line is told to whoever had the idea; until then, where it is and by when', () => {
	const plan = year(2027);
	const road = idea(plan, 'Jalan rusak');
	const line = yes(addActivity(plan, 'Jalan kabupaten', { list: 'REFERRED' }, stamp()));
	becomes(plan, road, line);
	expect(ideaOutcomesOf(plan)).toMatchObject([{ outcome: 'referred' }]);
	const draft = { office: 'Dinas PUPR', due: '2027-05-01', activities: [line] };
	const id = yes(refer(plan, draft, stamp()));
	expect(ideaOutcomesOf(plan)).toMatchObject([
		{ outcome: 'referred', office: 'Dinas PUPR', due: '2027-05-01' }
	]);
	yes(answerReferral(plan, id, { answer: 'Masuk APBD 2028', verdict: 'yes' }, 'lead'));
	expect(ideaOutcomesOf(plan)).toMatchObject([
		{ outcome: 'answered', office: 'Dinas PUPR', answer: 'Masuk APBD 2028', verdict: 'yes' }
	]);
	expect(closedIdeasOf(plan)).toMatchObject([{ why: 'answered', reason: 'Masuk APBD 2028' }]);
});

test('[YEAR-30] a line that is in the plan after all answers the idea itself, whatever an office wrote', () => {
	const plan = year(2027);
	const road = idea(plan, 'Jalan rusak');
	const line = yes(addActivity(plan, 'Jalan', {}, stamp()));
	becomes(plan, road, line);
	const id = yes(refer(plan, { office: 'Dinas PUPR', activities: [line] }, stamp()));
	yes(answerReferral(plan, id, { answer: 'Tidak', verdict: 'no' }, 'lead'));
	expect(ideaOutcomesOf(plan)).toMatchObject([{ outcome: 'planned' }]);
	expect(ideaOutcomesOf(plan)[0]).not.toHaveProperty('answer');
});

test.each([
	['secret', 'dots'],
	['secret', 'approval'],
	['open', 'ranking'],
	['open', 'stance']
] as const)('[MONITOR-38] after a %s round by %s the ideas that won are told', (secrecy, kind) => {
	const plan = year(2027);
	const [pump, road, lamp] = ['Pompa', 'Jalan becek', 'Lampu'].map((text) => idea(plan, text)) as [
		string,
		string,
		string
	];
	const group = yes(addCluster(plan, 'Jalan', stamp()));
	yes(putInCluster(plan, road, group, 'lead'));
	const options = [pump, group, lamp].map((ref, at) => ({
		id: `o${at}`,
		ref,
		label: `Cara ${at}`
	}));
	const { round } = sealedHall({ plan, options, secrecy, kind });
	const decided = { round: round().config.round, options, winners: ['o0', 'o1'] };
	const rule = { isBudget: false, isBinding: true, isQuorumMet: true };
	const lines = yes(
		takeUpResult(plan, { ...decided, ...rule }, { whyWaiting: 'Belum cukup', stamp })
	);
	expect(outcomesOf(plan)).toEqual({ Pompa: 'planned', 'Jalan becek': 'planned', Lampu: 'open' });
	expect(ideaOutcomesOf(plan)[0]?.activities).toEqual([{ id: lines[0], name: 'Cara 0' }]);
	expect(spreadOf(plan).untraced).toEqual([]);
});

test('[MONITOR-38] what a budget did not fund waits, and whoever had the idea is told so', () => {
	const plan = year(2027);
	const ideas = ['Pompa', 'Jalan', 'Lampu'].map((text) => idea(plan, text));
	const options = ideas.map((ref, at) => ({ id: `o${at}`, ref, label: `Cara ${at}`, cost: 7 }));
	const { round } = sealedHall({ plan, options, kind: 'approval', rule: 'greedy-tally' });
	const decided = { round: round().config.round, options, winners: ['o1'] };
	const rule = { isBudget: true, isBinding: true, isQuorumMet: true };
	yes(takeUpResult(plan, { ...decided, ...rule }, { whyWaiting: 'Belum cukup', stamp }));
	expect(outcomesOf(plan)).toEqual({ Pompa: 'waiting', Jalan: 'planned', Lampu: 'waiting' });
});

test('[MONITOR-38] an idea that won and was merged into another afterwards is told so, and the other with it, once for each line', () => {
	const plan = year(2027);
	const [pump, well, lamp] = ['Pompa', 'Sumur', 'Lampu'].map((text) => idea(plan, text)) as [
		string,
		string,
		string
	];
	const [line, other] = [pump, well].map((fromOption) =>
		yes(addActivity(plan, 'Air', { fromOption }, stamp()))
	);
	yes(mergeIdea(plan, pump, lamp, 'lead'));
	expect(outcomesOf(plan)).toEqual({ Pompa: 'planned', Sumur: 'planned', Lampu: 'planned' });
	yes(mergeIdea(plan, lamp, well, 'lead'));
	for (const { activities } of ideaOutcomesOf(plan)) {
		expect(activities.map(({ id }) => id)).toEqual([line, other]);
	}
});

test.each(['dissolved', 'joined into another'] as const)(
	'[MONITOR-38] ideas of a group that won and was %s afterwards are told so, those of its parts too, and no others',
	(how) => {
		const plan = year(2027);
		const [won, part, other] = ['Jalan', 'Gang', 'Air'].map((title) =>
			yes(addCluster(plan, title, stamp()))
		) as [string, string, string];
		yes(nestCluster(plan, part, won, 'lead'));
		for (const [text, group] of [
			['Jalan becek', won],
			['Gang sempit', part],
			['Pipa bocor', other]
		] as const) {
			yes(putInCluster(plan, idea(plan, text), group, 'lead'));
		}
		yes(addActivity(plan, 'Jalan', { fromOption: won }, stamp()));
		const told = { 'Jalan becek': 'planned', 'Gang sempit': 'planned', 'Pipa bocor': 'open' };
		expect(outcomesOf(plan)).toEqual(told);
		if (how === 'dissolved') yes(dissolveCluster(plan, won, 'lead'));
		else yes(joinCluster(plan, won, other, 'lead'));
		expect(outcomesOf(plan)).toEqual(told);
	}
);
