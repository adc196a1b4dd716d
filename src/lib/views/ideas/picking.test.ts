import { expect, test } from 'vitest';

import { between, pickAct } from './picking.ts';

const COLUMNS = [['a1', 'a2', 'a3'], [], ['c1'], ['d1', 'd2']];
const press = (key: string, at: string, more: Partial<KeyboardEvent> = {}) =>
	pickAct({ key, ...more } as KeyboardEvent, COLUMNS, at);
const to = (key: string, at: string) => {
	const act = press(key, at);
	return act?.do === 'go' ? act.to : undefined;
};

test.each([
	['ArrowDown', 'a1', 'a2'],
	['ArrowUp', 'a2', 'a1'],
	['ArrowDown', 'a3', undefined],
	['ArrowUp', 'a1', undefined],
	['Home', 'a3', 'a1'],
	['End', 'a1', 'a3'],
	['ArrowRight', 'a3', 'c1'],
	['ArrowRight', 'c1', 'd1'],
	['ArrowRight', 'd2', undefined],
	['ArrowLeft', 'd2', 'c1'],
	['ArrowLeft', 'c1', 'a1'],
	['ArrowLeft', 'a1', undefined],
	['x', 'a1', undefined]
])('[CLUSTER-10] %s on %s goes to %s', (key, at, where) => {
	expect(to(key, at)).toBe(where);
});

test('[CLUSTER-10] Shift takes what is passed, Ctrl+A a column, Escape lets go; keys of the browser stay its own', () => {
	expect(press('ArrowDown', 'a1', { shiftKey: true })).toEqual({
		do: 'go',
		to: 'a2',
		extend: true
	});
	expect(press('a', 'a1', { ctrlKey: true })).toEqual({ do: 'column' });
	expect(press('Escape', 'a1')).toEqual({ do: 'let-go' });
	expect(press('ArrowLeft', 'd1', { altKey: true })).toBeUndefined();
	expect(press('ArrowDown', 'a1', { ctrlKey: true })).toBeUndefined();
});

test('[CLUSTER-10] a range goes through the groups in reading order, from either end', () => {
	expect(between(COLUMNS, 'a3', 'd1')).toEqual(['a3', 'c1', 'd1']);
	expect(between(COLUMNS, 'd1', 'a3')).toEqual(['a3', 'c1', 'd1']);
	expect(between(COLUMNS, 'gone', 'd1')).toEqual(['d1']);
	expect(between(COLUMNS, undefined, 'a1')).toEqual(['a1']);
});
