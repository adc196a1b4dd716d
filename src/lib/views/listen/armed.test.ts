import { expect, test } from 'vitest';

import { Armed, TREMBLE } from './armed.ts';

function fingers() {
	let now = 0;
	const armed = new Armed<string>(() => now);
	return { armed, wait: (ms: number) => (now += ms) };
}

test('[LISTEN-2] what was heard is done by the next touch, and by every one after it', () => {
	const { armed, wait } = fingers();
	expect(armed.isHeard('send', 'Kirim usulan')).toBe(false);
	armed.hear('send', 'Kirim usulan');
	wait(TREMBLE);
	expect(armed.isHeard('send', 'Kirim usulan')).toBe(true);
	wait(60_000);
	expect(armed.isHeard('send', 'Kirim usulan')).toBe(true);
});

test('[LISTEN-3] a trembling finger only hears; when it touched first is what counts', () => {
	const { armed, wait } = fingers();
	armed.hear('send', 'Kirim usulan');
	wait(TREMBLE - 1);
	expect(armed.isHeard('send', 'Kirim usulan')).toBe(false);
	armed.hear('send', 'Kirim usulan');
	wait(1);
	expect(armed.isHeard('send', 'Kirim usulan')).toBe(true);
});

test('[LISTEN-3] another thing disarms, and so does another name', () => {
	const { armed, wait } = fingers();
	armed.hear('bin', 'Tarik');
	wait(TREMBLE);
	expect(armed.isHeard('bin', 'Tarik sungguh?')).toBe(false);
	armed.hear('bin', 'Tarik sungguh?');
	wait(TREMBLE);
	expect(armed.isHeard('bin', 'Tarik sungguh?')).toBe(true);
	armed.hear('too', 'Saya juga');
	wait(TREMBLE);
	expect(armed.isHeard('bin', 'Tarik sungguh?')).toBe(false);
	armed.hear(undefined);
	expect([armed.thing, armed.isHeard('too', 'Saya juga')]).toEqual([undefined, false]);
});

test('[LISTEN-3] a second touch that trembles gives one dot, not two, and goes on by one option', () => {
	const { armed, wait } = fingers();
	armed.hear('add', 'Beri titik');
	wait(TREMBLE);
	expect(armed.isHeard('add', 'Beri titik')).toBe(true);
	armed.done();
	wait(TREMBLE - 1);
	expect(armed.isHeard('add', 'Beri titik')).toBe(false);
	wait(1);
	expect(armed.isHeard('add', 'Beri titik')).toBe(true);
});
