import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { expect, onTestFinished, test, vi } from 'vitest';

import { FRAME, frame } from '#lib/protocol/frames.ts';
import { presenceFrame, type Entry } from '#lib/protocol/presence.ts';
import type { Role, Room } from '#lib/protocol/rooms.ts';
import * as encoding from 'lib0/encoding';

import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';

const DEVICE = { ana: 'device-of-ana-00000001', budi: 'device-of-budi-0000001' };

/** Comes in from a device, and hears presence as any client of y-protocols does. */
async function comesIn(house: TestHouse, role: Role, device: string, room: Room = 'plan') {
	const ticket = house.ticketFor(role, PLAN, Date.now() + 60_000, device);
	const guest = await Guest.at(house.port, `/sync/${PLAN}/${room}`, ticket);
	const awareness = new Awareness(new Y.Doc());
	awareness.setLocalState(null);
	onTestFinished(() => awareness.destroy());
	const frames = () => guest.all('other').filter(({ type }) => type === FRAME.awareness);
	let applied = 0;
	const sees = () => {
		for (const { frame: bytes } of frames().slice(applied)) {
			const from = decoding.createDecoder(bytes.subarray(1));
			applyAwarenessUpdate(awareness, decoding.readVarUint8Array(from), 'relay');
			applied += 1;
		}
		return [...awareness.getStates().values()].map((state) => JSON.stringify(state)).sort();
	};
	/** Which version of itself its only entry is. */
	const version = () => {
		sees();
		const others = [...awareness.meta].filter(([id]) => id !== awareness.clientID);
		return others[0]?.[1].clock ?? 0;
	};
	return { guest, sees, frames, awareness, version };
}

const shown = (role: Role) => JSON.stringify({ role, holder: 'holder-1' });

/** What a desk says of itself, in a frame. */
function saying(state: object, entry: Partial<Entry> = {}) {
	return presenceFrame([{ id: 7, clock: 1, state, ...entry }]);
}

test('[RELAY-88] a wall sees a device once however many rooms it is in, and no more when it has left them all', async () => {
	const house = await houseOnPort();
	const wall = await comesIn(house, 'viewer', DEVICE.budi);
	await vi.waitFor(() => expect(wall.sees()).toEqual([shown('viewer')]));
	const [phone, box] = [
		await comesIn(house, 'participant', DEVICE.ana),
		await comesIn(house, 'participant', DEVICE.ana, 'ballots')
	];
	await vi.waitFor(() => expect(wall.sees()).toEqual([shown('participant'), shown('viewer')]));
	await phone.guest.leaves();
	await box.guest.leaves();
	await vi.waitFor(() => expect(wall.sees()).toEqual([shown('viewer')]));
	await comesIn(house, 'participant', DEVICE.ana);
	await vi.waitFor(() => expect(wall.sees()).toEqual([shown('participant'), shown('viewer')]));
});

test('[RELAY-88] a desk that comes later sees who is there; phones and ballot boxes are told nothing', async () => {
	const house = await houseOnPort();
	const phone = await comesIn(house, 'participant', DEVICE.ana);
	const box = await comesIn(house, 'viewer', DEVICE.budi, 'ballots');
	const desk = await comesIn(house, 'facilitator', DEVICE.budi);
	await vi.waitFor(() =>
		expect(desk.sees()).toEqual([shown('facilitator'), shown('participant'), shown('viewer')])
	);
	desk.guest.socket.send(saying({ pointer: 'card 5' }));
	await vi.waitFor(() => expect(desk.sees()[0]).toContain('card 5'));
	expect([phone.frames().length, box.frames().length]).toEqual([0, 0]);
});

test('[RELAY-88] who is there is said again with each beat, with a version that only grows', async () => {
	let now = Date.now();
	const house = await houseOnPort({ beat: 40, now: () => now });
	const wall = await comesIn(house, 'viewer', DEVICE.budi);
	await vi.waitFor(() => expect(wall.frames().length).toBeGreaterThan(6));
	const before = wall.version();
	now -= 3_600_000; // the laptop’s clock was set back
	await vi.waitFor(() => expect(wall.version()).toBeGreaterThan(before));
	expect(wall.sees()).toEqual([shown('viewer')]);
});

