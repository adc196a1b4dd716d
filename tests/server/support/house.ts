import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { roomPath, type Role, type Room } from '#lib/protocol/rooms.ts';
import { openHouse, type HouseParts } from '#server/house.ts';
import { log } from '#server/log.ts';
import { LIMITS, type Limits } from '#server/relay/limits.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { signTicket, TICKET_LIFE } from '#server/tickets/tickets.ts';
import { onTestFinished } from 'vitest';

import { Guest } from './guest.ts';

/** The plan most tests are about, and another one. */
export const PLAN = 'plan-of-the-village-01';
export const OTHER_PLAN = 'plan-of-the-village-02';

log.level = 'silent'; // troubles are made on purpose here

const UNLIMITED = { rate: Infinity, burst: Infinity };

/** For tests that are about something else, and say more at once than a phone ever does. */
export const NO_LIMITS: Limits = {
	...{ ...LIMITS, messages: UNLIMITED, bytes: UNLIMITED },
	...{ answers: UNLIMITED, answerBytes: UNLIMITED, questions: UNLIMITED, silence: 600_000 }
};

/** A house on a port of this machine, else on any free one; it is stopped when the test is over. */
export async function houseOnPort(parts: Partial<HouseParts> = {}, at = 0) {
	const server = createServer();
	const port = () => (server.address() as AddressInfo).port;
	const store = parts.store ?? memoryStore();
	const identity = parts.identity ?? (await identityOf(store));
	const lan = () => ['http://192.168.137.1:3000'];
	const house = openHouse({ lan, limits: NO_LIMITS, ...parts, store, identity });
	server.on('request', (request, response) => {
		if (!house.answer(request, response)) response.writeHead(404).end();
	});
	server.on('upgrade', (request, socket, head) => {
		if (!house.upgrade(request, socket, head)) socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
	const stop = async () => {
		await house.stop();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	onTestFinished(() => (server.listening ? stop() : undefined));

	const ticketFor = (
		role: Role,
		plan = PLAN,
		expires = Date.now() + TICKET_LIFE,
		device = 'device-of-somebody-001'
	) => signTicket({ v: 2, plan, role, holder: 'holder-1', device, expires }, identity.secret);
	return {
		...house,
		store,
		identity,
		stop,
		port: port(),
		url: `http://127.0.0.1:${port()}`,
		ticketFor,
		/** Comes in with a ticket of a role. */
		guest: (role: Role, room: Room = 'plan') =>
			Guest.at(port(), `/sync/${roomPath(PLAN, room)}`, ticketFor(role))
	};
}

/** A house as tests hold it. */
export type TestHouse = Awaited<ReturnType<typeof houseOnPort>>;
