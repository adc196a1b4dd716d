import { DiskSpace } from '#server/keeping/diskSpace.ts';
import { expect, test } from 'vitest';

import { card, cardsIn } from '../support/cards.ts';
import { houseOnPort } from '../support/house.ts';
import { request } from '../support/request.ts';

const GB = 1024 ** 3;
const MB = 1024 ** 2;

function diskWith(free: number, total = 250 * GB) {
	const room = { free, total };
	let now = 0;
	return {
		room,
		disk: new DiskSpace(
			() => room,
			() => (now += 2000)
		)
	};
}

test.each([
	[100 * GB, 250 * GB, false, false],
	[12 * GB, 250 * GB, true, false],
	[199 * MB, 1 * GB, true, false],
	[49 * MB, 250 * GB, true, true],
	[49 * MB, 1 * GB, true, false],
	[60_000, 4 * MB, true, true]
])('[RELAY-108] with %i bytes of %i free, low is %s and full is %s', (free, total, low, full) => {
	expect(diskWith(free, total).disk.state).toEqual({ free, low, full });
});

test('[RELAY-108] the disk is asked once a second at most, and one that does not answer is no full one', () => {
	let [asked, now] = [0, 0];
	const disk = new DiskSpace(
		() => {
			asked += 1;
			throw new Error('no such folder');
		},
		() => now
	);
	for (now = 0; now < 3000; now += 100) expect(disk.state.full).toBe(false);
	expect(asked).toBe(3);
});

test('[RELAY-108] while the disk is nearly full a writer is told and may read on, and writes again when there is room', async () => {
	const { room, disk } = diskWith(10 * GB);
	const house = await houseOnPort({ disk });
	const phone = await house.guest('facilitator');
	phone.sends(card('before'));
	await phone.hears('kept');
	const hello = async () => (await request(house.port, 'GET', '/api/hello')).body;
	const health = async () => (await request(house.port, 'GET', '/api/health')).body;
	expect(await hello()).toMatchObject({ disk: { free: 10 * GB, low: true, full: false } });
	expect(await health()).toMatchObject({ ok: true, disk: 'low' });

	room.free = 10 * MB;
	const update = card('during');
	phone.sends(update);
	expect((await phone.hears('refused')).reason).toBe('disk-full');
	phone.asks();
	expect(cardsIn((await phone.hears('step2')).bytes)).toEqual(['before']);
	expect(await health()).toMatchObject({ ok: true, disk: 'full' });

	room.free = 100 * GB;
	phone.sends(update);
	expect((await phone.hears('kept')).number).toBe(2);
	expect(await health()).toMatchObject({ disk: 'ok' });
});
