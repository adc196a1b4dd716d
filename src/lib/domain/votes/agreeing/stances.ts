import { latest, put, type AnswerBox } from '../../meeting/answers.ts';
import { present, textIn } from '../../shared/fields.ts';
import { isId, type PersonId } from '../../shared/ids.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { compare } from '../../shared/stamp.ts';
import { LONGEST_NAME } from '../../shared/words.ts';
import type { Draft, Heard } from './draft.ts';
import { checkedObjection, type ObjectionRefusal } from './objection.ts';

/** What a phone says to a draft. `who`: only the desk reads it, and only if whoever objects wants that. */
export type Stance = { says: 'agree' } | { says: 'object'; at: string; text: string; who?: string };

/** An objection as the room hears it: in the record already, or as a phone just said it. */
export interface Said extends Heard {
	who?: string;
}

/** Root of the box: a phone puts in and reads nobody else's (decision 1). */
const STANCES = 'stances';

/**
 * Agrees or objects from a phone, or changes that; the last word stands. `token` is a random id of this phone for this
 * one wording: no person stands beside it.
 */
export function answerDraft(
	box: AnswerBox,
	{ wording, token, stance }: { wording: string; token: string; stance: Stance },
	person: PersonId
): Result<Stance, ObjectionRefusal | 'no-such-record'> {
	if (!isId(wording) || !isId(token)) return refuse('no-such-record');
	const checked = checkedStance(stance);
	if (!checked.ok) return checked;
	const before = stancesIn(box, wording).get(token);
	if (JSON.stringify(wordsOf(before)) === JSON.stringify(wordsOf(checked.value))) return checked;
	put(box, STANCES, `${wording}.${token}`, checked.value, person);
	return checked;
}

/** What each phone says to a wording now. On a phone these are only its own. */
export function stancesIn(box: AnswerBox, wording: string): Map<string, Stance> {
	const start = `${wording}.`;
	return new Map(
		[...latest(box, STANCES, start)].flatMap(([key, value]) => {
			const stance = readStance(Object(value) as Record<string, unknown>);
			const token = key.slice(start.length);
			return stance && isId(token) ? [[token, stance] as const] : [];
		})
	);
}

/**
 * All that was said against a draft, oldest first: what is in the record, and what phones say that nobody has answered
 * yet. What a phone takes back before it is answered is not there; what was answered stays (VOTE-123).
 */
export function objectionsTo(
	{ wordings, heard }: Pick<Draft, 'wordings' | 'heard'>,
	box: AnswerBox
): Said[] {
	const inRecord = new Set(heard.map(({ token }) => token));
	const names = new Map<string, string>();
	const fresh = wordings.flatMap(({ id }) =>
		[...stancesIn(box, id)].flatMap(([token, stance]): Said[] => {
			if (stance.says !== 'object') return [];
			const { at, text, who } = stance;
			if (who) names.set(token, who);
			if (inRecord.has(token)) return [];
			return [{ token, wording: id, at, text, ...present({ who }) }];
		})
	);
	const kept = heard.map((each) => ({ ...each, ...present({ who: names.get(each.token) }) }));
	return [...kept, ...fresh].sort((a, b) => compare(a.at, b.at) || compare(a.token, b.token));
}

/** How many phones agree with a wording, in lumps of five: nobody is counted against the others (VOTE-122). */
export function agreeingInFives(box: AnswerBox, wording: string): number {
	const all = [...stancesIn(box, wording).values()].filter(({ says }) => says === 'agree');
	return Math.floor(all.length / 5) * 5;
}

function checkedStance(stance: Stance): Result<Stance, ObjectionRefusal> {
	if (stance.says === 'agree') return done({ says: 'agree' });
	if (stance.says !== 'object') return refuse('not-a-choice');
	const { at, text, who = '' } = stance;
	const said = checkedObjection({ text, by: who });
	if (!said.ok) return said;
	return done({ says: 'object', at, text: said.value.text, ...present({ who: said.value.by }) });
}

function readStance({ says, at, text, who }: Record<string, unknown>): Stance | undefined {
	if (says === 'agree') return { says };
	if (says !== 'object' || typeof text !== 'string' || typeof at !== 'string') return undefined;
	// What a phone put in by hand is held against the same measure as what our own app writes.
	const name = textIn(who)?.slice(0, LONGEST_NAME);
	const checked = checkedStance({ says, at, text, ...present({ who: name }) });
	return checked.ok ? checked.value : undefined;
}

/** Without its moment: who says the same again says it once. */
function wordsOf(stance: Stance | undefined): unknown {
	return stance?.says === 'object' ? [stance.text, stance.who] : stance;
}
