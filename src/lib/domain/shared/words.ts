import { done, refuse, type Result } from './result.ts';

/** Why a text was not taken. */
export type WordsRefusal = 'empty' | 'too-long' | 'unreadable-letters';

/** The longest sentence on a card, in UTF-16 units: about five lines on the wall. */
export const LONGEST_SENTENCE = 300;

/** The longest name, title, place or office. */
export const LONGEST_NAME = 120;

// Control characters, half surrogates, non-characters and invisible direction switches: they
// break files (XML 1.0), hide text or turn it around. Letters of every script and emoji are welcome.
const UNREADABLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu;

/** A letter somebody sees: no blank, and nothing that only stands between others. */
const SEEN = /[^\s\u200b-\u200f\u2060]/;

/** Checks a person's words before they become part of a plan. The words stay theirs: only outer blanks go. */
export function sentence(raw: string, longest = LONGEST_SENTENCE): Result<string, WordsRefusal> {
	const text = raw.trim();
	if (!SEEN.test(text)) return refuse('empty');
	if (withoutUnreadable(text) !== text) return refuse('unreadable-letters');
	if (text.length > longest) return refuse('too-long');
	return done(text);
}

/** The same words without the letters no screen can show. */
export function withoutUnreadable(text: string): string {
	return text.replace(UNREADABLE, '');
}
