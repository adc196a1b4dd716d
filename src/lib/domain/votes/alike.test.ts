import { expect, test } from 'vitest';

import { alikeAmong } from './alike.ts';

const among = (...labels: string[]) =>
	alikeAmong(labels.map((label, at) => ({ key: String(at), label }))).map(({ a, b }) => [a, b]);

test('[VOTE-75] two options that say the same in other words are pointed out, likeliest first', () => {
	expect(
		among(
			'Perbaikan pipa air Dusun Kulon',
			'Lampu jalan ke masjid',
			'Pipa air Kulon diperbaiki',
			'Memasang lampu di jalan masjid'
		)
	).toEqual([
		['0', '2'],
		['1', '3']
	]);
	expect(
		alikeAmong([
			{ key: 'x', label: 'Pipa air' },
			{ key: 'y', label: 'pipa AIR bersih' }
		])
	).toEqual([{ a: 'x', b: 'y', words: ['pipa', 'air'] }]);
});

test('[VOTE-75] different wishes that share a word are left alone', () => {
	expect(among('Air', 'Air bersih untuk sekolah', 'Jalan ke sekolah', 'Posyandu')).toEqual([]);
	expect(among('Jalan', 'jalan!')).toEqual([['0', '1']]);
	expect(among('1', '2', '!')).toEqual([]);
});
