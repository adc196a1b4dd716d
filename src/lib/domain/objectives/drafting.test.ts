import { expect, test } from 'vitest';

import english from './lexicons/en.json' with { type: 'json' };
import indonesian from './lexicons/id.json' with { type: 'json' };
import { draftObjective } from './drafting.ts';
import { wordsIn, type Lexicon } from './lexicon.ts';
import { isOnlyNoRemoved } from './sentences.ts';

const LEXICONS: [string, Lexicon][] = [
	['id', indonesian],
	['en', english]
];

const drafted = (text: string, language = 'id') => draftObjective(text, language)?.draft;

test.each([
	['Pengeluaran keluarga miskin membengkak', 'Pengeluaran keluarga miskin berkurang'],
	['Anak sering terlambat masuk sekolah', 'Anak tepat waktu masuk sekolah'],
	['Warga memakai air sungai yang keruh', 'Warga memakai air sungai yang jernih'],
	['Sambungan liar dipasang tanpa izin', 'Sambungan resmi dipasang dengan izin'],
	['Rusak, gelap dan licin', 'Baik, terang dan tidak licin']
])('[OBJECTIVE-15] a problem is turned over word by word: %s', (problem, objective) => {
	expect(draftObjective(problem, 'id')).toMatchObject({ draft: objective, unsure: false });
});

test('[OBJECTIVE-15] the longest phrase is turned, and a name that only looks like one stays', () => {
	expect(drafted('Kesulitan mendapat air')).toBe('Mudah mendapat air');
	expect(drafted('Debit turun sampai sepertiga')).toBe('Debit bertahan di atas sepertiga');
	expect(drafted('Rumah sakit rusak')).toBe('Rumah sakit baik');
	expect(drafted('Letaknya lebih tinggi daripada bak')).toBeUndefined();
});

test('[OBJECTIVE-15] numbers stay as they are, and make a draft unsure', () => {
	expect(draftObjective('Hanya 4 dari 10 rumah membayar', 'id-ID')).toEqual({
		draft: 'Lebih dari 4 dari 10 rumah membayar',
		changed: [['Hanya 4', 'lebih dari 4']],
		unsure: true
	});
	expect(drafted('Income falls below KES 30,000 a year', 'en')).toBe(
		'Income rises above KES 30,000 a year'
	);
});

test('[OBJECTIVE-15] no “not” is taken out by itself, and what it denies is not turned', () => {
	expect(drafted('Air tidak naik')).toBe('Air naik teratur');
	expect(drafted('Bak tidak pernah kotor')).toBeUndefined();
	expect(drafted('Air tidak bisa naik')).toBe('Air dapat naik');
	expect(draftObjective('Warga tidak hadir karena jalan rusak', 'id')).toMatchObject({
		draft: 'Warga tidak hadir karena jalan baik',
		unsure: true
	});
});

test('[OBJECTIVE-15] a clause that still says what is wrong makes a draft unsure', () => {
	const draft = draftObjective('Pipa bocor, air mengucur ke jalan', 'id');
	expect(draft).toMatchObject({ draft: 'Pipa tidak bocor, air mengucur ke jalan', unsure: true });
});

test('[OBJECTIVE-15] where nothing can be turned, or the language has no lexicon, there is no draft', () => {
	for (const text of ['', '  ', '?!', 'Hutan berubah menjadi kebun', 'constructor toString'])
		expect(draftObjective(text, 'id')).toBeUndefined();
	for (const language of ['', 'jv', 'constructor', '__proto__'])
		expect(draftObjective('Pipa bocor', language)).toBeUndefined();
});

test.each(LEXICONS)(
	'[OBJECTIVE-15] the %s lexicon turns 150 phrases and more, and none in vain',
	(_, lexicon) => {
		const turns = Object.entries(lexicon.turns);
		expect(turns.length).toBeGreaterThanOrEqual(150);
		for (const [from, to] of turns) {
			expect(from).toBe(from.toLowerCase().trim());
			expect(from.split(' ').length).toBeLessThanOrEqual(6);
			expect(wordsIn(to).join(' '), from).not.toBe(wordsIn(from).join(' '));
			expect(isOnlyNoRemoved(wordsIn(from), wordsIn(to), lexicon), `${from} → ${to}`).toBe(false);
		}
	}
);
