/** Words that give a rule away, and the words beside them that say it is not so. `#` stands for any number. */
export interface CueWords {
	say: readonly string[];
	/** Only at the start of a card. */
	start?: boolean;
	/** Only with one of these behind it. */
	before?: readonly string[];
	/** Not with one of these behind it, or ahead of it. */
	notBefore?: readonly string[];
	notAfter?: readonly string[];
}

/** A word of a card, in small letters, and what it is without the small words that hang on it. */
export type Word = readonly string[];

/** Cues by the first word of what they say. */
export type Cues = ReadonlyMap<string, readonly Cue[]>;

type Phrase = readonly string[];

interface Cue {
	phrase: Phrase;
	start: boolean;
	before: readonly Phrase[] | undefined;
	notBefore: readonly Phrase[];
	notAfter: readonly Phrase[];
}

/** Makes cues ready to be looked for. */
export function cuesFrom(list: readonly CueWords[]): Cues {
	const cues = new Map<string, Cue[]>();
	for (const { say, start = false, before, notBefore = [], notAfter = [] } of list) {
		const beside = {
			start,
			before: before?.map(wordsOf),
			notBefore: notBefore.map(wordsOf),
			notAfter: notAfter.map(wordsOf)
		};
		for (const phrase of say.map(wordsOf)) {
			const first = phrase[0] ?? '';
			cues.set(first, [...(cues.get(first) ?? []), { phrase, ...beside }]);
		}
	}
	return cues;
}

/** The words of a card, and the marks that part its clauses. */
export function cardWords(text: string, endings: readonly string[]): Word[] {
	const small = text.toLowerCase().replaceAll('’', "'");
	const tokens = small.match(/[\p{L}\p{M}\p{N}]+(?:[-'.,][\p{L}\p{M}\p{N}]+)*|[,;:.]/gu) ?? [];
	return tokens.map((token) => [
		token,
		...endings.filter((end) => token.endsWith(end)).map((end) => token.slice(0, -end.length))
	]);
}

/** The first cue a card gives, as it is said there, or nothing. */
export function cueIn(words: readonly Word[], cues: Cues): string | undefined {
	for (let at = 0; at < words.length; at++) {
		for (const form of words[at] ?? []) {
			const cue = cues.get(form)?.find((each) => fits(words, at, each));
			if (cue)
				return words
					.slice(at, at + cue.phrase.length)
					.map(([token]) => token)
					.join(' ');
		}
	}
	return undefined;
}

function fits(words: readonly Word[], at: number, cue: Cue): boolean {
	const behind = at + cue.phrase.length;
	const isSaid = (place: number) => (phrase: Phrase) => isAt(words, place, phrase);
	return (
		isAt(words, at, cue.phrase) &&
		!(cue.start && at > 0) &&
		(cue.before?.some(isSaid(behind)) ?? true) &&
		!cue.notBefore.some(isSaid(behind)) &&
		!cue.notAfter.some(isSaid(at - 1))
	);
}

function isAt(words: readonly Word[], place: number, phrase: Phrase): boolean {
	return phrase.every((word, n) => {
		const forms = words[place + n] ?? [];
		return word === '#' ? /^\d/.test(forms[0] ?? '') : forms.includes(word);
	});
}

function wordsOf(phrase: string): Phrase {
	return phrase.split(' ');
}
