import {
	ASKERS,
	mayInRoom,
	PLAN_OPERATIONS,
	ROOM_OPERATIONS,
	type Asker,
	type PlanOperation,
	type RoomOperation
} from '#lib/protocol/matrix.ts';
import { mediaListPath, mediaPath } from '#lib/protocol/media.ts';
import { MODES, type Mode } from '#lib/protocol/planCalls.ts';
import { RIGHTS, ROLES, ROOMS, type Room } from '#lib/protocol/rooms.ts';
import { expect, test } from 'vitest';

import { EXPECTED_IN_ROOM, EXPECTED_OVER_HTTP } from './support/expectedRights.ts';
import {
	cardOfAnother,
	comesIn,
	DEEDS,
	HOLDERS,
	OUT,
	OVER_TLS,
	shownBy
} from './support/holders.ts';
import { PLAN, type TestHouse } from './support/house.ts';
import { houseWithMedia, SONG, SONG_NAME } from './support/media.ts';
import { request } from './support/request.ts';

const KEY = 'a-key-only-the-operator-knows';
const call = (house: TestHouse, path: string, body: object, headers: object = {}) =>
	request(
		house.port,
		'POST',
		path,
		{ ...OVER_TLS, authorization: `Bearer ${KEY}`, ...headers },
		body
	);

/** A plan in a mode, with one device taken out and something in each room. */
async function meeting(mode: Mode) {
	const { house, puts } = await houseWithMedia({ behindProxy: true, operatorKey: KEY });
	const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };
	await call(house, '/api/plans', wish);
	await call(house, `/api/plans/${PLAN}/revoke`, { device: OUT });
	await puts(SONG);
	await call(house, `/api/plans/${PLAN}/mode`, { mode });
	for (const room of ROOMS) await cardOfAnother(house, room);
	return house;
}

function expected(room: Room, operation: RoomOperation, mode: Mode): string[] {
	const letters = [...EXPECTED_IN_ROOM[room][operation].padEnd(HOLDERS.length, 'n')];
	return letters.map((letter) =>
		letter === 'y' || (letter === 'e' && mode === 'edit') ? 'y' : 'n'
	);
}

const CELLS = MODES.flatMap((mode) => ROOMS.map((room) => [mode, room] as const));

test.each(CELLS)(
	'[RELAY-77] in a plan to %s, room %s: everybody may do what the table says, and nothing more',
	async (mode, room) => {
		const house = await meeting(mode);
		const found: Record<string, string[]> = {};
		for (const operation of ROOM_OPERATIONS) {
			found[operation] = [];
			for (const holder of HOLDERS) {
				const who = await comesIn(house, room, shownBy(house, holder));
				const isDone = who !== undefined && (await DEEDS[operation](house, room, who));
				found[operation].push(isDone ? 'y' : 'n');
				void who?.guest.leaves();
			}
		}
		expect(found).toEqual(
			Object.fromEntries(ROOM_OPERATIONS.map((each) => [each, expected(room, each, mode)]))
		);
	},
	120_000
);

/** Asks as one of the askers; whether it was answered. Nothing is changed that others would notice. */
async function isAnswered(house: TestHouse, asker: Asker, operation: PlanOperation) {
	const shown = {
		operator: KEY,
		laptop: undefined,
		nobody: undefined,
		facilitator: shownBy(house, 'facilitator'),
		participant: shownBy(house, 'participant'),
		viewer: shownBy(house, 'viewer')
	}[asker];
	const headers = {
		...(asker === 'laptop' ? {} : OVER_TLS),
		...(shown && { authorization: `Bearer ${shown}` })
	};
	const [method, path, body] = {
		register: [
			'POST',
			'/api/plans',
			{ plan: PLAN, holder: 'desk-0001', role: 'viewer', title: '', language: 'id' }
		],
		tickets: ['POST', '/api/tickets', { plan: PLAN, role: 'viewer' }],
		devices: ['GET', `/api/plans/${PLAN}/devices`, undefined],
		mode: ['POST', `/api/plans/${PLAN}/mode`, { mode: 'add' }],
		revoke: ['POST', `/api/plans/${PLAN}/revoke`, { device: OUT }],
		restore: ['POST', `/api/plans/${PLAN}/restore`, { device: 'device-that-is-new-001' }],
		slow: ['POST', `/api/plans/${PLAN}/slow`, { device: OUT, slowed: false }],
		history: ['GET', `/api/plans/${PLAN}/history/plan`, undefined],
		erase: ['POST', `/api/plans/${PLAN}/erase`, {}],
		media: ['GET', mediaPath(PLAN, SONG_NAME), undefined],
		'add-media': ['PUT', mediaPath(PLAN, SONG_NAME), SONG],
		'list-media': ['GET', mediaListPath(PLAN), undefined]
	}[operation] as [string, string, object | string | undefined];
	return (await request(house.port, method, path, headers, body)).status === 200;
}

test.each(PLAN_OPERATIONS)(
	'[RELAY-77] over HTTP, %s: whom the table names, and nobody else',
	async (operation) => {
		const house = await meeting('add');
		const answered: Asker[] = [];
		for (const asker of ASKERS) if (await isAnswered(house, asker, operation)) answered.push(asker);
		expect(answered).toEqual(EXPECTED_OVER_HTTP[operation]);
	}
);

test('[RELAY-77] a room or an operation nobody thought about is in no table, and this fails', () => {
	expect(Object.keys(EXPECTED_IN_ROOM)).toEqual([...ROOMS]);
	for (const room of ROOMS)
		expect(Object.keys(EXPECTED_IN_ROOM[room])).toEqual([...ROOM_OPERATIONS]);
	expect(Object.keys(DEEDS)).toEqual([...ROOM_OPERATIONS]);
	expect(Object.keys(EXPECTED_OVER_HTTP)).toEqual([...PLAN_OPERATIONS]);
});

test('[RELAY-77] the rights phones carry say the same as the table, in short', () => {
	for (const room of ROOMS) {
		for (const role of ROLES) {
			const may = (operation: RoomOperation) => mayInRoom(role, room, operation, 'add');
			const [reads, adds] = [may('read'), may('update')];
			const right = reads ? (adds ? 'write' : 'read') : adds ? 'drop' : 'none';
			expect([room, role, RIGHTS[room][role]]).toEqual([room, role, right]);
			expect(may('open')).toBe(right !== 'none');
		}
	}
});
