import { Pulse } from '#server/relay/pulse.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { cardsIn, phoneThatWrites } from '../support/cards.ts';
import { houseOnPort } from '../support/house.ts';

const BEAT = 20_000;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
	vi.useRealTimers();
});

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

async function beats(count: number) {
	for (let i = 0; i < count; i++) {
		vi.advanceTimersByTime(BEAT);
		await aMoment();
	}
}

/** A room with a large plan in it, and a phone that has asked for it and reads nothing yet. */
async function slowPhone() {
	const house = await houseOnPort({ beat: BEAT });
	const desk = await house.guest('facilitator');
	const { doc, updates } = phoneThatWrites();
	doc.getMap('cards').set('a long one', 'x'.repeat(1_000_000));
	for (const update of updates) desk.sends(update);
	await desk.hears('kept');
	const slow = await house.guest('participant');
	await slow.hears('step1');
	slow.socket.pause();
	slow.asks();
	await aMoment();
	return { house, desk, slow };
}

test('[RELAY-48] a phone that still loads the plan after a minute gets all of it', async () => {
	const { slow } = await slowPhone();
	await beats(4);
	slow.socket.resume();
	const { bytes } = await slow.hears('step2');
	expect(cardsIn(bytes)).toEqual(['a long one']);
	expect(bytes.length).toBeGreaterThan(1_000_000);
	slow.asks(); // it is still there
	const more = slow.hears('step2').then(() => 'more');
	expect(await Promise.race([more, slow.closed])).toBe('more');
});

test('[RELAY-48] a phone that went away in the middle of loading is let go all the same', async () => {
	const { slow } = await slowPhone();
	await beats(10);
	slow.socket.resume();
	expect((await slow.closed).code).toBe(1006);
});

test('[RELAY-48] once it has answered behind the plan it has no more time than others', () => {
	const pulse = new Pulse();
	expect(pulse.next()).toBe('1');
	pulse.loads();
	pulse.answered('1'); // sent before the plan, and so says nothing about it
	expect([pulse.next(), pulse.next(), pulse.next()]).toEqual(['2', '3', '4']);
	pulse.answered('99'); // nobody asked that
	pulse.answered('well');
	expect(pulse.next()).toBe('5');
	pulse.answered('2');
	pulse.answered('5');
	expect([pulse.next(), pulse.next()]).toEqual(['6', undefined]);
});

test('[RELAY-49] however often a slow phone asks, one plan is on its way to it and one question waits', async () => {
	const { slow } = await slowPhone();
	for (let i = 0; i < 400; i++) slow.asks();
	await aMoment();
	slow.socket.resume();
	slow.asks();
	await slow.hears('step2');
	for (let before = 0; before < slow.heard.length; await aMoment()) before = slow.heard.length;
	expect(slow.all('step2').length).toBeLessThan(40); // what the system takes off our hands, and not 400
});
