import { expect, test, vi } from 'vitest';

import { memoryMediaStore, type MediaRoom } from '#lib/storage/memoryMediaStore.ts';

import { Media } from './media.svelte.ts';
import { mediaHash } from './mediaHash.ts';
import type { MediaWire, Sent } from './mediaWire.ts';

const jpeg = (...more: number[]) => Uint8Array.from([0xff, 0xd8, 0xff, ...more]);
const blob = (bytes: Uint8Array) => new Blob([bytes.slice()]);
const aMoment = () => new Promise(setImmediate);

/** A phone whose line and laptop do as the test says; `again` is the same phone after a reload. */
function phone(room: MediaRoom = new Map()) {
	const laptop = new Map<string, Uint8Array>();
	const hall = {
		line: true,
		answers: [] as Sent[],
		open: true,
		named: true,
		tried: 0,
		waiting: -1,
		whenNone: () => {},
		whenTried: (): unknown => undefined
	};
	const wire: MediaWire = {
		async send(_, hash, bytes) {
			hall.tried += 1;
			const answer = hall.answers.shift() ?? 'sent';
			if (answer === 'sent') laptop.set(hash, bytes);
			hall.whenTried();
			return answer;
		},
		has: async (_, hash) => laptop.has(hash),
		fetch: async (_, hash) => laptop.get(hash) ?? 'not-there',
		list: async () => undefined
	};
	const store = memoryMediaStore(room);
	const media = new Media({
		plan: 'well',
		store,
		wire,
		ticket: () => (hall.line ? 'ticket' : undefined),
		names: () => ({ has: () => hall.named }) as unknown as ReadonlySet<string>,
		isOpen: () => hall.open,
		now: () => 1,
		onWaiting(count) {
			hall.waiting = count;
			if (count === 0) hall.whenNone();
		},
		pause: async () => void (await aMoment())
	});
	return { media, laptop, hall, store, room };
}

const stateOf = async ({ store }: ReturnType<typeof phone>, hash: string) =>
	(await store.list('well')).find((entry) => entry.hash === hash)?.state;

async function kept(here: ReturnType<typeof phone>, bytes: Uint8Array, state?: 'draft') {
	const answer = await here.media.keep(blob(bytes), state);
	return answer.ok ? answer.value : expect.fail(answer.refusal);
}

test('[MEDIA-16] without a line a photo is on the phone, and goes when there is one', async () => {
	const here = phone();
	here.hall.line = false;
	const hash = await kept(here, jpeg(1));
	await aMoment();
	expect(await stateOf(here, hash)).toBe('waiting');
	expect(here.hall.waiting).toBe(1);
	expect(here.laptop.size).toBe(0);
	here.hall.line = true;
	await here.media.sendAll();
	expect(here.laptop.has(hash)).toBe(true);
	expect(await stateOf(here, hash)).toBe('sent');
	expect(here.hall.waiting).toBe(0);
	here.hall.open = false;
});

test('[MEDIA-16] what was cut off is tried again, and after a reload goes on', async () => {
	const here = phone();
	here.hall.answers = ['later', 'later'];
	const hash = await kept(here, jpeg(1));
	await here.media.sendAll();
	expect(here.hall.tried).toBe(3);

	const off = phone();
	off.hall.line = false;
	await kept(off, jpeg(2));
	off.hall.open = false;
	const again = phone(off.room);
	await again.media.goOn();
	expect(again.laptop.size).toBe(1);
	expect(await stateOf(here, hash)).toBe('sent');
});

test('[MEDIA-16] what is kept just as the last one has gone goes too', async () => {
	const here = phone();
	const late = { plan: 'well', hash: 'cd'.repeat(32), state: 'waiting', usedAt: 1 } as const;
	here.hall.whenNone = () => {
		here.hall.whenNone = () => {};
		void here.store.put(late, jpeg(2));
		void here.media.sendAll();
	};
	await kept(here, jpeg(1));
	await here.media.sendAll();
	expect(here.laptop.size).toBe(2);
});

test('[MEDIA-16] one that does not go, try after try, holds no other up', async () => {
	const here = phone();
	here.hall.line = false;
	await kept(here, jpeg(1));
	await kept(here, jpeg(2));
	here.hall.answers = ['later', 'sent', 'later', 'later', 'sent'];
	here.hall.line = true;
	const seen: [number, number][] = [];
	here.hall.whenTried = () => seen.push([here.hall.tried, here.laptop.size]);
	await here.media.sendAll();
	expect(seen).toEqual([
		[1, 0],
		[2, 1],
		[3, 1],
		[4, 1],
		[5, 2]
	]);
});

