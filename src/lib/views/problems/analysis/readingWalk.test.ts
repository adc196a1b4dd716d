import { expect, test } from 'vitest';

import { done, refuse } from '#lib/domain/shared/result.ts';

import { ReadingWalk, type ReadingSource, type Sentence } from './readingWalk.svelte.ts';

/** A tree of links `a>z`, `b>z` …, some read already, that changes as a plan would. */
function book(letters: string, read = '') {
	const source = sourceOf(letters, read);
	return { source, walk: (link?: string) => new ReadingWalk(source, link) };
}

function sourceOf(letters: string, read: string): ReadingSource & { links: Sentence[] } {
	const sentence = (link: string, isRead = false): Sentence => {
		const [first = '', second = ''] = link.split('>');
		const card = (id: string) => ({ id, text: id, halves: { first: id, second: '' } });
		return { link, words: link, isRead, answers: [], cards: [card(first), card(second)] };
	};
	const at = (link: string) => source.links.findIndex((each) => each.link === link);
	const put = (link: string, ...others: Sentence[]) =>
		(source.links = source.links.toSpliced(at(link), 1, ...others));
	const source: ReadingSource & { links: Sentence[] } = {
		links: [...letters].map((letter) => sentence(`${letter}>z`, read.includes(letter))),
		get sentences() {
			return source.links;
		},
		confirm: (link) => (put(link, sentence(link, true)), done(link)),
		swap(link) {
			const turned = link.split('>').reverse().join('>');
			put(link, sentence(turned));
			return done(turned);
		},
		unlink: (link) => (put(link), done(link)),
		missing(link, text) {
			if (text === '') return refuse('empty');
			put(link, sentence(`${link[0]}>${text}`), sentence(`${text}>z`));
			return done(`${link[0]}>${text}`);
		},
		split: (link, _, { second }) => (put(link, sentence(link), sentence(`${second}>z`)), done(link))
	};
	return source;
}

test('[ANALYSIS-9] reading begins at the first link nobody has read, or at the one that is asked about', () => {
	expect(book('abc', 'a').walk().now?.link).toBe('b>z');
	expect(book('abc', 'a').walk('c>z').now?.link).toBe('c>z');
	expect(book('abc', 'abc').walk().now?.link).toBe('a>z');
	expect(book('').walk().now).toBeUndefined();
});

test('[ANALYSIS-9] yes goes on to the next, and behind the last the reading is over', () => {
	const walk = book('abc').walk();
	walk.yes();
	walk.go(1);
	expect([walk.now?.link, walk.read]).toEqual(['c>z', 1]);
	walk.yes();
	expect([walk.isFinished, walk.now]).toEqual([true, undefined]);
	walk.goOn();
	expect(walk.now?.link).toBe('b>z');
	walk.yes();
	walk.go(1);
	walk.go(-1);
	expect([walk.now?.link, walk.read]).toEqual(['c>z', 3]);
});

test('[ANALYSIS-9] a link that is turned or gets a card in between is read again; one that is taken away leaves its place', () => {
	const { source, walk: open } = book('abc');
	const walk = open('b>z');
	walk.swap();
	expect(walk.now?.link).toBe('z>b');
	walk.swap();
	expect(walk.missing('m')).toBe(true);
	expect(walk.now?.link).toBe('b>m');
	walk.writing = 'missing';
	expect([walk.missing(''), walk.refusal, walk.writing]).toEqual([false, 'empty', 'missing']);
	walk.unlink();
	expect([walk.now?.link, walk.index]).toEqual(['m>z', 1]);
	expect(walk.split(cardOf(walk), { first: 'm', second: 'n' })).toBe(true);
	expect(source.links.map(({ link }) => link)).toEqual(['a>z', 'm>z', 'n>z', 'c>z']);
	expect(walk.now?.link).toBe('m>z');
});

test('[ANALYSIS-9] the last link that is taken away ends the reading', () => {
	const walk = book('a').walk();
	walk.unlink();
	expect([walk.isFinished, walk.sentences]).toEqual([true, []]);
});

function cardOf({ now }: ReadingWalk) {
	if (!now) throw new Error('nothing is read');
	return now.cards[0];
}
