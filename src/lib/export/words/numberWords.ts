/** How the numbers of one language are read aloud. */
export interface NumberWords {
	zero: string;
	/** 1 to 999 in words. */
	hundreds: (number: number) => string;
	/** A group of three digits (1 to 999) times a thousand as often as told: 0 for units, 1 for thousands, up to 5. */
	group: (number: number, thousands: number) => string;
	/** Between what stands before the last group and a last group below one hundred: "one thousand and five". */
	beforeSmall: string;
}

const ID_ONES = [
	'',
	'satu',
	'dua',
	'tiga',
	'empat',
	'lima',
	'enam',
	'tujuh',
	'delapan',
	'sembilan'
];
const ID_SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'];

/** Bahasa Indonesia: one of ten, of a hundred and of a thousand is "se-": sepuluh, seratus, seribu. */
export const indonesianNumbers: NumberWords = {
	zero: 'nol',
	hundreds: indonesian,
	group: (number, thousands) =>
		thousands === 1 && number === 1 ? 'seribu' : joined(indonesian(number), ID_SCALES[thousands]),
	beforeSmall: ' '
};

function indonesian(number: number): string {
	const left = number % 100;
	const head = Math.floor(number / 100);
	const front = head === 1 ? 'seratus' : head > 1 ? `${ID_ONES[head]} ratus` : '';
	return joined(front, indonesianBelowHundred(left));
}

function indonesianBelowHundred(number: number): string {
	if (number < 10) return ID_ONES[number] ?? '';
	if (number === 10) return 'sepuluh';
	if (number === 11) return 'sebelas';
	if (number < 20) return `${ID_ONES[number - 10]} belas`;
	return joined(`${ID_ONES[Math.floor(number / 10)]} puluh`, ID_ONES[number % 10]);
}

const EN_ONES = [
	'',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten'
].concat(
	['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'],
	['sixteen', 'seventeen', 'eighteen', 'nineteen']
);
const EN_TENS = [
	'',
	'',
	'twenty',
	'thirty',
	'forty',
	'fifty',
	'sixty',
	'seventy',
	'eighty',
	'ninety'
];
const EN_SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

/** English with the "and" that offices in Nairobi and London read. */
export const englishNumbers: NumberWords = {
	zero: 'zero',
	hundreds: english,
	group: (number, thousands) => joined(english(number), EN_SCALES[thousands]),
	beforeSmall: ' and '
};

function english(number: number): string {
	const left = englishBelowHundred(number % 100);
	const head = Math.floor(number / 100);
	if (head === 0) return left;
	return `${EN_ONES[head]} hundred${left === '' ? '' : ` and ${left}`}`;
}

function englishBelowHundred(number: number): string {
	if (number < 20) return EN_ONES[number] ?? '';
	const one = EN_ONES[number % 10];
	return `${EN_TENS[Math.floor(number / 10)]}${one ? `-${one}` : ''}`;
}

function joined(...parts: readonly (string | undefined)[]): string {
	return parts.filter(Boolean).join(' ');
}
