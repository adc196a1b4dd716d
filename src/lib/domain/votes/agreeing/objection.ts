import { present, textIn } from '../../shared/fields.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../../shared/words.ts';

/** What became of an objection: the draft was changed, it was answered in words, or who objected stays with it. */
export const ANSWERS = ['changed', 'answered', 'stays'] as const;
export type AnsweredBy = (typeof ANSWERS)[number];

/** What somebody said against a decision, and what became of it. A name is only there where they want it written down. */
export interface Objection {
	text: string;
	by?: string;
	/** Nothing as long as nobody has answered. */
	how?: AnsweredBy;
	/** What was said in answer. */
	answer?: string;
}

/** Why an objection or its answer was not taken. */
export type ObjectionRefusal = WordsRefusal | 'not-a-choice' | 'no-answer';

/** Checks words, name and answer. Whoever answers in words has to say them. */
export function checkedObjection(said: Objection): Result<Objection, ObjectionRefusal> {
	const text = sentence(said.text);
	if (!text.ok) return text;
	const by = spoken(said.by, LONGEST_NAME);
	if (!by.ok) return by;
	const answer = spoken(said.answer);
	if (!answer.ok) return answer;
	const { how } = said;
	if (how !== undefined && !ANSWERS.includes(how)) return refuse('not-a-choice');
	if (how === 'answered' && answer.value === undefined) return refuse('no-answer');
	return done({ text: text.value, ...present({ by: by.value, how, answer: answer.value }) });
}

/** Reads an objection, or nothing if it has no words. */
export function readObjection(value: unknown): Objection | undefined {
	const said = Object(value) as Record<string, unknown>;
	const text = textIn(said['text']);
	if (text === undefined) return undefined;
	const how = ANSWERS.find((known) => known === said['how']);
	return { text, ...present({ by: textIn(said['by']), how, answer: textIn(said['answer']) }) };
}

/** Words that may be left out. */
function spoken(
	words: string | undefined,
	longest?: number
): Result<string | undefined, WordsRefusal> {
	const said = sentence(words ?? '', longest);
	return !said.ok && said.refusal === 'empty' ? done(undefined) : said;
}
