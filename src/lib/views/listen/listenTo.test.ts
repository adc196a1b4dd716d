import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { TREMBLE } from './armed.ts';
import { el, FakePage, type FakeElement } from '../../../../tests/support/fakePage.ts';
import { listenTo } from './listenTo.ts';

const HUSH = '|';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listener(...inside: FakeElement[]) {
	const page = new FakePage(...inside);
	const heard: string[] = [];
	const voice = {
		say: (words: string) => void heard.push(words),
		sayToo: (words: string) => void heard.push(words),
		hush: () => void heard.push(HUSH)
	};
	const stop = listenTo(page as unknown as Document, voice, (state) => state.toUpperCase());
	const told = () => heard.splice(0).filter((words) => words !== HUSH);
	const touch = (thing: FakeElement) => {
		const isOpen = page.event('mousedown', thing);
		return page.event('click', thing) && isOpen;
	};
	return { page, told, touch, stop };
}
const breath = (ms = TREMBLE) => vi.advanceTimersByTime(ms);

test('[LISTEN-2] touched once it says itself, touched again it is done, and a key does it at once', () => {
	const send = el('button', {}, 'Kirim');
	const { page, told, touch, stop } = listener(send);
	expect([touch(send), told()]).toEqual([false, ['Kirim']]);
	breath();
	expect([touch(send), told()]).toEqual([true, []]);
	expect([touch(send), told()]).toEqual([false, ['Kirim']]); // it trembles
	expect([page.event('click', send, 0), told()]).toEqual([true, []]);
	stop();
	expect([touch(send), told()]).toEqual([true, []]);
});

test('[LISTEN-2] a field opens with the second touch', () => {
	const field = el('textarea', { 'aria-label': 'Usulan' });
	const { page, told, touch } = listener(field);
	expect([touch(field), told()]).toEqual([false, ['Usulan, EMPTY']]);
	breath();
	expect(touch(field)).toBe(true);
	page.activeElement = field;
	field.given['value'] = 'Air';
	expect(touch(field)).toBe(true);
});

test('[LISTEN-4] a box that is touched itself is told as it stood, and what ticks it is the second touch', () => {
	const box = el('input', { type: 'checkbox', 'aria-label': 'Ikut' });
	const { page, told } = listener(box);
	// A browser ticks it before the click is heard, and takes that back where the click is stopped.
	const touch = () => {
		page.event('mousedown', box);
		box.given['checked'] = !box.checked;
		const isDone = page.event('click', box);
		if (!isDone) box.given['checked'] = !box.checked;
		return isDone;
	};
	expect([touch(), told()]).toEqual([false, ['Ikut']]);
	breath();
	expect([touch(), box.checked]).toEqual([true, true]);
	breath();
	expect(told()).toEqual(['Ikut, CHOSEN']);
	breath();
	expect([touch(), box.checked]).toEqual([true, false]);
});

test('[LISTEN-2] a label passes on the touch that does, however many presses that counts', () => {
	const box = el('input', { type: 'checkbox', 'aria-label': 'Ikut' });
	const label = el('label', {}, 'Ikut', box);
	label.control = box;
	const { page, told, touch } = listener(label);
	expect([touch(label), told()]).toEqual([false, ['Ikut']]);
	breath();
	expect([touch(label), page.event('click', box)]).toEqual([true, true]);
});

test('[LISTEN-5] what is chosen in secret is told to a touch alone', () => {
	const [mood, open] = [el('button', {}, 'Jelas'), el('button', {}, 'Saya juga')];
	const { told, touch } = listener(el('div', { 'data-secret': '' }, mood), open);
	const choose = (thing: FakeElement) => {
		touch(thing);
		breath();
		touch(thing);
		thing.given['aria-pressed'] = 'true';
		told();
		breath();
		return told();
	};
	breath(1000);
	expect(told()).toEqual(['SECRET']);
	expect(choose(open)).toEqual(['Saya juga, CHOSEN']);
	expect(choose(mood)).toEqual([]);
	touch(mood);
	expect(told()).toEqual(['Jelas, CHOSEN']);
});

test('[LISTEN-5] while a voice is recorded nothing is said, and one touch ends it', () => {
	const [end, send] = [el('button', {}, 'Selesai'), el('button', {}, 'Kirim')];
	const { told, touch } = listener(el('div', { 'data-recording': '' }, end), send);
	expect([touch(end), touch(send), told()]).toEqual([true, false, []]);
});