test('[MEDIA-16] one that the laptop will never take holds no other up', async () => {
	const here = phone();
	here.hall.line = false;
	const [bad, good] = [await kept(here, jpeg(1)), await kept(here, jpeg(2))];
	here.hall.answers = ['wrong-hash'];
	here.hall.line = true;
	await here.media.sendAll();
	expect(await stateOf(here, bad)).toBe('waiting');
	expect(await stateOf(here, good)).toBe('sent');
});

test('[MEDIA-16] a laptop that lost what was sent is sent it again', async () => {
	const here = phone();
	const hash = await kept(here, jpeg(1));
	await here.media.sendAll();
	here.laptop.clear();
	await phone(here.room).media.goOn(); // another start, another laptop: nothing there
	await here.media.goOn();
	expect(here.laptop.has(hash)).toBe(true);
});

test('[MEDIA-26] what the plan names no more since it was erased is not sent to the laptop again', async () => {
	const here = phone();
	const hash = await kept(here, jpeg(1));
	await here.media.sendAll();
	here.laptop.clear();
	here.hall.named = false;
	await here.media.goOn();
	expect(here.laptop.size).toBe(0);
	expect(await stateOf(here, hash)).toBe('sent');
});

test('[MEDIA-25] whoever looks at a photo reads why the laptop did not take it, and no more once it did', async () => {
	const here = phone();
	here.hall.answers = ['disk-full', 'plan-full'];
	const hash = await kept(here, jpeg(1));
	await here.media.sendAll();
	expect(here.media.refusals.get(hash)).toBe('plan-full');
	expect(here.hall.tried).toBe(2); // a full disk may have room later, a full plan waits for the next start
	expect(here.hall.waiting).toBe(0);

	const again = phone(here.room);
	await again.media.goOn();
	expect(again.laptop.size).toBe(1);
	expect(again.media.refusals.size).toBe(0);
});

test('[MEDIA-17] a draft goes to nobody before it is sent, and is forgotten when it is taken off', async () => {
	const here = phone();
	const hash = await kept(here, jpeg(1), 'draft');
	await here.media.sendAll();
	expect(here.laptop.size).toBe(0);
	await here.media.send(hash);
	await here.media.sendAll();
	expect(here.laptop.has(hash)).toBe(true);
	await here.media.drop(hash);
	expect(await stateOf(here, hash)).toBe('sent'); // what was sent stays

	const other = await kept(here, jpeg(2), 'draft');
	await here.media.drop(other);
	expect(await stateOf(here, other)).toBeUndefined();
});

test('[MEDIA-19] a photo that is not here yet says why, and comes as soon as somebody brought it', async () => {
	vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:one' }));
	const wall = phone();
	const bytes = jpeg(1);
	const hash = await mediaHash(bytes);
	wall.hall.line = false;
	const file = wall.media.file(hash);
	await vi.waitFor(() => expect(file.state).toBe('no-line'));
	wall.hall.line = true;
	await vi.waitFor(() => expect(file.state).toBe('not-there'));
	wall.laptop.set(hash, bytes);
	await vi.waitFor(() => expect(file.state).toBe('here'));
	expect(await wall.media.urlOf(hash)).toBe('blob:one');
	expect(await stateOf(wall, hash)).toBe('fetched');
});

test('[MEDIA-19] bytes that are not what they are called, or no photo, are neither shown nor kept', async () => {
	const wall = phone();
	const hash = 'ab'.repeat(32);
	wall.laptop.set(hash, jpeg(6));
	expect(await wall.media.urlOf(hash)).toBeUndefined();
	expect(await stateOf(wall, hash)).toBeUndefined();
	const page = new TextEncoder().encode('<svg onload=alert(1)>');
	expect(await wall.media.keep(blob(page))).toEqual({ ok: false, refusal: 'not-a-photo' });
});

test('[MEDIA-13] a photo is called by its SHA-256, however many slices it takes', async () => {
	const { createHash } = await import('node:crypto');
	const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
	expect(await mediaHash(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('[YEAR-34] a plan that is left gives back the addresses of its photos, also of one that is just coming', async () => {
	const given: string[] = [];
	let made = 0;
	const addresses = {
		createObjectURL: () => `blob:${++made}`,
		revokeObjectURL: (url: string) => given.push(url)
	};
	vi.stubGlobal('URL', Object.assign(URL, addresses));
	const wall = phone();
	const [one, two] = [jpeg(1), jpeg(2)];
	const [first, second] = [await mediaHash(one), await mediaHash(two)];
	wall.laptop.set(first, one);
	wall.laptop.set(second, two);
	expect(await wall.media.urlOf(first)).toBe('blob:1');
	const coming = wall.media.urlOf(second);
	wall.hall.open = false;
	wall.media.letGo();
	expect(given).toEqual(['blob:1']);
	expect(await coming).toBeUndefined();
	expect(made).toBe(1);
});
