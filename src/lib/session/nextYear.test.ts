import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { setProfile } from '#lib/domain/meeting/profile.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { profileOf } from '#lib/domain/meeting/profile.ts';
import { carriedOf } from '#lib/domain/monitoring/carried.ts';
import { planIn } from '#lib/domain/plan.ts';

import { yes } from '../../../tests/support/plans.ts';
import { aYear } from '../../../tests/support/years.ts';
import { memoryShelf } from '../storage/memoryShelf.ts';
import { memoryUpdateLog } from '../storage/memoryUpdateLog.ts';
import { nextYearOf } from './nextYear.ts';
import { readPlansHere } from './readHere.ts';

const MAKER = { by: 'lead', newId: () => 'next-plan', now: new Date('2028-01-05T02:00:00Z') };

test('[YEAR-17] the next year is a plan of its own in the same village, place and money; the year before stays as it is', () => {
	const { plan, half } = aYear();
	plan.meta.set('currency', 'KES');
	plan.meta.set('district', 'Parakan');
	yes(setProfile(plan, { hamlets: ['Krajan'], households: 412, fiscalYear: '2027/28' }, 'lead'));
	const before = Y.encodeStateAsUpdate(plan.doc);
	const next = yes(nextYearOf(plan, { title: 'RKP 2028', year: 2028, take: [half] }, MAKER));
	const opened = planIn(new Y.Doc());
	Y.applyUpdate(opened.doc, next.update);
	expect([next.id, next.went]).toEqual(['next-plan', 1]);
	expect(meetingOf(opened)).toMatchObject({
		title: 'RKP 2028',
		village: 'Tirtamulya',
		currency: 'KES',
		place: { district: 'Parakan' },
		year: 2028,
		step: 'meeting'
	});
	expect(profileOf(opened)).toMatchObject({
		households: 412,
		fiscalYear: '2028',
		previousCycle: 'plan-2027'
	});
	expect(carriedOf(opened).filter(({ goesOn }) => goesOn)).toMatchObject([{ was: half }]);
	expect(carriedOf(opened)[0]?.cycle).toBe('2027/28');
	expect(Y.encodeStateAsUpdate(plan.doc)).toEqual(before);
});

test('[YEAR-17] the next year of one that is closed is open, and its money is not the last one’s', () => {
	const { plan } = aYear();
	const closed = { closedAt: '2027-12-30T02:00:00Z', ceiling: 900_000_000, period: '2024-2031' };
	yes(setProfile(plan, closed, 'lead'));
	const next = yes(nextYearOf(plan, { title: 'RKP 2028', year: 2028, take: [] }, MAKER));
	const opened = planIn(new Y.Doc());
	Y.applyUpdate(opened.doc, next.update);
	expect(profileOf(opened).period).toBe('2024-2031');
	expect(profileOf(opened)).not.toHaveProperty('closedAt');
	expect(profileOf(opened)).not.toHaveProperty('ceiling');
	const again = { closedAt: '2028-12-30T02:00:00Z' };
	yes(setProfile(opened, again, 'lead'));
	expect(profileOf(opened)).toMatchObject(again);
});

test('[YEAR-17] a next year without a title is refused', () => {
	const { plan } = aYear();
	expect(nextYearOf(plan, { title: ' ', take: [] }, MAKER)).toEqual({
		ok: false,
		refusal: 'empty'
	});
});

test('[YEAR-15] the plans of this device are read from its disk, each once, and one that cannot be read hides no other', async () => {
	const shelf = memoryShelf();
	const logs = new Map<string, ReturnType<typeof memoryUpdateLog>>();
	const keep = async (plan: string, server: string, update: Uint8Array, openedAt: string) => {
		const log = memoryUpdateLog();
		await log.append('plan', update);
		logs.set(`${server}/${plan}`, log);
		const entry = {
			plan,
			server,
			title: plan,
			village: 'Tirtamulya',
			language: 'id',
			holder: 'me'
		};
		await shelf.put({ ...entry, role: 'facilitator', openedAt });
	};
	const { plan } = aYear();
	await keep('a', 'one', Y.encodeStateAsUpdate(plan.doc), '2028-01-01T00:00:00Z');
	await keep('a', 'two', Y.encodeStateAsUpdate(plan.doc), '2028-01-02T00:00:00Z');
	await keep('b', 'one', new Uint8Array([9, 9, 9]), '2028-01-03T00:00:00Z');
	const openLog = (server: string, id: string) => logs.get(`${server}/${id}`)!;
	const here = await readPlansHere(Promise.resolve({ shelf, keeps: true, openLog }));
	expect(here.map(({ entry }) => [entry.plan, entry.server])).toEqual([['a', 'two']]);
	expect(meetingOf(here[0]!.plan).title).toBe('RKP 2027');
});
