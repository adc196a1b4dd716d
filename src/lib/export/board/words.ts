import type { BoardName } from '#lib/domain/board/scene.ts';

import { exportWords } from '../words/exportWords.ts';

/** The parts of a card that are said in words. */
export type PartWord = 'core' | 'cause' | 'root' | 'effect' | 'loose' | 'parked' | 'beside';

/** The words of pictures, posters and outlines. A language is whole, or it does not compile. */
export interface BoardFileWords {
	language: string;
	boards: Record<BoardName, string>;
	/** On the cards of the problem tree, and of the objective tree. */
	problem: Record<PartWord, string>;
	objective: Record<PartWord, string>;
	cluster: string;
	activity: string;
	/** Before the problem that nobody has turned over. */
	lead: string;
	legend: string;
	/** What the kinds of lines mean; the first on a problem tree, the second on an objective tree. */
	leadsTo: [problem: string, objective: string];
	lines: Record<'feedback' | 'extra' | 'pair', string>;
	empty: string;
	/** What the picture shows, for who cannot see it. */
	about: (cards: number, links: number) => string;
	/** The same of a drawing, and where a photo is that has not come to this device. */
	drawing: { empty: string; about: (things: number) => string; noPhoto: string };
	tree: (no: number) => string;
	madeOn: (day: string) => string;
	/** At the foot of a poster's sheet. */
	tile: (name: string, last: string) => string;
	page: (no: number, of: number) => string;
	assembly: string;
	steps: (mm: number) => readonly string[];
	/** Sheets that are not printed, because nothing is on them. */
	blank: (names: string) => string;
	/** Headings of an outline. */
	otherLines: string;
	seeAbove: string;
	/** A day as it is written, from `2026-11-29…`. */
	day: (iso: string) => string;
	/** The name of the village with its word. */
	village: (name: string) => string;
}

type OwnWords = Omit<BoardFileWords, 'day' | 'village'>;

const indonesian: OwnWords = {
	language: 'id',
	boards: {
		ideas: 'Papan usulan',
		problems: 'Pohon masalah',
		objectives: 'Pohon tujuan',
		pair: 'Pohon masalah dan pohon tujuan'
	},
	problem: {
		core: 'Masalah utama',
		cause: 'Sebab',
		root: 'Akar masalah',
		effect: 'Akibat',
		loose: 'Belum tersambung',
		parked: 'Di luar pohon',
		beside: 'Di luar pohon'
	},
	objective: {
		core: 'Tujuan utama',
		cause: 'Cara',
		root: 'Cara paling dasar',
		effect: 'Hasil',
		loose: 'Belum tersambung',
		parked: 'Di luar pohon',
		beside: 'Di luar pohon'
	},
	cluster: 'Kumpulan',
	activity: 'Kegiatan',
	lead: 'belum ada:',
	legend: 'Keterangan',
	leadsTo: ['menyebabkan', 'membawa ke'],
	lines: {
		feedback: 'lingkaran yang berulang',
		extra: 'hubungan lain',
		pair: 'dibalik menjadi tujuan'
	},
	empty: 'Papan ini masih kosong.',
	about: (cards, links) => `${cards} kartu, ${links} garis.`,
	drawing: {
		empty: 'Gambar ini masih kosong.',
		about: (things) => `${things} benda.`,
		noPhoto: 'Foto belum sampai'
	},
	tree: (no) => `Pohon ${no}`,
	madeOn: (day) => `Dibuat dengan Rembuk, ${day}`,
	tile: (name, last) => `Lembar ${name}, sampai ${last}`,
	page: (no, of) => `Halaman ${no} dari ${of}`,
	assembly: 'Cara menempel',
	steps: (mm) => [
		'Cetak semua lembar dengan ukuran 100 %, jangan “paskan ke halaman”.',
		'Potong sisi kiri dan sisi atas pada tanda potong. Lembar di kolom 1 tidak perlu dipotong kirinya, lembar di baris A tidak perlu dipotong atasnya.',
		`Tempel menurut denah: tiap lembar menutupi ${mm} mm tepi lembar di sebelah kiri dan di atasnya.`
	],
	blank: (names) => `Tidak dicetak karena kosong: ${names}. Biarkan tempatnya kosong.`,
	otherLines: 'Garis lain',
	seeAbove: 'sudah ditulis di atas'
};

const english: OwnWords = {
	language: 'en',
	boards: {
		ideas: 'Board of ideas',
		problems: 'Problem tree',
		objectives: 'Objective tree',
		pair: 'Problem tree and objective tree'
	},
	problem: {
		core: 'Main problem',
		cause: 'Cause',
		root: 'Root cause',
		effect: 'Effect',
		loose: 'Not joined yet',
		parked: 'Outside the tree',
		beside: 'Outside the tree'
	},
	objective: {
		core: 'Main objective',
		cause: 'Means',
		root: 'Most basic means',
		effect: 'Result',
		loose: 'Not joined yet',
		parked: 'Outside the tree',
		beside: 'Outside the tree'
	},
	cluster: 'Group',
	activity: 'Activity',
	lead: 'not yet:',
	legend: 'Key',
	leadsTo: ['causes', 'leads to'],
	lines: {
		feedback: 'a circle that feeds itself',
		extra: 'another link',
		pair: 'turned into an objective'
	},
	empty: 'This board is still empty.',
	about: (cards, links) => `${cards} cards, ${links} links.`,
	drawing: {
		empty: 'This drawing is still empty.',
		about: (things) => `${things} things.`,
		noPhoto: 'Photo not here yet'
	},
	tree: (no) => `Tree ${no}`,
	madeOn: (day) => `Made with Rembuk, ${day}`,
	tile: (name, last) => `Sheet ${name} of ${last}`,
	page: (no, of) => `Page ${no} of ${of}`,
	assembly: 'How to put it together',
	steps: (mm) => [
		'Print all sheets at 100 %, not “fit to page”.',
		'Cut the left and the upper side at the crop marks. Sheets of column 1 keep their left side, sheets of row A their upper side.',
		`Glue them as in the sketch: each sheet covers ${mm} mm of the one on its left and of the one above.`
	],
	blank: (names) => `Not printed because nothing is on them: ${names}. Leave their places empty.`,
	otherLines: 'Other links',
	seeAbove: 'written above'
};

/** The words of a language; English where a language has none of its own yet. */
export function boardWords(language: string): BoardFileWords {
	const { months, place, language: known } = exportWords(language);
	const day = (iso: string) => {
		const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
		return year ? `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}` : '';
	};
	return { ...(known === 'id' ? indonesian : english), day, village: place.village };
}
