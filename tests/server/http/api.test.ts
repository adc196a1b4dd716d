import { contentsOf } from '#lib/protocol/ticket.ts';
import type { Admission } from '#lib/protocol/api.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { VERSION } from '#server/version.ts';
import { expect, test } from 'vitest';

import { Guest } from '../support/guest.ts';
import { houseOnPort, OTHER_PLAN, PLAN, type TestHouse } from '../support/house.ts';
import { request } from '../support/request.ts';

const wish = {
	plan: PLAN,
	holder: 'desk-0001',
	role: 'facilitator',
	title: 'Désa Sukamaju',
	language: 'id'
};

const host = async (house: TestHouse, changes = {}) =>
	(await request(house.port, 'POST', '/api/plans', {}, { ...wish, ...changes })).body as Admission;
const join = (house: TestHouse, code: string) =>
	request(house.port, 'POST', '/api/join', {}, { code, holder: 'phone-0001' });

test('[RELAY-23] a code typed off the wall, small letters, spaces and all, becomes a participant’s ticket', async () => {
	const house = await houseOnPort();
	const { code = '' } = await host(house);
	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
	const typed = ` ${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase();
	const answer = await join(house, typed);
	const admission = answer.body as Admission;
	expect(admission).toEqual({
		server: house.identity.server,
		plan: PLAN,
		ticket: admission.ticket,
		role: 'participant',
		title: 'Désa Sukamaju',
		language: 'id',
		desks: []
	});
	expect(contentsOf(admission.ticket)).toMatchObject({
		plan: PLAN,
		role: 'participant',
		holder: 'phone-0001'
	});

	const phone = await Guest.at(house.port, `/sync/${PLAN}/plan`, admission.ticket);
	expect((await phone.hears('welcome')).epoch).toBe(house.identity.epoch);
});

test('[RELAY-24] a plan keeps its code, and desk and wall asking at the same moment get the same', async () => {
	const house = await houseOnPort();
	const [desk, wall] = await Promise.all([host(house), host(house, { role: 'viewer' })]);
	expect(desk.code).toBe(wall.code);
	expect([desk.role, wall.role]).toEqual(['facilitator', 'viewer']);
	const renamed = await host(house, { title: 'Sukamaju 2027', code: '0000 0000' });
	expect(renamed).toMatchObject({ code: desk.code, title: 'Sukamaju 2027' });
	expect((await join(house, desk.code ?? '')).body).toMatchObject({ title: 'Sukamaju 2027' });
	expect((await host(house, { plan: OTHER_PLAN })).code).not.toBe(desk.code);
});

test('[RELAY-24] however slow the disk, a plan registered twice at once has one code', async () => {
	const book = new PlanBook(memoryStore());
	const entry = { plan: PLAN, title: 'Sukamaju', language: 'id' };
	const [desk, wall] = await Promise.all([book.register(entry), book.register(entry)]);
	expect(desk).toEqual(wall);
});

test('[RELAY-24] a laptop that lost its data keeps the wall’s code, unless another plan has it by now', async () => {
	const house = await houseOnPort();
	expect((await host(house, { code: 'k7qf 2m0o' })).code).toBe('K7QF2M00');
	const other = await host(house, { plan: OTHER_PLAN, code: 'K7QF2M00' });
	expect(other.code).not.toBe('K7QF2M00');
	expect((await join(house, 'K7QF2M00')).body).toMatchObject({ plan: PLAN });
	expect((await join(house, other.code ?? '')).body).toMatchObject({ plan: OTHER_PLAN });
});

test('[RELAY-24] when a wall asks first, without a code, the code people still have opens the plan all the same', async () => {
	const house = await houseOnPort();
	const wall = await host(house, { role: 'viewer' });
	const desk = await host(house, { code: 'K7QF2M00' });
	expect(desk.code).toBe('K7QF2M00');
	for (const code of ['K7QF2M00', wall.code ?? '']) {
		expect((await join(house, code)).body).toMatchObject({ plan: PLAN });
	}
	expect((await host(house, { role: 'viewer' })).code).toBe('K7QF2M00');
});

test('[RELAY-51] a desk that has not got the plan yet does not take away its title or its language', async () => {
	const house = await houseOnPort();
	const { code = '' } = await host(house, { language: 'en' });
	expect(await host(house, { title: '' })).toMatchObject({ title: wish.title, language: 'en' });
	expect((await join(house, code)).body).toMatchObject({ title: wish.title, language: 'en' });
	expect(await host(house, { title: 'Sukamaju 2027' })).toMatchObject({ title: 'Sukamaju 2027' });
	const unknown = await host(house, { plan: OTHER_PLAN, title: '' });
	expect(unknown).toMatchObject({ title: '', language: 'id' });
});

test('[RELAY-150] a screen that only looks for a plan makes none, and finds one that was begun', async () => {
	const house = await houseOnPort();
	const looking = { ...wish, title: '', role: 'viewer', known: true };
	const looked = () => request(house.port, 'POST', '/api/plans', {}, looking);
	expect(await looked()).toMatchObject({ status: 404, body: { refusal: 'not-found' } });
	expect((await looked()).status).toBe(404);
	const { code } = await host(house);
	expect(await looked()).toMatchObject({ status: 200, body: { code, title: wish.title } });
});

test('[RELAY-25] a plan is led at the laptop only, also when a proxy on it speaks for somebody else', async () => {
	const house = await houseOnPort();
	for (const header of ['x-forwarded-for', 'forwarded']) {
		const answer = await request(
			house.port,
			'POST',
			'/api/plans',
			{ [header]: '192.168.137.20' },
			wish
		);
		expect(answer).toMatchObject({ status: 403, body: { refusal: 'only-at-the-laptop' } });
		const hello = await request(house.port, 'GET', '/api/hello', { [header]: '192.168.137.20' });
		expect(hello.body).toMatchObject({ home: false });
	}
	expect((await request(house.port, 'GET', '/api/hello')).body).toMatchObject({ home: true });
});

test('[RELAY-25] a plan is not led under another name of the laptop: phones use those', async () => {
	const house = await houseOnPort();
	const elsewhere = { host: `hall.local:${house.port}` };
	const answer = await request(house.port, 'POST', '/api/plans', elsewhere, wish);
	expect(answer).toMatchObject({ status: 403, body: { refusal: 'only-at-the-laptop' } });
	const hello = await request(house.port, 'GET', '/api/hello', elsewhere);
	expect(hello.body).toMatchObject({ home: false });
});

test('[RELAY-26] ten wrong codes in a minute from one address, then even the right one has to wait', async () => {
	const house = await houseOnPort();
	const { code = '' } = await host(house);
	for (let i = 0; i < 30; i++) expect((await join(house, code)).status).toBe(200);
	for (let i = 0; i < 10; i++) {
		expect(await join(house, `wrong ${i}`)).toMatchObject({
			status: 404,
			body: { refusal: 'wrong-code' }
		});
	}
	for (const typed of [code, 'wrong again']) {
		expect(await join(house, typed)).toMatchObject({
			status: 429,
			body: { refusal: 'too-many-tries' }
		});
	}
});

test('[RELAY-50] however often a phone tries last year’s code, the right one still works', async () => {
	const house = await houseOnPort();
	const { code = '' } = await host(house);
	for (const typed of ['zzzz-zzzz', 'ZZZZ ZZZZ', 'zzzzzzzz']) {
		for (let i = 0; i < 10; i++) expect((await join(house, typed)).status).toBe(404);
	}
	expect((await join(house, code)).status).toBe(200);
});

test.each([
	['nothing', 'POST', '/api/join', ''],
	['no JSON', 'POST', '/api/join', '{ code'],
	['another shape', 'POST', '/api/join', { code: 5 }],
	['a list', 'POST', '/api/join', []],
	['a holder that could be a name', 'POST', '/api/join', { code: 'K7QF2M00', holder: 'Ibu Ana' }],
	['a plan id of somebody’s making', 'POST', '/api/plans', { ...wish, plan: '../../etc' }],
	['the role of a participant', 'POST', '/api/plans', { ...wish, role: 'participant' }],
	['a title without end', 'POST', '/api/plans', { ...wish, title: 'x'.repeat(301) }]
])('[RELAY-27] %s is a bad request', async (_, method, path, body) => {
	const house = await houseOnPort();
	expect(await request(house.port, method, path, {}, body)).toMatchObject({
		status: 400,
		body: { refusal: 'bad-request' }
	});
});

test('[RELAY-27] more than 16 kB is not read', async () => {
	const house = await houseOnPort();
	const answer = await request(house.port, 'POST', '/api/join', {}, { code: 'x'.repeat(17_000) });
	expect(answer).toMatchObject({ status: 413, body: { refusal: 'bad-request' } });
});

test.each([
	['GET', '/api/secrets'],
	['GET', '/api/join'],
	['DELETE', '/api/plans'],
	['GET', '/api/__proto__'],
	['GET', '/api/']
])('[RELAY-27] %s %s is not there, and says so in JSON', async (method, path) => {
	const house = await houseOnPort();
	expect(await request(house.port, method, path)).toMatchObject({
		status: 404,
		body: { refusal: 'not-found' }
	});
});

test('[RELAY-27] a disk that does not write is the relay’s trouble, said as such', async () => {
	const house = await houseOnPort();
	house.store.set = () => Promise.reject(new Error('no space left'));
	const answer = await request(house.port, 'POST', '/api/plans', {}, wish);
	expect(answer).toMatchObject({ status: 503, body: { refusal: 'relay-trouble' } });
});

test('[RELAY-28] a relay says who it is and how phones reach it, and nobody may keep the answer', async () => {
	const house = await houseOnPort({ demo: { main: OTHER_PLAN, speaking: { id: OTHER_PLAN } } });
	const { body, headers } = await request(house.port, 'GET', '/api/hello');
	expect(body).toEqual({
		server: house.identity.server,
		epoch: house.identity.epoch,
		version: VERSION,
		lan: ['http://192.168.137.1:3000'],
		home: true,
		demo: OTHER_PLAN,
		demos: { id: OTHER_PLAN }
	});
	expect(headers['cache-control']).toBe('no-store');
	expect((await request(house.port, 'GET', '/api/health')).body).toMatchObject({
		ok: true,
		version: '0.1.0'
	});
});
