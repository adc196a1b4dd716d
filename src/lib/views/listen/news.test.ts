import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { el, FakePage, type FakeElement } from '../../../../tests/support/fakePage.ts';
import { followNews } from './news.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function room(...inside: FakeElement[]) {
	const page = new FakePage(...inside);
	const heard: string[] = [];
	followNews(page as unknown as Document, {
		news: (words) => void heard.push(words),
		secret: () => void heard.push('SECRET'),
		hush: () => void heard.push('|')
	});
	const later = (ms = 500) => {
		vi.advanceTimersByTime(ms);
		return heard.splice(0);
	};
	return { page, later };
}

test('[LISTEN-5] a sheet says its title, an answer and a refusal say themselves, and what is gone at once does not', () => {
	const sheet = el('dialog', { open: true, 'aria-label': 'Bantuan' }, 'Banyak kata');
	const refusal = el('p', { role: 'alert' }, 'Terlalu panjang');
	const gone = el('p', { role: 'status' }, 'Sebentar');
	const { page, later } = room(sheet, refusal, gone, el('p', {}, 'Diam'));
	page.shows(sheet, 'attributes');
	page.shows(refusal);
	page.shows(gone);
	gone.isConnected = false;
	expect(later()).toEqual(['Bantuan', 'Terlalu panjang']);
});

test('[LISTEN-5] what goes on changing is told all the same', () => {
	const count = el('output', {}, '3 orang');
	const { page, later } = room(count);
	const heard = Array.from({ length: 12 }, () => {
		page.shows(count);
		return later(200);
	});
	expect(heard.flat()).toEqual(['3 orang']);
});

test('[LISTEN-5] a secret choice that opens asks once for the ear, and what is chosen in it is no news', () => {
	const dots = el('output', {}, '2 titik');
	const choice = el('section', { 'data-secret': '' }, dots);
	const { page, later } = room(choice);
	expect(later()).toEqual(['SECRET']);
	page.shows(dots);
	expect(later()).toEqual([]);
	delete choice.given['data-secret'];
	page.shows(dots);
	expect(later()).toEqual(['2 titik']);
	choice.given['data-secret'] = '';
	page.shows(choice);
	expect(later()).toEqual(['SECRET']);
});

test('[LISTEN-5] what is new while a voice is recorded is told after it', () => {
	const recording = el('div', { 'data-recording': '' });
	const news = el('p', { role: 'status' }, 'Sudah sampai');
	const { page, later } = room(recording, news);
	page.shows(news);
	expect(later()).toEqual(['|', '|']);
	delete recording.given['data-recording'];
	page.shows(recording);
	expect(later()).toEqual(['Sudah sampai']);
});
