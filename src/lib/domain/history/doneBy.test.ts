import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { yes } from '../../../../tests/support/plans.ts';
import { meet, sitting } from '../../../../tests/support/sitting.ts';
import { layOutBoard } from '../board/laying.ts';
import { addIdea, ideasOf } from '../ideas/ideas.ts';
import { meToo } from '../ideas/meToo.ts';
import type { PersonId } from '../shared/ids.ts';
import { placeCard } from '../shared/places.ts';
import { boxIn } from '../votes/box.ts';
import { doneBy } from './doneBy.ts';

const box = () => boxIn(new Y.Doc());

test('[LEAD-38] what the holder of a device did is read off the plan, with the last thing', () => {
	const { minutes, stamp, desk, ana, budi } = sitting();
	const theirs = yes(addIdea(budi, { text: 'Jalan rusak' }, stamp('budi')));
	meet(desk, ana, budi);
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	minutes.now = 20;
	yes(addIdea(ana, { text: 'Lampu mati' }, stamp('ana')));
	yes(meToo(ana, theirs, true, 'ana'));
	meet(desk, ana, budi);
	const did = doneBy(desk, box(), 'ana' as PersonId);
	expect(did).toMatchObject({
		ideas: 2,
		supported: 1,
		moved: 0,
		laidOut: 0,
		changed: 0,
		voted: false
	});
	expect(did.last).toMatchObject({ step: 'ideas' });
	expect(doneBy(desk, box(), 'budi' as PersonId).last?.said).toBe('Jalan rusak');
	expect(doneBy(desk, box(), 'nobody' as PersonId)).toEqual({
		...{ ideas: 0, supported: 0, moved: 0, laidOut: 0, changed: 0, voted: false }
	});
});

test('[LEAD-38] an idea without a name, or one that waits, is in nobody’s list, and no ballot is', () => {
	const { stamp, desk, ana } = sitting();
	yes(addIdea(ana, { text: 'Kades memukul', held: true }, stamp('ana')));
	const open = yes(addIdea(ana, { text: 'Tanpa nama' }, stamp('ana')));
	(ana.ideas.get(open) as Y.Map<unknown>).set('anonymous', true);
	meet(desk, ana);
	const did = doneBy(desk, box(), 'ana' as PersonId);
	expect(did).toEqual({ ideas: 0, supported: 0, moved: 0, laidOut: 0, changed: 0, voted: false });
	expect(JSON.stringify(did)).not.toMatch(/Kades|Tanpa/);
});

test('[LEAD-38] who laid a board out is said to have done that, and to have moved no card', () => {
	const { stamp, desk, ana } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	const room = { width: 1600, height: 700 };
	yes(layOutBoard(ana, { board: 'ideas', room }, 'ana'));
	meet(desk, ana);
	expect(doneBy(desk, box(), 'ana' as PersonId)).toMatchObject({ moved: 0, laidOut: 1 });
	yes(placeCard(ana, ideasOf(ana)[0]?.id ?? '', { x: 900, y: 400 }, 'ana'));
	meet(desk, ana);
	expect(doneBy(desk, box(), 'ana' as PersonId)).toMatchObject({ moved: 1, laidOut: 1 });
});
