import { wordsIn } from './lexicon.ts';

/**
 * What a phone writes into an idea that is a photo, a drawing or a voice and nothing else, in its languages; and what
 * stands around the matter in the sentence it writes for a picture of one.
 */
const SENTENCES = [
	'Lihat foto ini. Lihat gambar ini. Dengarkan suara ini.',
	'See this photo. See this drawing. Listen to this voice.',
	'Delengen foto niki. Delengen gambar niki. Rungokna swara niki.',
	'Tingali foto ieu. Tingali gambar ieu. Déngékeun sora ieu.',
	'Ini soal. This is about. Niki bab. Ieu soal.'
];

/** Each as an idea's words are compared: in small letters, with a blank at either end. */
export const OFFERED: readonly string[] = SENTENCES.flatMap((line) =>
	line.split('.').flatMap((sentence) => {
		const words = wordsIn(sentence);
		return words.length > 0 ? ` ${words.join(' ')} ` : [];
	})
);
