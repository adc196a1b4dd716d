import { expect, test } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { markOf } from '#lib/domain/history/since.ts';

import { yes } from '../../../../tests/support/plans.ts';
import { meet, sitting } from '../../../../tests/support/sitting.ts';
import { safeChanges } from './changes.ts';

const asked = { most: 3, since: '2026-07-09T00:00:00Z' };

test('[KEEP-22] each change says where it is: here, at the laptop, or with a second copy as far as that is known', () => {
	const { minutes, stamp, desk, ana } = sitting();
	const own = new Set([desk.doc.clientID]);
	minutes.now = 11;
	yes(addIdea(desk, { text: 'Satu' }, stamp('lead')));
	const copied = markOf(desk);
	minutes.now = 22;
	yes(addIdea(desk, { text: 'Dua' }, stamp('lead')));
	const atLaptop = markOf(desk);
	minutes.now = 33;
	yes(addIdea(desk, { text: 'Tiga' }, stamp('lead')));
	const told = (marks: Parameters<typeof safeChanges>[1]) =>
		safeChanges(desk, marks, asked).changes.map(({ said, where }) => [said, where]);
	expect(told({ atLaptop, copied, own })).toEqual([
		['Tiga', 'on-device'],
		['Dua', 'at-laptop'],
		['Satu', 'second-copy']
	]);
	const before = told({ atLaptop: undefined, copied: undefined, own });
	expect(before.map(([, where]) => where)).toEqual(['on-device', 'on-device', 'on-device']);

	minutes.now = 44;
	meet(desk, ana);
	yes(addIdea(ana, { text: 'Empat' }, stamp('ana')));
	meet(desk, ana);
	expect(told({ atLaptop, copied, own })[0]).toEqual(['Empat', 'at-laptop']);
});

test('[KEEP-22] a change names nobody, and keeps quiet what its card does', () => {
	const { stamp, desk } = sitting();
	yes(addIdea(desk, { text: 'Kades memukul', held: true }, stamp('lead')));
	const marks = { atLaptop: undefined, copied: undefined, own: new Set<number>() };
	const { of, changes } = safeChanges(desk, marks, asked);
	expect(of).toBeGreaterThan(0);
	const ideas = changes.filter(({ step }) => step === 'ideas');
	expect(ideas).toMatchObject([{ made: true, said: undefined }]);
	expect(changes.filter(({ step }) => step === 'meeting')).toMatchObject([{ made: false }]);
	expect(JSON.stringify(changes)).not.toMatch(/Kades|"lead"/);
});
