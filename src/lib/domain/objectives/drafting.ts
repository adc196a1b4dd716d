import { isWord, lexiconOf, partsOf, type Lexicon } from './lexicon.ts';

/** A proposal for an objective. A person words or confirms it. */
export interface Draft {
	draft: string;
	/** What was turned, each with what it says now. */
	changed: [from: string, to: string][];
	/** True where a number, a quantity, a no or another clause was left as it was: look twice. */
	unsure: boolean;
}

/**
 * Turns a problem over by the lexicon of opposites: the longest phrase first, each word once, numbers stay. A no
 * that is no phrase of the lexicon is never taken out (O3). Nothing to turn, or no lexicon: no draft, which is
 * better than nonsense.
 */
export function draftObjective(text: string, language: string): Draft | undefined {
	const lexicon = lexiconOf(language);
	if (!lexicon) return undefined;
	const phrases = withoutDenied(phrasesIn(text, lexicon), lexicon);
	const changed = phrases.flatMap(({ from, to }): Draft['changed'] =>
		to === undefined ? [] : [[from, to]]
	);
	const last = changed.at(-1)?.[0];
	if (last === undefined) return undefined;
	return {
		draft: phrases.map(({ from, to }) => (to === undefined ? from : capitalAs(from, to))).join(''),
		changed,
		unsure:
			goesOn(text.slice(text.lastIndexOf(last) + last.length)) ||
			phrases.some(
				({ from, to, denies }) => isNumber(from, lexicon) || (denies && to === undefined)
			)
	};
}

interface Phrase {
	from: string;
	/** What it says when it is good, if the lexicon knows. */
	to?: string;
	/** It begins with a no. */
	denies: boolean;
}

function phrasesIn(text: string, lexicon: Lexicon): Phrase[] {
	const parts = partsOf(text);
	const phrases: Phrase[] = [];
	for (let at = 0; at < parts.length;) {
		const length = lengthAt(parts, at, lexicon);
		const from = parts.slice(at, at + length).join('');
		const to = valueIn(lexicon.turns, keyOf(from))?.replace(
			'#',
			NUMBER.exec(from)?.[0].trim() ?? ''
		);
		const no = to === undefined ? keyOf(from) : (parts[at]?.toLowerCase() ?? '');
		const denies = valueIn(lexicon.negations, no) !== undefined;
		phrases.push({ from, denies, ...(to !== undefined && { to }) });
		at += length;
	}
	return phrases;
}

/** As many words as the longest phrase of a lexicon may have. */
const LONGEST_PHRASE = 6;

/** How many parts the longest phrase takes that the lexicon knows from here on. */
function lengthAt(parts: readonly string[], at: number, lexicon: Lexicon): number {
	if (!isWord(parts[at] ?? '')) return 1;
	for (let length = 2 * LONGEST_PHRASE - 1; length > 1; length -= 2) {
		const key = keyOf(parts.slice(at, at + length).join(''));
		const isKnown = [lexicon.turns, lexicon.negations].some((list) => Object.hasOwn(list, key));
		if (isKnown || lexicon.keeps.includes(key)) return length;
	}
	return 1;
}

const NUMBER = /(^| )\p{N}+(?![^ ])/u;

/** A phrase as the lexicon has it: small, a number as `#`. */
function keyOf(said: string): string {
	return said.toLowerCase().replace(NUMBER, '$1#');
}

function valueIn(list: Readonly<Record<string, string>>, key: string): string | undefined {
	return Object.hasOwn(list, key) ? list[key] : undefined;
}

/** What a no says is one with it: nothing after it in its clause is turned by itself. */
function withoutDenied(phrases: readonly Phrase[], lexicon: Lexicon): Phrase[] {
	let isDenied = false;
	return phrases.map((phrase) => {
		if (endsClause(phrase.from, lexicon)) isDenied = false;
		const kept = isDenied ? { from: phrase.from, denies: phrase.denies } : phrase;
		isDenied ||= phrase.denies;
		return kept;
	});
}

function endsClause(part: string, { clauses }: Lexicon): boolean {
	return isWord(part) ? clauses.includes(part.toLowerCase()) : /[.,;:!?()]/.test(part);
}

function isNumber(said: string, { quantities }: Lexicon): boolean {
	return (
		/\p{N}/u.test(said) ||
		said
			.toLowerCase()
			.split(' ')
			.some((word) => quantities.includes(word))
	);
}

/** True if another clause follows, which still says what is wrong. */
function goesOn(rest: string): boolean {
	return /[,;:.!?] *[\p{L}\p{N}]/u.test(rest);
}

function capitalAs(from: string, to: string): string {
	const first = from.charAt(0);
	return first === first.toLowerCase() ? to : to.charAt(0).toUpperCase() + to.slice(1);
}
