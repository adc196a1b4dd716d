import { expect, test, vi } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { putMedium } from '#lib/domain/ideas/photos.ts';
import { memoryMediaStore } from '#lib/storage/memoryMediaStore.ts';

import { aPlan, stamps, yes } from '../../../tests/support/plans.ts';
import { Media } from './media.svelte.ts';
import { mediaForFile } from './mediaForFile.ts';
import { mediaHash } from './mediaHash.ts';
import { receiveMedia } from './receiveMedia.ts';

const jpeg = (mark: number) => Uint8Array.from([0xff, 0xd8, 0xff, mark]);
const ONE = jpeg(1);
const TWO = jpeg(2);

/** A desk with a plan that names these; the laptop has some of them, this device others. */
async function desk(named: Uint8Array[], laptop: Uint8Array[], here: Uint8Array[]) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const bytes of named) {
		const id = yes(addIdea(plan, { text: 'Jembatan retak' }, stamp('ana')));
		yes(putMedium(plan, id, 'photo', await mediaHash(bytes), 'ana'));
	}
	const store = memoryMediaStore();
	const at = { plan: 'p', state: 'sent', usedAt: 1 } as const;
	for (const bytes of here) await store.put({ ...at, hash: await mediaHash(bytes) }, bytes);
	const there = new Map<string, Uint8Array>();
	for (const bytes of laptop) there.set(await mediaHash(bytes), bytes);
	const media = new Media({
		plan: 'p',
		store,
		wire: {
			send: async () => 'sent',
			has: async () => true,
			fetch: async (_, hash) => there.get(hash) ?? 'not-there',
			list: async () => [...there].map(([name, { length }]) => ({ name, bytes: length }))
		},
		ticket: () => 'ticket',
		names: () => new Set(),
		isOpen: () => true,
		now: () => 1,
		onWaiting: () => undefined,
		pause: () => new Promise(setImmediate)
	});
	const holder = { id: 'p', plan, ticket: 'ticket', isOpen: true } as Parameters<
		typeof mediaForFile
	>[0];
	const seen: string[] = [];
	const gathered = await mediaForFile(
		holder,
		(done, of) => seen.push(`${done}/${of}`),
		Promise.resolve(media)
	);
	return { ...gathered, seen };
}

test('[MEDIA-37] a backup gathers what the plan names, from here and from the laptop, and counts what nobody has brought', async () => {
	const three = jpeg(3);
	const { pieces, missing, seen } = await desk([ONE, TWO, three], [TWO, jpeg(9)], [ONE]);
	const names = pieces.map(({ name }) => name).sort();
	expect(names).toEqual([await mediaHash(ONE), await mediaHash(TWO)].sort());
	expect(missing).toBe(1);
	expect(seen).toEqual(['0/3', '1/3', '2/3']);
	const [piece] = pieces;
	expect(await mediaHash(new Uint8Array(await piece!.content.arrayBuffer()))).toBe(piece!.name);
});

test('[MEDIA-38] what a file gives is kept by its hash and waits for the laptop; what is another or no photo is left out and counted', async () => {
	const store = memoryMediaStore();
	const [one, two] = [await mediaHash(ONE), await mediaHash(TWO)];
	const page = new TextEncoder().encode('<html>');
	const given = new Map([
		[one, ONE],
		[two, jpeg(7)],
		[await mediaHash(page), page]
	]);
	const progress = vi.fn();
	const take = () =>
		receiveMedia(
			'p',
			{ names: [...given.keys(), 'ab'.repeat(32)], read: async (name) => given.get(name) },
			progress,
			async () => store
		);
	expect(await take()).toBe(3);
	expect(await store.list('p')).toMatchObject([{ hash: one, state: 'waiting' }]);
	expect(progress).toHaveBeenCalledWith(3, 4);

	await store.note('p', one, { state: 'sent' });
	await take();
	expect(await store.list('p')).toMatchObject([{ hash: one, state: 'sent' }]); // not sent a second time

	await store.note('p', one, { state: 'fetched' }); // from a laptop that is gone
	await take();
	expect(await store.list('p')).toMatchObject([{ hash: one, state: 'waiting' }]);
});
