import {
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { roomPath } from '#lib/protocol/rooms.ts';
import { Folder, troubleOf } from '#server/backup/folder.ts';
import { safeName } from '#server/backup/safeName.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { expect, test, vi } from 'vitest';

import {
	DAY,
	isCopied,
	laptopWith,
	NEWEST,
	openedIn,
	puts,
	QUICK,
	SOON,
	stateOf
} from './support/backupLaptop.ts';
import { cardsIn } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { houseOnPort, PLAN } from './support/house.ts';
import { withChanges } from './support/stores.ts';

test('[RELAY-126] a plan that changed is on the stick a little later, as a file the app opens', async () => {
	const stick = tempFolder();
	const house = await laptopWith(stick);
	await puts(house, 'Air mati tiap kemarau');
	await isCopied(stick, 'Air mati tiap kemarau');
	await puts(house, 'Jalan ke ladang becek');
	await isCopied(stick, 'Air mati tiap kemarau', 'Jalan ke ladang becek');
	expect(openedIn(stick).manifest).toMatchObject({
		plan: PLAN,
		title: 'Rencana Kerja 2028',
		language: 'id'
	});
	expect(readdirSync(stick)).toEqual([NEWEST]);
});

test('[RELAY-126] all rooms are in it, and it says that it is for the facilitator', async () => {
	const stick = tempFolder();
	const house = await laptopWith(stick);
	for (const room of ['plan', 'ballots', 'people'] as const) await puts(house, room, room);
	await vi.waitFor(() => {
		const { manifest, ballots } = openedIn(stick);
		expect(cardsIn(ballots)).toEqual(['ballots']);
		expect(Object.keys(manifest.files).sort()).toEqual(['ballots.yjs', 'people.yjs', 'plan.yjs']);
		expect(manifest.note).toContain('facilitator');
	}, SOON);
});

test('[RELAY-126] what was written last is on the stick when the laptop was told to stop', async () => {
	const stick = tempFolder();
	const house = await laptopWith(stick, { quiet: 60_000, longest: 60_000, every: 60_000 });
	await puts(house, 'Lampu jalan mati');
	await house.stop();
	expect(cardsIn(openedIn(stick).plan)).toEqual(['Lampu jalan mati']);
});

test('[RELAY-127] nobody hears of a second copy before the file is whole, and then everybody does', async () => {
	const stick = join(tempFolder(), 'stick');
	const house = await laptopWith(stick, { dataDir: tempFolder() });
	const guest = await puts(house, 'Air mati tiap kemarau');
	expect(guest.all('copied').map(({ number }) => number)).toEqual([0]);
	mkdirSync(stick);
	expect((await guest.hears('copied')).number).toBe(1);
	expect(cardsIn(openedIn(stick).plan)).toEqual(['Air mati tiap kemarau']);
	const newcomer = await house.guest('participant');
	expect((await newcomer.hears('copied')).number).toBe(1);
});

test('[RELAY-128] a stick that was pulled out is said at the desk, and everything is on it once it is back', async () => {
	const stick = join(tempFolder(), 'stick');
	mkdirSync(stick);
	const house = await laptopWith(stick, { dataDir: tempFolder() });
	await puts(house, 'one');
	await isCopied(stick, 'one');
	renameSync(stick, `${stick}-pocket`);
	await vi.waitFor(async () => {
		expect(await stateOf(house)).toMatchObject({ kind: 'backup', ok: false, why: 'not-there' });
	}, SOON);
	await puts(house, 'two'); // kept as ever
	renameSync(`${stick}-pocket`, stick);
	await isCopied(stick, 'one', 'two');
	await vi.waitFor(async () => expect(await stateOf(house)).toMatchObject({ ok: true }), SOON);
	rmSync(stick, { recursive: true });
	mkdirSync(stick); // another stick, an empty one
	await puts(house, 'three');
	await isCopied(stick, 'one', 'two', 'three');
});

test.skipIf(statSync('/dev/shm', { throwIfNoEntry: false })?.dev === statSync(tmpdir()).dev)(
	'[RELAY-128] the empty place where a stick was is not taken for the stick',
	async () => {
		const [data, empty] = [tempFolder(), tempFolder()];
		const place = join(tempFolder(), 'stick');
		const folder = new Folder(place, data);
		symlinkSync('/dev/shm', place); // another disk than that of the data
		expect(await folder.isOnDataDisk()).toBe(false);
		rmSync(place);
		symlinkSync(empty, place);
		await expect(folder.isOnDataDisk()).rejects.toThrow('stick');
		expect(await new Folder(place, data).isOnDataDisk()).toBe(true); // never seen elsewhere: said, and used
	}
);

test('[RELAY-128] a file where the folder should be is said at the desk, also while there is no plan yet', async () => {
	const file = join(tempFolder(), 'stick');
	writeFileSync(file, 'no folder');
	const backup = { folder: file, dataDir: tempFolder(), ...QUICK };
	const house = await houseOnPort({ copies: { backup } });
	await vi.waitFor(
		async () => expect(await stateOf(house)).toMatchObject({ ok: false, why: 'not-there' }),
		SOON
	);
});

test('[RELAY-128] nothing is called well before it was tried', async () => {
	const never = { quiet: 600_000, every: 600_000, longest: 600_000 };
	const stick = tempFolder();
	const backup = { folder: stick, dataDir: stick, ...never };
	const house = await houseOnPort({ copies: { backup } });
	expect(await stateOf(house)).toEqual({ kind: 'backup', ok: false });
});

test('[RELAY-128] a full stick, a locked one and one that is gone are three troubles', () => {
	const fault = (code: string) => Object.assign(new Error(code), { code });
	expect(troubleOf(fault('ENOSPC'))).toBe('full');
	expect(troubleOf(fault('EROFS'))).toBe('read-only');
	expect(troubleOf(fault('ENOENT'))).toBe('not-there');
});

test('[RELAY-128] a file that could not be finished leaves the one before as it was', async () => {
	const stick = tempFolder();
	const house = await laptopWith(stick);
	await puts(house, 'one');
	await isCopied(stick, 'one');
	mkdirSync(join(stick, `${NEWEST}.part`)); // nothing can be written there now
	await puts(house, 'two');
	await vi.waitFor(async () => expect(await stateOf(house)).toMatchObject({ ok: false }), SOON);
	expect(cardsIn(openedIn(stick).plan)).toEqual(['one']);
	rmSync(join(stick, `${NEWEST}.part`), { recursive: true });
	await isCopied(stick, 'one', 'two');
});

test('[RELAY-129] of each of the last seven days one backup stays beside the newest', async () => {
	const stick = tempFolder();
	let day = Date.parse('2027-03-01T08:00:00Z');
	const house = await laptopWith(stick, { now: () => day });
	for (let n = 1; n <= 10; n++) {
		for (const part of ['a', 'b']) {
			await puts(house, `${n}${part}`);
			await vi.waitFor(() => expect(cardsIn(openedIn(stick).plan)).toContain(`${n}${part}`), SOON);
		}
		day += DAY;
	}
	const files = readdirSync(stick).sort();
	expect(files).toHaveLength(8);
	expect(files).not.toContain(NEWEST.replace('.rembuk', '.2027-03-02.rembuk'));
	const third = openedIn(stick, NEWEST.replace('.rembuk', '.2027-03-03.rembuk'));
	expect(cardsIn(third.plan)).toEqual(['1a', '1b', '2a', '2b', '3a', '3b']);
});

test('[RELAY-129] a plan nobody changed is not written again, and one under a new title has one newest file', async () => {
	const stick = tempFolder();
	const store = memoryStore();
	const first = await laptopWith(stick, { store: withChanges(store, { close: async () => {} }) });
	await puts(first, 'one');
	await isCopied(stick, 'one');
	await first.stop();
	const written = openedIn(stick).manifest.createdAt;
	const again = await laptopWith(stick, { store });
	await vi.waitFor(async () => expect((await stateOf(again))?.at).toBeDefined(), SOON);
	expect(openedIn(stick).manifest.createdAt).toBe(written);

	await new PlanBook(store).register({ plan: PLAN, title: 'RKP Tirtamulya', language: 'id' });
	await puts(again, 'two');
	await vi.waitFor(
		() => expect(readdirSync(stick)).toEqual([`${safeName('RKP Tirtamulya', PLAN)}.rembuk`]),
		SOON
	);
});

test('[RELAY-129] the name of a file is one that old sticks know', () => {
	for (const title of ['Désa Bàru: RKP 2028?', 'x'.repeat(300), '', '💧', 'CON', '../../etc']) {
		expect(safeName(title, PLAN)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,60})-[0-9a-f]{8}$/);
	}
	expect(safeName('Désa Bàru: RKP 2028?', PLAN)).toMatch(/^desa-baru-rkp-2028-/);
	expect(safeName('a', PLAN)).not.toBe(safeName('a', PLAN.replace('p', 'P')));
});

test('[RELAY-128] a plan that cannot be read hinders the backup of no other', async () => {
	const stick = tempFolder();
	const other = PLAN.replace('01', '03');
	const whole = memoryStore();
	const store = withChanges(whole, {
		read: (room) =>
			room === roomPath(other, 'plan') ? Promise.reject(new Error('damaged')) : whole.read(room)
	});
	await identityOf(store);
	await new PlanBook(store).register({ plan: other, title: 'Damaged', language: 'id' });
	const house = await laptopWith(stick, { store });
	await puts(house, 'one');
	await isCopied(stick, 'one');
	await vi.waitFor(
		async () => expect(await stateOf(house)).toMatchObject({ why: 'unreadable' }),
		SOON
	);
});
