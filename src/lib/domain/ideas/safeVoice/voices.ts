import type { AnswerBox } from '../../meeting/answers.ts';
import { isId, type PersonId } from '../../shared/ids.ts';
import type { Origin } from '../../shared/origin.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { sentence, type WordsRefusal } from '../../shared/words.ts';
import { isSealed, sealed, unsealed } from './seal.ts';

/** What a voice is about, for who does not write. */
export const SAFE_KINDS = ['violence', 'child', 'illness', 'money', 'rights', 'other'] as const;
export type SafeKind = (typeof SAFE_KINDS)[number];

/** The longest voice, in UTF-16 units. */
export const LONGEST_VOICE = 500;

/** How many voices one phone sends at one sitting. */
export const MOST_VOICES = 5;

/** What somebody says: words, a picture, or both. */
export interface Said {
	words: string;
	kind?: SafeKind | undefined;
}

/** A voice as the desk reads it. Nothing says whose it is or when it was said. */
export interface Voice extends Said {
	id: string;
}

export type VoiceRefusal = WordsRefusal | 'enough-voices' | 'no-such-record' | 'safe-box-shut';

/** What is sealed, to which key, for which sitting, under which random id, with which 32 random bytes. */
export interface Sealing {
	said: Said;
	key: string;
	sitting: string;
	id: string;
	chance: Uint8Array;
}

/** Puts a sealed voice into the box (SAFE-1, SAFE-2). On a phone the box holds its own voices only: five a sitting are enough. */
export function dropVoice(
	box: AnswerBox,
	{ said, key, sitting, id, chance }: Sealing,
	person: PersonId
): Result<'dropped', VoiceRefusal> {
	const words = worded(said);
	if (!words.ok) return words;
	if (!isId(sitting) || !isId(id)) return refuse('no-such-record');
	if (sealedIn(box).filter((name) => name.startsWith(`${sitting}.`)).length >= MOST_VOICES)
		return refuse('enough-voices');
	const bytes = sealed(`${said.kind ?? ''}\n${words.value}`, key, chance);
	if (!bytes) return refuse('safe-box-shut');
	const origin: Origin = { from: 'person', person };
	box.doc.transact(() => rootOf(box).set(`${sitting}.${id}`, bytes), origin);
	return done('dropped');
}

/** The names of all sealed voices, whoever can open them: in the order of chance, which is nobody's (SAFE-4). */
export function sealedIn(box: AnswerBox): string[] {
	return [...rootOf(box).entries()]
		.flatMap(([name, value]) => (isSealed(value) ? [name] : []))
		.sort((a, b) => (chanceOf(a) < chanceOf(b) ? -1 : 1));
}

/** The voices this secret opens. The others were sealed to another desk, or to a key that was burnt. */
export function voicesIn(box: AnswerBox, secret: Uint8Array): Voice[] {
	const root = rootOf(box);
	return sealedIn(box).flatMap((id) => {
		const said = openedOnce(root.get(id), secret);
		return said ? [{ id, ...said }] : [];
	});
}

const rootOf = ({ doc }: AnswerBox) => doc.getMap<unknown>('safe');
const chanceOf = (name: string) => name.slice(name.indexOf('.') + 1);

/** Opening takes a millisecond or two: each is opened once for a secret. */
const OPENED = new WeakMap<Uint8Array, WeakMap<object, Said | false>>();

function openedOnce(value: unknown, secret: Uint8Array): Said | undefined {
	if (!isSealed(value)) return undefined;
	const known = OPENED.get(secret) ?? new WeakMap<object, Said | false>();
	OPENED.set(secret, known);
	const said = known.get(value) ?? readSaid(unsealed(value, secret)) ?? false;
	known.set(value, said);
	return said || undefined;
}

function readSaid(text: string | undefined): Said | undefined {
	const at = text?.indexOf('\n') ?? -1;
	if (text === undefined || at < 0) return undefined;
	const kind = SAFE_KINDS.find((known) => known === text.slice(0, at));
	const words = worded({ words: text.slice(at + 1), kind });
	return words.ok ? { words: words.value, ...(kind && { kind }) } : undefined;
}

/** A picture alone is enough. */
function worded({ words, kind }: Said): Result<string, WordsRefusal> {
	if (words.trim() === '' && kind && SAFE_KINDS.includes(kind)) return done('');
	return sentence(words, LONGEST_VOICE);
}
