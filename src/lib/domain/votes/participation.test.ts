import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { draftOf } from '../../../../tests/support/sealedHall.ts';
import { countAttendance } from '../meeting/attendance.ts';
import { addSitting } from '../meeting/sittings.ts';
import { participationOf, shownGroups, type GroupCount } from './participation.ts';
import { definitionsOf } from './definitions.ts';
import { openSealed } from './sealed/open.ts';

/** Groups of which so many came: `Women 12/20`. */
const table = (...rows: string[]): GroupCount[] =>
	rows.map((row) => {
		const [, name = '', came, of] = /^(.*) (\d+)\/(\d+)$/.exec(row) ?? [];
		return { name, came: Number(came), of: Number(of) };
	});

const inWords = (rows: GroupCount[]) => {
	const { groups, others } = shownGroups(rows);
	const shown = groups.map(({ name, came, of }) => `${name} ${came}/${of}`);
	return others ? [...shown, `${others.names.join('+')} ${others.came}/${others.of}`] : shown;
};

test.each([
	['all large: all shown', ['W 12/20', 'M 9/15'], ['W 12/20', 'M 9/15']],
	['nobody of a group came: that is no person', ['W 12/20', 'Y 0/9'], ['W 12/20', 'Y 0/9']],
	['one small of two: only the total', ['W 12/20', 'Y 3/9'], []],
	[
		'one small of three takes the next with it',
		['W 12/20', 'M 9/15', 'Y 3/9'],
		['W 12/20', 'M+Y 12/24']
	],
	[
		'two small with five people stand together',
		['W 12/20', 'Y 3/9', 'Z 2/8'],
		['W 12/20', 'Y+Z 5/17']
	],
	[
		'two small with four people take a third',
		['W 12/20', 'M 9/15', 'Y 3/9', 'Z 1/8'],
		['W 12/20', 'M+Y+Z 13/32']
	],
	[
		'an empty group hides nobody',
		['W 12/20', 'M 9/15', 'Y 4/9', 'N 0/0'],
		['W 12/20', 'M+N+Y 13/24']
	],
	[
		'a group of four people of whom none came',
		['W 12/20', 'M 9/15', 'Y 0/4'],
		['W 12/20', 'M+Y 9/19']
	],
	['all small: only the total', ['W 2/3', 'M 1/4', 'Y 4/4'], []],
	['no groups', [], []]
])('[VOTE-69] %s', (_, rows, shown) => {
	expect(inWords(table(...rows))).toEqual(shown);
});

test('[VOTE-69] in no table of up to four groups can anybody be found', () => {
	const sizes = [0, 1, 4, 5, 9];
	const tables = sizes.flatMap((a) =>
		sizes.flatMap((b) => sizes.flatMap((c) => sizes.map((d) => [a, b, c, d])))
	);
	for (const sizesOf of tables) {
		const rows = sizesOf.map((came, at) => ({ name: 'ABCD'[at]!, came, of: came + 5 }));
		const { groups, others, total } = shownGroups(rows);
		expect(groups.filter(({ came }) => came > 0 && came < 5)).toEqual([]);
		const together = groups.reduce((sum, { came }) => sum + came, others?.came ?? 0);
		if (groups.length > 0) expect(together).toBe(total.came);
		if (others) expect(others.names.length).toBeGreaterThan(1);
		if (others && others.came > 0) expect(others.came).toBeGreaterThanOrEqual(5);
	}
});

test('[VOTE-69] who came is read from the attendance of the sitting a round was held in', () => {
	const plan = aPlan();
	const stamp = stamps('desk');
	const sitting = yes(addSitting(plan, { type: 'hamlet', title: 'Musdus' }, stamp()));
	const { draft, desk } = draftOf();
	const open = () => definitionsOf(plan).at(-1)?.id ?? '';
	yes(openSealed(plan, draft, desk, stamp(), sitting));
	expect(participationOf(plan, open())).toBeUndefined(); // nobody counted by group
	const count = (by: 'hamlet' | 'element', name: string, presentF: number) =>
		yes(countAttendance(plan, { sitting, by, name, invited: 20, presentF }, stamp()));
	count('element', 'Petani', 9);
	count('hamlet', 'Karangmojo', 12);
	count('hamlet', 'Wetan', 7);
	expect(participationOf(plan, open())).toEqual({
		groups: [
			{ name: 'Karangmojo', came: 12, of: 20 },
			{ name: 'Wetan', came: 7, of: 20 }
		],
		total: { came: 19, of: 40 }
	});
	expect(participationOf(plan, 'another round')).toBeUndefined();
});
