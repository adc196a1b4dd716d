import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { whenSet } from './whenSet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function list() {
	const written: string[] = [];
	const select = Object.assign(new EventTarget(), { value: 'water' });
	const stop = whenSet((value) => written.push(value))(select as unknown as HTMLSelectElement);
	const hear = (name: string, more = {}) =>
		select.dispatchEvent(Object.assign(new Event(name, { cancelable: true }), more));
	const choose = (value: string) => {
		select.value = value;
		hear('change');
	};
	const key = (name: string, shows?: string) => {
		hear('keydown', { key: name });
		if (shows) choose(shows);
		vi.runAllTimers();
	};
	return { written, select, stop, hear, choose, key };
}

test('[MEET-14] a list that sets a value writes once, however many arrows led there: with Enter, or when the keyboard goes on', () => {
	const { written, key, hear } = list();
	for (const shown of ['road', 'school', 'health']) key('ArrowDown', shown);
	expect(written).toEqual([]);
	key('Enter');
	hear('blur');
	for (const shown of ['farm', 'work']) key('ArrowDown', shown);
	hear('blur');
	key('ArrowDown', 'house');
	key('ArrowUp', 'work');
	hear('blur'); // back where it was
	expect(written).toEqual(['health', 'work']);
});

test('[MEET-14] Escape brings back what stood there, and then nothing is written', () => {
	const { written, select, key, hear } = list();
	key('ArrowDown', 'road');
	key('ArrowDown', 'school');
	key('Escape');
	hear('blur');
	expect([written, select.value]).toEqual([[], 'water']);
});

test('[MEET-14] a finger, or a list that an arrow opened, writes at once', () => {
	const { written, key, choose, hear, stop } = list();
	choose('road');
	key('ArrowDown');
	choose('school');
	hear('blur');
	stop();
	choose('farm');
	expect(written).toEqual(['road', 'school']);
});
