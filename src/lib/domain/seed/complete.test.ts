import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { attendanceOf } from '../meeting/attendance.ts';
import { sittingsOf } from '../meeting/sittings.ts';
import { planIn } from '../plan.ts';
import { definitionsOf } from '../votes/definitions.ts';
import { EXAMPLES, exampleUpdates } from './examples.ts';
import { isPlainRow } from './rows.ts';

const examples = Object.entries(EXAMPLES).map(([name, example]) => {
	const { plan, report } = exampleUpdates(example);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, plan);
	return [name, { example, plan: planIn(doc), lines: report.notPlaced }] as const;
});
const read = Object.fromEntries(examples);

/** Words a seed uses for one of ours: they are in the plan, as ours. */
const TRANSLATED = [
	/^schema$/,
	/^(session|idea)Columns/,
	/quorumRule\.fraction$/,
	/voteRounds\[\]\.(mode|settings\.rule|ties\[\]\.resolvedBy)$/,
	/activities\[\]\.mode$/,
	/budgetLines_a1\[\]\.group$/,
	/approval\.decisionMode$/,
	/stakeholders\[\]\[\]$/
];

/** Rows written as lists have no names of fields: what is named of them stands with the report's own. */
const LISTED: Record<string, string> = {
	'sessions[].resourcePersons[][]': 'sessions[].resourcePersons[].name',
	'attendance_S3[][]': 'attendance_S3[].number, name, age',
	'approval.signatures[][]': 'approval.signatures[].name',
	'ideas[][]': 'ideas[].channel'
};

/** Every word and number of a file, with where it stands. */
function leavesIn(value: unknown, where = ''): [string, string][] {
	if (Array.isArray(value)) return value.flatMap((each: unknown) => leavesIn(each, `${where}[]`));
	if (isPlainRow(value)) {
		return Object.entries(value).flatMap(([key, each]) =>
			leavesIn(each, where ? `${where}.${key}` : key)
		);
	}
	return typeof value === 'string' || typeof value === 'number' ? [[where, String(value)]] : [];
}

test.each(examples)(
	'[SEED-13] every word and figure of example %s is in the plan or named in the report',
	(_, { example, plan, lines }) => {
		const text = JSON.stringify(plan.doc.toJSON());
		const named = lines.map(({ where }) => where.replace(/\[\d+\]/g, '[]'));
		const lost = leavesIn(example.seed).filter(([where, said]) => {
			if (text.includes(JSON.stringify(said).slice(1, -1))) return false;
			if (TRANSLATED.some((words) => words.test(where))) return false;
			const spot = LISTED[where] ?? where;
			return !named.some((each) => spot.startsWith(each) || each.startsWith(spot));
		});
		expect(lost).toEqual([]);
	}
);

test('[SEED-10] the planning meeting of Tirtamulya has its quorum rule, and its people by element and hamlet, without names', () => {
	const { plan } = read['a']!;
	const sitting = sittingsOf(plan).find(({ id }) => id === 'a-S3');
	expect(sitting).toMatchObject({
		type: 'village',
		called: 'musdes',
		quorumBasis: 'invited',
		quorumPart: 2,
		quorumOf: 3,
		chairElement: 'BPD',
		resourcePersons: ['Kecamatan', 'Puskesmas']
	});
	expect(attendanceOf(plan, 'a-S3')).toMatchObject({ invited: 66, present: 46, presentF: 20 });
	expect(sittingsOf(read['c']!.plan)).toHaveLength(8);
});

test('[SEED-11] rounds of other methods come out as the villages wrote down, ties and money left included', () => {
	const rounds = examples.flatMap(([, { plan }]) => definitionsOf(plan));
	expect(
		rounds.map(({ id, method, result, ties }) => [id, method, result?.length, ties.length])
	).toEqual([
		['a-v1', 'usg', 6, 0],
		['a-v2', 'dots', undefined, 1],
		['b-v1', 'pairwise', 6, 1],
		['b-v2', 'approval_budget', 8, 0],
		['c-scoring', 'permendesa_4x100', 36, 8]
	]);
	const same = (where: string) => read['b']!.lines.find((line) => line.where === where)?.why;
	expect(same('voteRounds[].moneyLeft')).toBe('computed-same');
	expect(same('voteRounds[].result[].funded')).toBe('computed-same');
});

/** What the files say and we compute otherwise. Each is explained in docs/seed.md. */
const DIFFERING: Record<string, string[]> = {
	a: ['voteRounds[1].result[7].rank', 'progress[0].light', 'progress[1].light'],
	b: ['progress[1].light'],
	c: ['ideaStats.byStatus', 'ideaStats.byChannel']
};

test.each(examples)(
	'[SEED-12] figures example %s states are compared: the same but for those docs/seed.md explains',
	(name, { lines }) => {
		const differ = lines.filter(({ why }) => why === 'computed-differs');
		expect(differ.map(({ where }) => where)).toEqual(DIFFERING[name]);
		for (const { said, ours } of differ) expect(said).not.toBe(ours);
		expect(lines.filter(({ why }) => why === 'computed-same').length).toBeGreaterThan(5);
	}
);
