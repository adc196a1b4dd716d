import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { describeIdea } from './describing.ts';
import { fullIdeasOf } from './full.ts';
import { undoIn } from '../shared/undo.ts';
import { addIdea, ideasOf } from './ideas.ts';
import { putMedium, takeMediumOff } from './photos.ts';

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
		expect(putMedium(plan, id, 'photo', other, 'ana')).toEqual({
			ok: false,
			refusal: 'not-a-hash'
		});
		expect(describeIdea(plan, id, { photo: other }, 'ana').ok).toBe(false);
		plan.ideas.get(id)?.set('photo', other); // what a strange peer may do
		expect(ideasOf(plan)[0]).not.toHaveProperty('photo');
		expect(fullIdeasOf(plan)[0]).not.toHaveProperty('photo');
	}
);

test('[MEDIA-14] a photo is put beside one’s own idea after its words, changed, and taken off again', () => {
	const { plan, id } = oneIdea();
	expect(putMedium(plan, id, 'photo', ONE, 'budi')).toEqual({ ok: false, refusal: 'not-yours' });
	expect(putMedium(plan, 'none', 'photo', ONE, 'ana')).toEqual({
		ok: false,
		refusal: 'no-such-idea'
	});
	yes(putMedium(plan, id, 'photo', ONE, 'ana'));
	expect(ideasOf(plan)[0]).toMatchObject({ text: 'Jembatan retak', photo: ONE });
	yes(putMedium(plan, id, 'photo', TWO, 'ana'));
	expect(fullIdeasOf(plan)[0]).toMatchObject({ photo: TWO });
	yes(putMedium(plan, id, 'photo', undefined, 'ana'));
	expect(ideasOf(plan)[0]).not.toHaveProperty('photo');
});

test('[MEDIA-14] a facilitator can take a photo off that must not be shown', () => {
	const { plan, id } = oneIdea();
	yes(putMedium(plan, id, 'photo', ONE, 'ana'));
	const desk = copyOf(plan);
	yes(describeIdea(desk, id, { photo: null }, 'lead'));
	meet(plan, desk);
	expect(ideasOf(plan)[0]).not.toHaveProperty('photo');
});

test('[MEDIA-33] what a desk takes off an idea comes back by one undo, and until then its author reads that it was taken off', () => {
	const { plan, id } = oneIdea();
	yes(putMedium(plan, id, 'photo', ONE, 'ana'));
	yes(putMedium(plan, id, 'voice', TWO, 'ana'));
	const desk = copyOf(plan);
	const undo = undoIn(desk);
	yes(takeMediumOff(desk, id, 'voice', 'lead'));
	meet(plan, desk);
	expect(ideasOf(plan)[0]).toMatchObject({ photo: ONE, voiceOff: true });
	expect(ideasOf(plan)[0]).not.toHaveProperty('voice');
	expect(fullIdeasOf(plan)[0]).toMatchObject({ voiceOff: true });

	undo.undo();
	meet(plan, desk);
	expect(ideasOf(plan)[0]).toMatchObject({ photo: ONE, voice: TWO });
	expect(ideasOf(plan)[0]).not.toHaveProperty('voiceOff');
	expect(takeMediumOff(plan, 'none', 'photo', 'lead')).toEqual({
		ok: false,
		refusal: 'no-such-idea'
	});
});

test('[MEDIA-34] whoever said an idea puts a photo or a recording beside it later, also after one was taken off', () => {
	const { plan, id } = oneIdea();
	yes(putMedium(plan, id, 'voice', ONE, 'ana'));
	yes(takeMediumOff(plan, id, 'voice', 'lead'));
	expect(putMedium(plan, id, 'voice', TWO, 'budi')).toEqual({ ok: false, refusal: 'not-yours' });
	yes(putMedium(plan, id, 'voice', TWO, 'ana'));
	expect(ideasOf(plan)[0]).toMatchObject({ text: 'Jembatan retak', voice: TWO });
	expect(ideasOf(plan)[0]).not.toHaveProperty('voiceOff');
});