test('[RELAY-89] who leads shows where it points, under its own entry and role whatever it says', async () => {
	const house = await houseOnPort();
	const wall = await comesIn(house, 'viewer', DEVICE.ana);
	const desk = await comesIn(house, 'facilitator', DEVICE.budi);
	const state = { pointer: { card: 'a' }, role: 'viewer', holder: 'somebody-else' };
	const [other] = [...wall.awareness.getStates().keys()];
	desk.guest.socket.send(saying(state, { id: other, clock: 2 ** 40 }));
	await vi.waitFor(() =>
		expect(wall.sees()).toEqual([
			JSON.stringify({ pointer: { card: 'a' }, role: 'facilitator', holder: 'holder-1' }),
			shown('viewer')
		])
	);
});

const deep = (depth: number): object => (depth === 1 ? {} : { a: deep(depth - 1) });

test.each([
	['larger than 2 kB', saying({ text: 'x'.repeat(2048) })],
	['five deep', saying(deep(5))],
	[
		'with a name that changes what an object is',
		saying(JSON.parse('{"a":{"__proto__":1}}') as object)
	],
	['that says nothing', saying([] as object, { state: null })],
	[
		'of garbled bytes',
		frame(FRAME.awareness, (to) => encoding.writeVarUint8Array(to, Uint8Array.of(255, 1)))
	],
	[
		'that is 100 kB of brackets',
		frame(FRAME.awareness, (to) => encoding.writeVarString(to, '['.repeat(100_000)))
	]
])(
	'[RELAY-89] something a desk says of itself %s is passed over, and the desk stays',
	async (_, bytes) => {
		const house = await houseOnPort();
		const desk = await comesIn(house, 'facilitator', DEVICE.budi);
		desk.guest.socket.send(bytes);
		desk.guest.socket.send(saying(deep(4)));
		await vi.waitFor(() =>
			expect(desk.sees()).toEqual([
				JSON.stringify({ ...deep(4), role: 'facilitator', holder: 'holder-1' })
			])
		);
		expect(desk.guest.socket.readyState).toBe(WebSocket.OPEN);
	}
);

test('[RELAY-89] fifteen a second, and the last one that came in time stays', async () => {
	const house = await houseOnPort({ now: () => 5_000_000 }); // no time passes
	const desk = await comesIn(house, 'facilitator', DEVICE.budi);
	for (let i = 1; i <= 40; i++) desk.guest.socket.send(saying({ pointer: i }));
	await vi.waitFor(() => expect(desk.sees()[0]).toContain('"pointer":15'));
	desk.guest.asks();
	await desk.guest.hears('step2');
	expect(desk.sees()[0]).toContain('"pointer":15');
});

test.each(['participant', 'viewer'] as const)(
	'[RELAY-89] a %s says nothing of itself and takes nobody away',
	async (role) => {
		const house = await houseOnPort();
		const desk = await comesIn(house, 'facilitator', DEVICE.budi);
		const guest = await comesIn(house, role, DEVICE.ana);
		await vi.waitFor(() => expect(desk.sees()).toHaveLength(2));
		const forger = new Awareness(new Y.Doc());
		onTestFinished(() => forger.destroy());
		forger.setLocalState({ role: 'facilitator', holder: 'I lead' });
		const own = encodeAwarenessUpdate(forger, [forger.clientID]);
		guest.guest.socket.send(frame(FRAME.awareness, (to) => encoding.writeVarUint8Array(to, own)));
		const ids = [...desk.awareness.getStates().keys()];
		guest.guest.socket.send(presenceFrame(ids.map((id) => ({ id, clock: 2 ** 45, state: null }))));
		desk.guest.socket.send(saying({ pointer: 'last' })); // behind what the guest said
		await vi.waitFor(() => expect(desk.sees()[0]).toContain('last'));
		expect(desk.sees()).toHaveLength(2);
		expect(desk.sees().join()).not.toContain('I lead');
	}
);
