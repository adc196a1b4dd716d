import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { addIdea, ideasOf, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { memoryDisk, memoryUpdateLog, type MemoryDisk } from '#lib/storage/memoryUpdateLog.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';

import { aPlan, copyOf, stamps, yes } from '../../../tests/support/plans.ts';
import { cameOf, takeBackCame } from './came.ts';
import type { Device } from './device.ts';
import { lookAtFile } from './lookAtFile.ts';
import { docOf, updatesHere } from './readHere.ts';
import { receivePlan } from './receivePlan.ts';

const PLAN = 'p'.repeat(22);
const stamp = stamps();
let device: Device;

vi.mock('./device.ts', () => ({ thisDevice: async () => device }));
vi.mock('./relayApi.ts', () => ({ hello: async () => ({ ok: false, refusal: 'no-relay' }) }));

beforeEach(() => {
	const disks = new Map<string, MemoryDisk>();
	device = {
		shelf: memoryShelf(),
		keeps: true,
		openLog(server, plan) {
			const disk = disks.get(server + plan) ?? memoryDisk();
			disks.set(server + plan, disk);
			return memoryUpdateLog(disk);
		}
	};
});

const bytes = (plan: Plan) => Y.encodeStateAsUpdate(plan.doc);
const look = async (plan: Plan, ballots?: Uint8Array) =>
	yes(await lookAtFile(PLAN, { plan: bytes(plan), ...(ballots && { ballots }) }, []));
const here = async () => planIn(docOf(await updatesHere(device, PLAN, 'plan')));

/** A plan on this device, and the same one on another where an idea was written since. */
async function twoCopies() {
	const plan = aPlan();
	yes(addIdea(plan, { text: 'Lampu mati' }, stamp('lead')));
	yes(await receivePlan(PLAN, { plan: bytes(plan) }));
	const other = copyOf(plan);
	yes(addIdea(other, { text: 'Air mati' }, stamp('ana')));
	return { plan, other };
}

test('[YEAR-27] looking at a file changes and keeps nothing, also of a plan nobody has here', async () => {
	const plan = aPlan();
	expect(await look(plan)).toMatchObject({ isKnown: false, title: 'RKP 2027', surface: 'desk' });
	expect(await device.shelf.list()).toEqual([]);

	const { other } = await twoCopies();
	const told = await look(other);
	expect(told).toMatchObject({ isKnown: true, isNothing: false });
	expect(told.brought.steps).toMatchObject([{ step: 'ideas', made: 1, said: ['Air mati'] }]);
	expect(openIdeasOf(await here())).toHaveLength(1);
	expect(await look(await here())).toMatchObject({ isKnown: true, isNothing: true });
});

test('[YEAR-26] ballots in a file are a number, and those that are here already are not counted', async () => {
	const { plan } = await twoCopies();
	const box = boxIn(new Y.Doc());
	box.ballots.set('round:ana', { dots: 3 });
	const first = Y.encodeStateAsUpdate(box.doc);
	const told = await look(plan, first);
	expect(told).toMatchObject({ ballots: 1, isNothing: false });
	expect(JSON.stringify(told)).not.toContain('ana');
	yes(await receivePlan(PLAN, { plan: bytes(plan), ballots: first }));
	box.ballots.set('round:budi', { dots: 1 });
	expect(await look(plan, Y.encodeStateAsUpdate(box.doc))).toMatchObject({ ballots: 1 });
});

test('[YEAR-27] what a file brought stays findable, and all of it is taken back once, with a reason', async () => {
	const { other } = await twoCopies();
	const { brought } = await look(other);
	const about = { name: 'desa.rembuk', madeAt: '2027-01-05T10:00:00Z', brought };
	yes(await receivePlan(PLAN, { plan: bytes(other) }, { ...about, ballots: 0, media: 2 }));

	const [file] = await cameOf(PLAN);
	expect(file).toMatchObject({ name: 'desa.rembuk', media: 2, brought });
	const plan = await here();
	const session = { id: PLAN, plan, person: 'lead' };
	expect(await takeBackCame(session, file!, ' ')).toEqual({ ok: false, refusal: 'empty' });
	yes(await takeBackCame(session, file!, 'Berkas lain'));
	expect(openIdeasOf(plan).map(({ text }) => text)).toEqual(['Lampu mati']);
	expect(ideasOf(plan).find(({ text }) => text === 'Air mati')?.reason).toBe('Berkas lain');
	expect(await cameOf(PLAN)).toMatchObject([{ takenBack: { reason: 'Berkas lain' } }]);

	// Another tab still shows it as it was, and somebody has taken the card out of the bin since.
	const [bad] = ideasOf(plan).filter(({ status }) => status === 'binned');
	yes(settleIdea(plan, bad!.id, 'active', '', 'lead'));
	expect(await takeBackCame(session, file!, 'Sekali lagi')).toEqual({
		ok: false,
		refusal: 'nothing-to-take-back'
	});
	expect(openIdeasOf(plan)).toHaveLength(2);
});

test('[YEAR-27] many files later the list is whole, and only the newest can still be taken back', async () => {
	const { other } = await twoCopies();
	const { brought } = await look(other);
	const about = { madeAt: '2027-01-05T10:00:00Z', brought, ballots: 0, media: 0 };
	for (let n = 0; n < 12; n++) {
		yes(addIdea(other, { text: `Usulan ${n}` }, stamp('ana')));
		yes(await receivePlan(PLAN, { plan: bytes(other) }, { ...about, name: `${n}` }));
	}
	const files = await cameOf(PLAN);
	expect(files).toHaveLength(12);
	const session = { id: PLAN, plan: await here(), person: 'lead' };
	const oldest = files.find(({ name }) => name === '0')!;
	expect(await takeBackCame(session, oldest, 'Salah')).toEqual({
		ok: false,
		refusal: 'nothing-to-take-back'
	});
	yes(
		await takeBackCame(
			session,
			files.find(({ name }) => name === '11')!,
			'Salah'
		)
	);
});
