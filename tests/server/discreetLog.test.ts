import type { Admission } from '#lib/protocol/api.ts';
import { presenceFrame } from '#lib/protocol/presence.ts';
import { roomPath } from '#lib/protocol/rooms.ts';
import { log } from '#server/log.ts';
import { LIMITS } from '#server/relay/limits.ts';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';

import { card } from './support/cards.ts';
import { Guest } from './support/guest.ts';
import { houseOnPort, PLAN } from './support/house.ts';
import { request } from './support/request.ts';

const NAME = 'Ibu Siti Rahmawati';
const TEXT = 'the well behind the mosque';
const KEY = 'key-of-the-phone-of-siti';
const HOLDER = 'holder-of-siti-rahmawati';
const ADDRESS = '203.0.113.77';

/** Everything the relay writes down meanwhile, down to the smallest note. */
function written(): () => string {
	const lines: string[] = [];
	const stream = log as unknown as Record<symbol, unknown>;
	const [before, level] = [stream[pino.symbols.streamSym], log.level];
	stream[pino.symbols.streamSym] = { write: (line: string) => lines.push(line) };
	log.level = 'trace';
	onTestFinished(() => {
		stream[pino.symbols.streamSym] = before;
		log.level = level;
	});
	return () => lines.join('');
}

test('[RELAY-90] a meeting with everything that can go wrong in it leaves nobody’s name in the log', async () => {
	const said = written();
	const house = await houseOnPort({
		behindProxy: true,
		operatorKey: 'a-key-only-the-operator-knows',
		limits: {
			...LIMITS,
			sockets: 3,
			messages: { rate: 0, burst: 9 },
			opened: { rate: 0, burst: 6 }
		}
	});
	const far = { 'x-forwarded-for': ADDRESS, 'x-forwarded-proto': 'https' };
	const wish = {
		plan: PLAN,
		holder: 'desk-0001',
		role: 'facilitator',
		title: NAME,
		language: 'id'
	};
	const desk = (await request(house.port, 'POST', '/api/plans', {}, wish)).body as Admission;
	const join = { code: desk.code, holder: HOLDER, key: KEY };
	const phone = (await request(house.port, 'POST', '/api/join', far, join)).body as Admission;
	await request(house.port, 'POST', '/api/join', far, { ...join, code: NAME });

	const room = `/sync/${roomPath(PLAN, 'plan')}`;
	const open = () => Guest.at(house.port, room, phone.ticket, far);
	const [ana, budi] = [await open(), await open()];
	ana.sends(card(`${NAME}: ${TEXT}`));
	await ana.hears('kept');
	ana.sends(Uint8Array.from(Buffer.from(TEXT)));
	await ana.hears('refused');
	budi.socket.send(Uint8Array.from([0, 2, 90, ...Buffer.from(NAME)])); // garbage with a name in it
	await budi.closed;
	ana.socket.send(presenceFrame([{ id: 1, clock: 1, state: { name: NAME } }]));
	for (let i = 0; i < 20; i++) ana.sends(card(`${TEXT} ${i}`));
	for (let i = 0; i < 3; i++) await open();
	await expect(Promise.all([open(), open()])).rejects.toThrow();
	house.store.set = () => Promise.reject(new Error('the disk does not write'));
	const device = { device: 'device-nobody-has-0001' };
	const bearer = { authorization: `Bearer ${desk.ticket}` };
	await request(house.port, 'POST', `/api/plans/${PLAN}/revoke`, bearer, device);

	const everything = said();
	expect(everything).toContain('"what":"full"');
	expect(everything).toContain('"what":"flood"');
	expect(everything).toContain('203.0.113.0/24');
	expect(everything).toContain('a frame could not be read');
	expect(everything).toContain('the disk does not write');
	for (const secret of [NAME, 'Siti', TEXT, KEY, HOLDER, ADDRESS, phone.ticket, desk.ticket]) {
		expect(everything).not.toContain(secret);
	}
	expect(everything).not.toContain(desk.code);
});
