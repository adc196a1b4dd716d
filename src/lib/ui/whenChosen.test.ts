import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { whenChosen } from './whenChosen.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function list() {
	const taken: string[] = [];
	const select = Object.assign(new EventTarget(), { value: '' });
	const stop = whenChosen((value) => taken.push(value))(select as unknown as HTMLSelectElement);
	const hear = (name: string, more = {}) =>
		select.dispatchEvent(Object.assign(new Event(name, { cancelable: true }), more));
	const choose = (value: string) => {
		select.value = value;
		hear('change');
	};
	const key = (name: string, chooses?: string) => {
		hear('keydown', { key: name });
		if (chooses) choose(chooses);
		vi.runAllTimers();
	};
	return { taken, select, stop, hear, choose, key };
}

test('[MEET-12] in a closed list an arrow only looks: Enter takes it, Escape and going on take none', () => {
	const { taken, select, key, hear } = list();
	key('ArrowDown', 'water');
	key('ArrowDown', 'road');
	expect(taken).toEqual([]);
	key('Enter');
	expect([taken, select.value]).toEqual([['road'], '']);
	key('ArrowDown', 'water');
	key('Escape');
	key('Enter');
	key('w', 'water');
	hear('blur');
	expect([taken, select.value]).toEqual([['road'], '']);
});

test('[MEET-12] after an arrow the mouse chooses as ever, also what was looked at', () => {
	const { taken, select, key, hear, choose } = list();
	key('ArrowDown', 'water');
	hear('pointerdown');
	expect(select.value).toBe('');
	choose('water');
	expect(taken).toEqual(['water']);
});

test('[MEET-12] where an arrow opens the list, what is chosen in it is taken', () => {
	const { taken, key, choose, stop } = list();
	key('ArrowDown');
	choose('road');
	expect(taken).toEqual(['road']);
	stop();
	choose('water');
	expect(taken).toEqual(['road']);
});
