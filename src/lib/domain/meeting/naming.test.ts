import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, yes } from '../../../../tests/support/plans.ts';
import { planIn } from '../plan.ts';
import { LONGEST_NAME } from '../shared/words.ts';
import { meetingOf } from './meeting.ts';
import { renamePlan } from './naming.ts';

const refused = (refusal: string) => ({ ok: false, refusal });

test('[MEETING-16] a title and a village written in haste are put right later, and put back', () => {
	const plan = aPlan();
	const { title, village } = meetingOf(plan);
	yes(renamePlan(plan, { title: ' RKP 2028 ', village: 'Tirtasari' }, 'lead'));
	expect(meetingOf(plan)).toMatchObject({ title: 'RKP 2028', village: 'Tirtasari' });
	yes(renamePlan(plan, { title, village }, 'lead'));
	expect(meetingOf(plan)).toMatchObject({ title, village });
});

test('[MEETING-16] a name that says nothing or too much is refused, and neither of the two is written', () => {
	const plan = aPlan();
	const before = Y.encodeStateAsUpdate(plan.doc);
	const long = 'a'.repeat(LONGEST_NAME + 1);
	expect(renamePlan(plan, { title: 'RKP 2028', village: ' ' }, 'lead')).toEqual(refused('empty'));
	expect(renamePlan(plan, { title: long, village: 'B' }, 'lead')).toEqual(refused('too-long'));
	expect(Y.encodeStateAsUpdate(plan.doc)).toEqual(before);
	const names = { title: 'RKP 2028', village: 'Tirtasari' };
	expect(renamePlan(planIn(new Y.Doc()), names, 'lead')).toEqual(refused('no-such-record'));
});

test('[MEETING-16] two desks that mend one name each keep both, and the same again changes nothing', () => {
	const one = aPlan();
	const other = copyOf(one);
	const { title, village } = meetingOf(one);
	yes(renamePlan(one, { title: 'RKP 2028', village }, 'lead'));
	yes(renamePlan(other, { title, village: 'Tirtasari' }, 'ana'));
	meet(one, other);
	expect(meetingOf(one)).toMatchObject({ title: 'RKP 2028', village: 'Tirtasari' });
	const before = Y.encodeStateAsUpdate(one.doc);
	yes(renamePlan(one, { title: 'RKP 2028', village: 'Tirtasari' }, 'lead'));
	expect(Y.encodeStateAsUpdate(one.doc)).toEqual(before);
});
