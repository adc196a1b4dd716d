/** What the village-study boards say, in the words of a flip chart. */
export interface TemplateWords {
	sketch: string;
	north: string;
	legend: string;
	/** Name of a sign on the sketch map, in the order they stand in the legend. */
	signs: readonly [string, string, string, string, string, string, string, string];
	table: string;
	/** Heads of the table below the sketch map. */
	seen: readonly [string, string, string, string];
	calendar: string;
	/** What stands before the months, which are numbers: their names are too long to be read across a room. */
	month: string;
	/** What a year is looked at for, a row each. */
	rows: readonly string[];
	institutions: string;
	middle: string;
	/** Rings from near to far. */
	rings: readonly [string, string, string];
	/** How size and nearness are read. */
	reading: string;
	bodies: readonly string[];
	history: string;
	better: string;
	worse: string;
	today: string;
}

const INDONESIAN: TemplateWords = {
	sketch: 'Peta sketsa desa',
	north: 'Utara',
	legend: 'Keterangan',
	signs: [
		'Jalan',
		'Sungai',
		'Rumah',
		'Sawah, kebun',
		'Sumber air',
		'Bangunan',
		'Masalah',
		'Potensi'
	],
	table: 'Yang dilihat',
	seen: ['Tempat', 'Keadaan', 'Masalah', 'Potensi'],
	calendar: 'Kalender musim',
	month: 'Bulan',
	rows: [
		'Hujan',
		'Tanam',
		'Panen',
		'Kerja, upah',
		'Air bersih',
		'Penyakit',
		'Kurang pangan',
		'Hajatan'
	],
	institutions: 'Bagan kelembagaan',
	middle: 'Warga',
	rings: ['Dekat', 'Agak jauh', 'Jauh'],
	reading:
		'Makin besar bulatan, makin besar manfaatnya. Makin ke tengah, makin dekat dengan warga.',
	bodies: ['Pemerintah desa', 'BPD', 'PKK', 'Posyandu', 'Kelompok tani', 'Karang taruna'],
	history: 'Sejarah desa',
	better: 'Yang membaik',
	worse: 'Yang memburuk',
	today: 'Sekarang'
};

const ENGLISH: TemplateWords = {
	sketch: 'Village sketch map',
	north: 'North',
	legend: 'Signs',
	signs: [
		'Road',
		'River',
		'House',
		'Fields',
		'Water source',
		'Public house',
		'Problem',
		'Potential'
	],
	table: 'What was seen',
	seen: ['Place', 'How it is', 'Problem', 'Potential'],
	calendar: 'Seasonal calendar',
	month: 'Month',
	rows: [
		'Rain',
		'Planting',
		'Harvest',
		'Work, wages',
		'Clean water',
		'Illness',
		'Food short',
		'Feasts'
	],
	institutions: 'Institution diagram',
	middle: 'People',
	rings: ['Near', 'Not so near', 'Far'],
	reading:
		'The larger a circle, the more it helps. The nearer to the middle, the nearer to the people.',
	bodies: [
		'Village office',
		'Village council',
		'Women’s group',
		'Health post',
		'Farmers’ group',
		'Youth group'
	],
	history: 'History of the village',
	better: 'What got better',
	worse: 'What got worse',
	today: 'Now'
};

/** The words for a plan's language; any other has the Indonesian ones. */
export function templateWords(language: string): TemplateWords {
	return language.startsWith('en') ? ENGLISH : INDONESIAN;
}
