import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { PLAN_ID } from '#lib/protocol/rooms.ts';

import { totals } from '../actions/totals.ts';
import { activitiesOf } from '../actions/activities.ts';
import { groupedIdeasOf } from '../ideas/grouped.ts';
import { ideasOf } from '../ideas/ideas.ts';
import { meetingOf } from '../meeting/meeting.ts';
import { membersOf } from '../meeting/members.ts';
import { progressOf } from '../monitoring/progress.ts';
import { objectiveByProblem } from '../objectives/objectives.ts';
import { planIn } from '../plan.ts';
import { causesOf, problemsOf } from '../problems/cards.ts';
import { cardsIn } from '../problems/outline.ts';
import { treeInView, treesOf } from '../problems/tree.ts';
import { isId } from '../shared/ids.ts';
import { roundsOf } from '../votes/rounds.ts';
import { EXAMPLES, exampleUpdates } from './examples.ts';
import { listIn, rowIn, type Row } from './rows.ts';

const examples = Object.entries(EXAMPLES);

const UPDATES = new Map(examples.map(([name, example]) => [name, exampleUpdates(example).plan]));

function opened(name: keyof typeof EXAMPLES) {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, UPDATES.get(name)!);
	return planIn(doc);
}

/** Rows of an example as its file has them. */
function rowsIn(name: keyof typeof EXAMPLES, key: string): Row[] {
	return listIn((EXAMPLES[name].seed as Row)[key]).flatMap((value) => {
		const row = rowIn(value);
		return row ? [row] : [];
	});
}

test.each(examples)(
	'[SEED-1] example %s is the same, byte for byte, whenever it is made',
	(_, e) => {
		const now = exampleUpdates(e);
		vi.useFakeTimers({ now: Date.UTC(2031, 4, 17) });
		const chance = vi.spyOn(Math, 'random').mockReturnValue(0.123);
		const later = exampleUpdates(e);
		chance.mockRestore();
		vi.useRealTimers();
		expect(later).toEqual(now);
	}
);

test('[SEED-1] two devices that open the same example have one plan and not two', () => {
	const [one, other] = [opened('a'), opened('a')];
	Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
	expect(ideasOf(one)).toHaveLength(26);
	expect(activitiesOf(one)).toHaveLength(12);
});

test.each(examples)('[SEED-1] example %s has an id the relay accepts', (_, { plan }) => {
	expect(plan).toMatch(PLAN_ID);
	expect(isId(plan)).toBe(true);
});

test('[SEED-2] Tirtamulya begins in its own language, money, place and year, and stands at its last step', () => {
	expect(meetingOf(opened('a'))).toMatchObject({
		title: 'Contoh A - Air bersih Desa Tirtamulya',
		village: 'Tirtamulya (fiktif)',
		language: 'id',
		currency: 'IDR',
		year: 2027,
		step: 'monitoring',
		createdAt: '2026-06-11T19:30:00+07:00',
		place: {
			province: 'Jawa Tengah',
			regency: 'Sumberjati (fiktif)',
			district: 'Wanasari (fiktif)'
		}
	});
});

test('[SEED-2] Kithanga speaks English, counts in shillings and keeps its ward and county', () => {
	expect(meetingOf(opened('b'))).toMatchObject({
		village: 'Kithanga',
		language: 'en',
		currency: 'KES',
		year: 2027,
		step: 'monitoring',
		place: { regency: 'semi-arid county (fictional)', district: 'Mbuvo Ward (fictional)' }
	});
});

test('[SEED-2] ideas keep their words, hamlet, channel, cluster, fate and reason', () => {
	const ideas = new Map(ideasOf(opened('a')).map((idea) => [idea.id, idea]));
	expect(ideas.size).toBe(26);
	expect(ideas.get('a-i05')).toMatchObject({
		text: 'Ibu-ibu jalan satu jam ambil air ke kali',
		hamlet: 'Puncak',
		channel: 'voice',
		cluster: 'a-k1',
		status: 'active'
	});
	expect(ideas.get('a-i03')).toMatchObject({ status: 'merged', mergedInto: 'a-i02' });
	expect(ideas.get('a-i20')).toMatchObject({
		status: 'referred',
		reason: 'Kewenangan kabupaten: diteruskan ke Dinas Pertanian'
	});
});

