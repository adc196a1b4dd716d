import type { Admission } from '#lib/protocol/api.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { expect, test, vi } from 'vitest';

import { houseOnPort, PLAN, type TestHouse } from './support/house.ts';
import { laptopBelow } from './support/laptopBelow.ts';
import { request } from './support/request.ts';
import { identityOf } from '#server/tickets/identity.ts';

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'RKP', language: 'id' };

const host = (house: TestHouse, changes: object) =>
	request(house.port, 'POST', '/api/plans', {}, { ...wish, ...changes });

const desksOf = (answer: { body: unknown }) => (answer.body as Admission).desks;

test('[VOTE-74] every admission tells the desks that facilitators told of; a wall or a phone tells of none', async () => {
	const house = await houseOnPort();
	const { code = '' } = (await host(house, { desks: [first] })).body as Admission;
	expect(desksOf(await host(house, { desks: [second, first] }))).toEqual([first, second]);
	const stranger = 'c'.repeat(64);
	expect(desksOf(await host(house, { role: 'viewer', desks: [stranger] }))).toEqual([
		first,
		second
	]);
	const body = { code, holder: 'phone-0001', desks: [stranger] };
	const joined = await request(house.port, 'POST', '/api/join', {}, body);
	expect(desksOf(joined)).toEqual([first, second]);
});

test('[VOTE-74] what is no key, or more of them than any plan has, is refused', async () => {
	const house = await houseOnPort();
	const many = Array.from({ length: 65 }, (_, at) => at.toString(16).padStart(64, '0'));
	for (const desks of [['not a key'], ['A'.repeat(64)], many]) {
		expect((await host(house, { desks })).body).toEqual({ refusal: 'bad-request' });
	}
});

test('[VOTE-74] a host is told of the desks of the hall', async () => {
	const [above, store] = [await houseOnPort(), memoryStore()];
	await identityOf(store);
	const book = { plan: PLAN, title: 'RKP', language: 'id', role: 'facilitator', desks: [first] };
	await new PlanBook(store).register(book as Parameters<PlanBook['register']>[0]);
	await laptopBelow(above.port, {}, store);
	const there = new PlanBook(above.store);
	await vi.waitFor(
		async () => {
			const { desks } = await there.register({ plan: PLAN, title: '', language: 'id' });
			expect(desks).toEqual([first]);
		},
		{ timeout: 5000 }
	);
});
