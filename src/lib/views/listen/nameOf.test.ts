import { expect, test } from 'vitest';

import { nameOf, textOf } from './nameOf.ts';

type Given = Record<string, string | boolean>;

/** As much of a page's element as is read aloud. Selectors are tags and `[type=…]`, as they are here. */
function el(tag: string, given: Given = {}, ...inside: (object | string)[]): Element {
	const childNodes = inside.map((each) =>
		typeof each === 'string' ? { nodeType: 3, textContent: each } : each
	);
	const matches = (selector: string) =>
		selector
			.replace(/:not\([^)]*\)/g, '')
			.split(',')
			.some((each) => each.trim() === tag);
	const element = {
		nodeType: 1,
		childNodes,
		matches,
		getAttribute: (name: string) => (given[name] === undefined ? null : String(given[name])),
		hasAttribute: (name: string) => given[name] !== undefined,
		...given
	};
	return element as unknown as Element;
}

const said = (state: string) => state.toUpperCase();
const icon = el('svg', { 'aria-hidden': 'true' }, 'nothing');

test('[LISTEN-4] a button is called by its words or its label, and what is hidden is not said', () => {
	expect(nameOf(el('button', {}, icon, el('span', {}, ' Kirim\n', 'usulan ')), said)).toBe(
		'Kirim usulan'
	);
	expect(nameOf(el('button', { labels: [] as never }, 'Kirim'), said)).toBe('Kirim');
	expect(nameOf(el('button', { 'aria-label': 'Tutup' }, icon, 'x'), said)).toBe('Tutup');
	const badge = el('span', { 'aria-label': 'Ikan hijau' });
	expect(nameOf(el('button', {}, badge), said)).toBe('Ikan hijau');
	expect(
		textOf(el('p', {}, 'Air', el('b', { hidden: true }, 'x'), el('img', { alt: 'Foto' })))
	).toBe('Air Foto');
});

test('[LISTEN-4] a card is read without its buttons; a field with what stands in it', () => {
	const card = el('article', {}, el('p', {}, 'Jalan becek'), el('button', {}, 'Saya juga'));
	expect(nameOf(card, said)).toBe('Jalan becek');
	const label = el('label', {}, 'Tulis satu kalimat');
	const field = (value: string) => el('textarea', { value, labels: [label] as never }, value);
	expect(nameOf(field(''), said)).toBe('Tulis satu kalimat, EMPTY');
	expect(nameOf(field('Air mati'), said)).toBe('Tulis satu kalimat, Air mati');
});

test('[LISTEN-4] whether it is chosen, or cannot be pressed yet, is said', () => {
	expect(nameOf(el('button', { 'aria-pressed': 'true' }, 'Senang'), said)).toBe('Senang, CHOSEN');
	expect(nameOf(el('button', { disabled: true }, 'Kirim'), said)).toBe('Kirim, NOT-YET');
});

test('[LISTEN-4] what is folded away or closed is not read, as the ballot behind "See my choice"', () => {
	const choice = (given: Given) =>
		el('details', given, el('summary', {}, 'Lihat pilihan'), el('p', {}, 'Jalan: 3 titik'));
	const card = (given: Given) => el('section', {}, el('h3', {}, 'Sudah masuk'), choice(given));
	expect(textOf(card({}), 'style, summary')).toBe('Sudah masuk');
	expect(textOf(card({}))).toBe('Sudah masuk Lihat pilihan');
	expect(textOf(card({ open: true }))).toBe('Sudah masuk Lihat pilihan Jalan: 3 titik');
	expect(textOf(el('div', {}, 'Kartu', el('dialog', {}, 'Tutup saja')))).toBe('Kartu');
});
