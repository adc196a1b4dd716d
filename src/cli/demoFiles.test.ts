import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { hasBegun, planIn } from '#lib/domain/plan.ts';
import { ballotsOf } from '#lib/domain/votes/ballots.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { PLAN_ID } from '#lib/protocol/rooms.ts';

import { demoFiles } from './demoFiles.ts';

const demo = demoFiles();

function docOf(file: string | undefined) {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, demo.files.get(file ?? '')!);
	return doc;
}

test('[SEED-9] the index names each plan, its language and its files, and one main plan', () => {
	expect(demo.index.map(({ language }) => language)).toEqual(['id', 'en', 'id']);
	expect(demo.index.filter(({ main }) => main)).toEqual([
		{
			plan: 'contoh-a-tirtamulya-27',
			title: 'Contoh A - Air bersih Desa Tirtamulya',
			language: 'id',
			rooms: { plan: 'a.plan.bin', ballots: 'a.ballots.bin' },
			main: true
		}
	]);
	for (const { plan } of demo.index) expect(plan).toMatch(PLAN_ID);
	expect(new Set(demo.index.map(({ plan }) => plan)).size).toBe(demo.index.length);
});

test('[SEED-9] every file of the index is there and opens, and none is left over', () => {
	const named = demo.index.flatMap(({ rooms }) => Object.values(rooms));
	expect([...demo.files.keys()].sort()).toEqual(named.sort());
	for (const { rooms } of demo.index) expect(hasBegun(planIn(docOf(rooms.plan)))).toBe(true);
	expect(ballotsOf(boxIn(docOf(demo.index[0]!.rooms.ballots)))).toHaveLength(46);
});

test('[SEED-9] the main plan stands at its last step', () => {
	expect(planIn(docOf(demo.index[0]!.rooms.plan)).meta.get('step')).toBe('monitoring');
});
