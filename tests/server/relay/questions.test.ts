import { LIMITS } from '#server/relay/limits.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { card } from '../support/cards.ts';
import { houseOnPort } from '../support/house.ts';
import { planOf } from '../support/lines.ts';

test('[RELAY-102] one phone that asks on and on over the wire has the plan written for it no more often', async () => {
	const house = await houseOnPort({ limits: { ...LIMITS, questions: { rate: 0, burst: 3 } } });
	const desk = await house.guest('facilitator');
	desk.answers(planOf(300 * 1024));
	await desk.hears('kept');
	const phone = await house.guest('participant');
	await phone.hears('step1');
	for (let i = 0; i < 3; i++) {
		phone.asks(Uint8Array.from(Y.encodeStateVector(new Map([[1, 1]]))));
		await phone.hears('step2');
	}
	for (let i = 0; i < 50; i++) phone.asks(Uint8Array.from(Y.encodeStateVector(new Map([[1, 1]]))));
	phone.sends(card('behind all that'));
	await phone.hears('kept');
	expect(phone.all('step2')).toHaveLength(3);
});
