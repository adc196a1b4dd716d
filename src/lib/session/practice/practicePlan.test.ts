import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { beginRehearsal, isRehearsal } from '#lib/domain/meeting/rehearsal.ts';
import { planIn } from '#lib/domain/plan.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';
import { memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { blank } from '../entries.ts';
import { readPlansHere } from '../readHere.ts';

test('[GUIDE-1] a practice says of itself what it is, and no table of this laptop’s plans counts it', async () => {
	const practice = planIn(new Y.Doc());
	const head = { title: 'Latihan: rapat pertama', village: 'Desa contoh', language: 'id' };
	yes(beginRehearsal(practice, head, stamps('lead')()));
	const real = aPlan();
	expect([isRehearsal(practice), isRehearsal(real)]).toEqual([true, false]);

	const [shelf, logs] = [memoryShelf(), new Map([['practice', memoryUpdateLog()]])];
	logs.set('real', memoryUpdateLog());
	for (const [id, { doc }] of Object.entries({ practice, real })) {
		await shelf.put(blank(id, 'here', 'lead'));
		await logs.get(id)?.append('plan', Y.encodeStateAsUpdate(doc));
	}
	const openLog = (_: string, id: string) => logs.get(id) ?? memoryUpdateLog();
	const here = await readPlansHere(Promise.resolve({ shelf, keeps: true, openLog }));
	expect(here.map(({ entry }) => entry.plan)).toEqual(['real']);
});