test('[SEED-2] rows written compactly under column names are read as well, private ones stay private', () => {
	const plan = opened('c');
	const ideas = ideasOf(plan);
	const count = (status: string) => ideas.filter((idea) => idea.status === status).length;
	expect(ideas).toHaveLength(126);
	expect([count('private'), count('referred'), count('parked')]).toEqual([2, 3, 2]);
	const { clusters, loose } = groupedIdeasOf(plan);
	expect(clusters).toHaveLength(16);
	expect(loose).toEqual([]);
	expect(clusters.flatMap((cluster) => cluster.ideas).map(({ id }) => id)).not.toContain('c-g103');
});

test('[SEED-2] the tree of Tirtamulya has every card, a shared cause and the parked one', () => {
	const [tree] = treesOf(opened('a'));
	const cards = [...cardsIn(tree!.causes), ...cardsIn(tree!.effects)];
	expect(tree!.core.id).toBe('a-p0');
	expect(cards).toHaveLength(19);
	expect(tree!.loose).toEqual([]);
	expect(tree!.parked.map(({ parked }) => parked)).toEqual([
		'di luar kendali, dicatat sebagai asumsi'
	]);
	expect(causesOf(opened('a')).filter(({ cause }) => cause === 'a-p4')).toHaveLength(2);
	expect(problemsOf(opened('a')).find(({ id }) => id === 'a-p2')?.ideas).toEqual(['a-i04']);
	expect(objectiveByProblem(opened('a')).get('a-p21')?.text).toBe('Pipa induk tidak bocor');
});

test('[SEED-2] the large village has two trees, looks at the first, and keeps its vicious circle', () => {
	const plan = opened('c');
	expect(treesOf(plan).map(({ id }) => id)).toEqual(['c-t1', 'c-t2']);
	expect(treeInView(plan)?.id).toBe('c-t1');
	expect(causesOf(plan).filter(({ feedback }) => feedback)).toEqual([
		expect.objectContaining({
			cause: 'c-y12',
			effect: 'c-w1',
			note: 'Tambak baru mengambil air saluran: lingkaran masalah'
		})
	]);
});

test('[SEED-3] the dot vote of Tirtamulya comes out as the example computed it', () => {
	const [round] = roundsOf(opened('a'));
	const expected = rowsIn('a', 'voteRounds').at(-1)!['result'] as {
		option: string;
		dots: number;
		supporters: number;
	}[];
	const counted = round!.result!.rows.map(({ option, dots, supporters }) => ({
		option: option.replace('a-v2-', ''),
		dots,
		supporters
	}));
	const byName = (a: { option: string }, b: { option: string }) => (a.option < b.option ? -1 : 1);
	expect(counted.sort(byName)).toEqual(
		expected.map(({ option, dots, supporters }) => ({ option, dots, supporters })).sort(byName)
	);
	expect(round).toMatchObject({ dots: 3, most: 2, result: { ballots: 46, invalid: 0 } });
	expect(round!.closedAt).toBeDefined();
});

test('[SEED-3] the plans cost what the examples say, source by source', () => {
	const rkp = activitiesOf(opened('a')).filter(({ list }) => list === 'RKP');
	const sums = totals(rkp);
	expect(sums.cost).toBe(594_700_000);
	expect(Object.fromEntries(sums.bySource)).toEqual(
		rowIn((EXAMPLES.a.seed as Row)['budgetSummary'])!['bySource']
	);
	const large = activitiesOf(opened('c'));
	expect(totals(large.filter(({ list }) => list === 'RKP')).cost).toBe(969_650_000);
	expect(totals(large.filter(({ list }) => list === 'DU-RKP')).cost).toBe(3_138_900_000);
	expect(progressOf(opened('a'))).toHaveLength(4);
});

test.each(examples)(
	'[SEED-4] no person of example %s is in its plan by name, and sex and group only as a tag of an idea',
	(name) => {
		const plan = opened(name as keyof typeof EXAMPLES);
		const text = JSON.stringify(plan.doc.toJSON());
		const seed = EXAMPLES[name as keyof typeof EXAMPLES].seed as Row;
		for (const row of listIn(seed['attendance_S3'])) {
			expect(text).not.toContain(String(listIn(row)[1]));
		}
		for (const { id, picture } of membersOf(plan)) {
			expect(id).toMatch(/^[0-9A-Z]{20}$/);
			expect(picture).toBeTruthy();
		}
		expect(JSON.stringify([...plan.members.values()])).not.toMatch(/"(sex|group)"/);
		const told = [...plan.ideas.values()].filter((idea) => idea.has('sex'));
		expect(new Set(told.map((idea) => idea.get('createdBy'))).size).toBe(told.length);
	}
);
