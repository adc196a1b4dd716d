/** What the people of the practice say, two sentences a phone. Three things come up often, so that groups can be seen. */
const SAID: Record<string, readonly string[]> = {
	id: [
		'Air bersih sering mati di RT 3',
		'Jalan ke ladang becek kalau hujan',
		'Pipa air bersih bocor dekat masjid',
		'Posyandu belum punya timbangan',
		'Air bersih keruh kalau hujan',
		'Jalan ke sekolah berlubang',
		'Iuran air bersih tidak jelas',
		'Kader posyandu kurang',
		'Jadwal posyandu sering berubah',
		'Jalan ke pasar gelap kalau malam',
		'Sampah dibakar dekat sekolah',
		'Pemuda belum punya tempat berlatih'
	],
	en: [
		'Clean water often stops in hamlet 3',
		'The road to the fields is muddy when it rains',
		'The clean water pipe leaks near the mosque',
		'The clinic has no scales for babies',
		'Clean water is brown when it rains',
		'The road to school has holes',
		'Nobody knows what the clean water fee is for',
		'The clinic has too few helpers',
		'The hours of the clinic often change',
		'The road to the market is dark at night',
		'Rubbish is burnt near the school',
		'Young people have nowhere to train'
	]
};

/** What each of so many phones says, in the language of the practice. */
export function saidBy(phones: number, language: string): string[][] {
	const said = SAID[language] ?? SAID['id'] ?? [];
	const each = Math.ceil(said.length / phones);
	return Array.from({ length: phones }, (_, at) => said.slice(at * each, (at + 1) * each));
}

/** The works a practice votes on. */
const OPTIONS: Record<string, readonly string[]> = {
	id: ['Ganti pipa air bersih', 'Keraskan jalan ke ladang', 'Timbangan untuk posyandu'],
	en: ['A new water pipe', 'A hard road to the fields', 'Scales for the clinic']
};

/** What the practice votes on, in its language. */
export function optionsIn(language: string): readonly string[] {
	return OPTIONS[language] ?? OPTIONS['id'] ?? [];
}
