import { describe, expect, test } from 'vitest';

import { caughtIn, countWords, lowersClause, type Caught } from './lexicon.ts';

type Rule = keyof Caught;
const said = (text: string, rule: Rule, language = 'id') => caughtIn(text, language)[rule];

describe('[PROBLEM-31] a solution that is not there is found, in either language', () => {
	test.each([
		['Tidak ada jadwal kerja bakti', 'tidak ada'],
		['Tidak ada pompa di Dusun Puncak', 'tidak ada'],
		['Desa belum punya ambulans', 'belum punya'],
		['Sinyal di Bukit tidak ada', 'tidak ada'],
		['Kurangnya pelatihan untuk kader', 'kurangnya'],
		['Kurang guru di SD 2', 'kurang'],
		['Keterbatasan modal pedagang', 'keterbatasan'],
		['Petani butuh traktor', 'butuh'],
		['Jalan ke Ngasem perlu diaspal', 'perlu'],
		['Jalan ke Ngasem belum diaspal', 'belum'],
		['Puskesmas pembantu tidak tersedia', 'tidak tersedia'],
		['Tidak ada training untuk petani', 'tidak ada'],
		['Lack of storage', 'lack of'],
		['No clinic in the ward', 'no'],
		['There is no market shed', 'there is no'],
		['The village has no nurse', 'has no'],
		['Farmers need training', 'need'],
		['The culverts have not been repaired', 'not been']
	])('%s', (text, word) => {
		expect(said(text, 'lack')).toBe(word);
	});
});

describe('[PROBLEM-31] what people suffer is no missing solution, although it is said with a no', () => {
	test.each([
		'Warga tidak dapat air bersih',
		'Tidak ada air pada bulan Agustus',
		'Tidak ada airnya sejak Juni',
		'Tidak ada yang membayar iuran',
		'Nelayan tidak punya pekerjaan saat ombak besar',
		'Anak kekurangan gizi',
		'Ke puskesmas perlu tiga jam',
		'Ke pasar butuh waktu lama',
		'Ibu perlu berjalan 3 km ke sumur',
		'Warga tidak perlu antre',
		'Kurang dari separuh anak masuk sekolah',
		'Balita kurang gizi di tiga dusun',
		'Kambing mati di rumah keluarga yang tidak punya',
		'Uang iuran tidak cukup untuk memperbaiki pipa',
		'No one pays the water fee',
		'No water from July to October',
		'No. 4 pump leaks',
		'Fruit no longer reaches the market',
		'Women need to walk two hours for water',
		'Families do not have food in March',
		'Children in need miss school',
		'Farmers have not seen field sanitation done'
	])('%s', (text) => {
		expect(said(text, 'lack')).toBeUndefined();
	});
});

describe('[PROBLEM-32] two problems on one card are found', () => {
	test.each([
		['Pipa bocor dan pengurus tidak bekerja', 'dan'],
		['Harga pupuk mahal serta bibit sulit didapat', 'serta'],
		['Jalan putus karena hujan deras', 'karena'],
		['Air keruh sehingga anak sakit', 'sehingga'],
		['Banjir menyebabkan rumah rusak', 'menyebabkan'],
		['Gang pasar sempit, gerobak tidak bisa lewat', ','],
		['Pipes leak and the pump is broken', 'and'],
		['The road is cut because the culvert fell', 'because'],
		['Buyers come late, fruit rots', ','],
		['Heavy rain leads to floods', 'leads to']
	])('%s', (text, word) => {
		expect(said(text, 'two')).toBe(word);
	});
});

describe('[PROBLEM-32] two nouns or two verbs are one problem', () => {
	test.each([
		'Rumah dan dagangan rusak',
		'Perempuan dan anak mengambil air 1-2 jam setiap hari',
		'Warga Dusun Puncak, Ngasem, dan Kedung kesulitan mendapat air',
		'Got pasar tertutup lapak dan sampah',
		'Halaman dan jalan dicor tanpa resapan',
		'Pipa bocor dan tersumbat',
		'Anak yang sakit dan lansia tidak dilayani',
		'Petani menjual jagung dan ubi dengan harga murah',
		'Saat banjir, anak tidak sekolah',
		'Debit turun 1,5 liter per detik',
		'Roads and bridges are damaged',
		'Fallen fruit stays under the trees and breeds flies',
		'Farmers sell mangoes and oranges at low prices',
		'When it rains, the road is cut',
		'Farmers sell one by one to two brokers',
		'Prices are so low',
		'Three culverts have been washed away since 2024'
	])('%s', (text) => {
		expect(said(text, 'two')).toBeUndefined();
	});
});

test.each([
	['Sumur akan kering', 'akan'],
	['Jembatan mungkin roboh', 'mungkin'],
	['Seharusnya jalan dua jalur', 'seharusnya'],
	['The river might flood', 'might'],
	['Prices will fall', 'will']
])('[PROBLEM-33] what is not so yet is found: %s', (text, word) => {
	expect(said(text, 'future')).toBe(word);
});

test.each([
	'Kebutuhan akan air naik dua kali',
	'Warga tidak mungkin lewat saat banjir',
	'Janji 2023 sudah lewat, akan tetapi jalan tetap rusak',
	'Leaders lack the political will',
	'Fruit rots from May to July'
])('[PROBLEM-33] a word that only looks so is let pass: %s', (text) => {
	expect(said(text, 'future')).toBeUndefined();
});

test.each([
	['Warga malas kerja bakti', 'malas'],
	['Kemiskinan', 'kemiskinan'],
	['Pemerintah lambat', 'pemerintah'],
	['Poverty in the village', 'poverty'],
	['The government does nothing', 'government']
])('[PROBLEM-34] words that blame or say everything are found: %s', (text, word) => {
	expect(said(text, 'vague')).toBe(word);
});

test.each([
	'Keluarga miskin menjual aset',
	'Pemerintah kabupaten menutup jalan sejak 2024',
	'The county government closed the road in 2024'
])('[PROBLEM-34] who it is, or that somebody is poor, may be said: %s', (text) => {
	expect(said(text, 'vague')).toBeUndefined();
});

test('[PROBLEM-31] every language is tried, the plan’s own first, and an unknown one harms nothing', () => {
	expect(said('Lack of pompa air', 'lack', 'id')).toBe('lack of');
	expect(said('Tidak ada pompa', 'lack', 'sw-KE')).toBe('tidak ada');
	expect(said('Tidak ada pump, no spare parts', 'lack', 'en')).toBe('tidak ada');
	expect(said('Butuh pump, they need parts', 'lack', 'en-KE')).toBe('need');
	expect(said('Butuh pump, they need parts', 'lack', 'id-ID')).toBe('butuh');
	expect([lowersClause('id-ID'), lowersClause('de')]).toEqual([true, false]);
	expect(countWords('Pipa bocor!')).toBe(2);
});
