import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { describeIdea } from './describing.ts';
import { fullIdeasOf } from './full.ts';
import { addIdea, ideasOf } from './ideas.ts';
import { putPhoto } from './photos.ts';

const [ONE, TWO] = ['a1'.repeat(32), 'b2'.repeat(32)];

function oneIdea() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	return { plan, stamp, id: yes(addIdea(plan, { text: 'Jembatan retak' }, stamp('ana'))) };
}

test.each(['foto.jpg', 'A1'.repeat(32), 'a1'.repeat(31), 'javascript:alert(1)', `${ONE} `])(
	'[MEDIA-13] %j is no hash of a photo: it is neither written nor read',
	(other) => {
		const { plan, id } = oneIdea();
		expect(putPhoto(plan, id, other, 'ana')).toEqual({ ok: false, refusal: 'not-a-hash' });
		expect(describeIdea(plan, id, { photo: other }, 'ana').ok).toBe(false);
		plan.ideas.get(id)?.set('photo', other); // what a strange peer may do
		expect(ideasOf(plan)[0]).not.toHaveProperty('photo');
		expect(fullIdeasOf(plan)[0]).not.toHaveProperty('photo');
	}
);

test('[MEDIA-14] a photo is put beside one’s own idea after its words, changed, and taken off again', () => {
	const { plan, id } = oneIdea();
	expect(putPhoto(plan, id, ONE, 'budi')).toEqual({ ok: false, refusal: 'not-yours' });
	expect(putPhoto(plan, 'none', ONE, 'ana')).toEqual({ ok: false, refusal: 'no-such-idea' });
	yes(putPhoto(plan, id, ONE, 'ana'));
	expect(ideasOf(plan)[0]).toMatchObject({ text: 'Jembatan retak', photo: ONE });
	yes(putPhoto(plan, id, TWO, 'ana'));
	expect(fullIdeasOf(plan)[0]).toMatchObject({ photo: TWO });
	yes(putPhoto(plan, id, undefined, 'ana'));
	expect(ideasOf(plan)[0]).not.toHaveProperty('photo');
});

test('[MEDIA-14] a facilitator can take a photo off that must not be shown', () => {
	const { plan, id } = oneIdea();
	yes(putPhoto(plan, id, ONE, 'ana'));
	const desk = copyOf(plan);
	yes(describeIdea(desk, id, { photo: null }, 'lead'));
	meet(plan, desk);
	expect(ideasOf(plan)[0]).not.toHaveProperty('photo');
});
