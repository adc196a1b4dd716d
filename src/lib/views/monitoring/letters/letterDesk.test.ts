import { expect, test } from 'vitest';

import { REFERRALS } from '#lib/domain/actions/peopleKinds.ts';
import { refer, referralsOf } from '#lib/domain/actions/referrals.ts';
import { setIn } from '#lib/domain/shared/records.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { yes } from '../../../../../tests/support/plans.ts';
import { sitting } from '../../../../../tests/support/sitting.ts';
import { saidIn, type Said } from '../form/formField.ts';
import { LetterDesk } from './letterDesk.svelte.ts';
import { letterFields } from './letterFields.ts';

test('[ACTION-88] a letter that is put right at two desks at once keeps what each put right', () => {
	const { stamp, desk: plan } = sitting();
	const draft = { office: 'Dinas PU', topic: 'Jembatan', asked: 'Dana', due: '2027-08-01' };
	yes(refer(plan, draft, stamp('lead')));
	const [letter] = referralsOf(plan, '2027-07-01');
	const fields = letterFields({ activities: [], ideas: [], letter: letter! });
	const written = Object.fromEntries(fields.map(({ name, value = '' }) => [name, value]));

	// While the form is open here, another desk words the topic anew.
	yes(setIn(plan, REFERRALS, letter!.id, { topic: 'Jembatan gantung' }, 'budi'));
	const { said } = saidIn(fields, { ...written, due: '2027-09-01', asked: '' }, 'id') as {
		said: Said;
	};
	yes(new LetterDesk({ plan, person: 'lead' } as Session).change(letter!, fields, said));
	expect(referralsOf(plan, '2027-07-01')).toMatchObject([
		{ office: 'Dinas PU', topic: 'Jembatan gantung', due: '2027-09-01' }
	]);
	expect(referralsOf(plan, '2027-07-01')[0]).not.toHaveProperty('asked');
});
