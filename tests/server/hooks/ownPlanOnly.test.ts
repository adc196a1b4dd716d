import { expect, test } from 'vitest';

import { Guest } from '../support/guest.ts';
import { houseOnPort, OTHER_PLAN, PLAN } from '../support/house.ts';

test('[RELAY-16] a room of another plan, a room that is not there and an address that is none get one answer', async () => {
	const house = await houseOnPort();
	const shown = house.ticketFor('facilitator');
	const addresses = [
		`/sync/${OTHER_PLAN}/plan`,
		`/sync/${PLAN}/secrets`,
		`/sync/${PLAN}`,
		`/sync/${PLAN}/plan/more`,
		'/sync/',
		'/sync/..%2f..%2fetc%2fpasswd/plan',
		'/sync/__proto__/plan',
		`/sync/${PLAN}%00/plan`
	];
	for (const address of addresses) {
		const guest = await Guest.at(house.port, address, shown);
		expect([address, await guest.closed]).toEqual([address, { code: 4005, reason: 'notForYou' }]);
		expect(guest.heard).toEqual([]);
	}
});

test('[RELAY-16] a participant who knocks at the list of people gets the same answer', async () => {
	const house = await houseOnPort();
	const guest = await house.guest('participant', 'people');
	expect(await guest.closed).toEqual({ code: 4005, reason: 'notForYou' });
});

test('[RELAY-16] a query behind the address changes nothing', async () => {
	const house = await houseOnPort();
	const guest = await Guest.at(house.port, `/sync/${PLAN}/plan?x=1`, house.ticketFor('viewer'));
	expect((await guest.hears('welcome')).epoch).toBe(house.identity.epoch);
});
