import { expect, test } from 'vitest';

import { rowAct, type Key, type RowState } from './rowKeys.ts';

const calm: RowState = { isEmpty: false, isTouched: false, isLeaving: false };
const press = (key: string, more: Partial<Key> = {}): Key => ({
	key,
	altKey: false,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	repeat: false,
	isComposing: false,
	...more
});

test.each([
	[press('Enter'), 'new'],
	[press('Tab'), 'deeper'],
	[press('Tab', { shiftKey: true }), 'higher'],
	[press('ArrowUp', { altKey: true }), 'up'],
	[press('ArrowDown', { altKey: true }), 'down'],
	[press('ArrowUp'), 'previous'],
	[press('ArrowDown'), 'next'],
	[press('Backspace', { ctrlKey: true }), 'bin'],
	[press('z', { ctrlKey: true }), 'undo'],
	[press('Z', { metaKey: true, shiftKey: true }), 'redo'],
	[press('y', { ctrlKey: true }), 'redo'],
	[press('Escape'), 'leave'],
	[press('a'), undefined],
	[press('ArrowLeft', { altKey: true }), undefined],
	[press('Backspace'), undefined]
])('[PROBLEM-20] every step of the outline has a key: %j', (key, act) => {
	expect(rowAct(key, calm)).toBe(act);
});

test('[PROBLEM-20] after Escape, Tab leaves the editor', () => {
	expect(rowAct(press('Tab'), { ...calm, isLeaving: true })).toBeUndefined();
	expect(rowAct(press('Tab', { shiftKey: true }), { ...calm, isLeaving: true })).toBeUndefined();
});

test('[PROBLEM-20] Backspace takes a card only when its row was empty before the key went down', () => {
	const empty = { ...calm, isEmpty: true };
	expect(rowAct(press('Backspace'), empty)).toBe('bin');
	expect(rowAct(press('Backspace', { repeat: true }), empty)).toBeUndefined();
});

test('[PROBLEM-20] while words are being typed, undo takes back letters and not cards', () => {
	expect(rowAct(press('z', { ctrlKey: true }), { ...calm, isTouched: true })).toBeUndefined();
});

test('[PROBLEM-20] letters that are still being composed are no acts', () => {
	expect(rowAct(press('Enter', { isComposing: true }), calm)).toBeUndefined();
});
