import type * as Y from 'yjs';

import { textIn } from '../../shared/fields.ts';
import { isId, type PersonId } from '../../shared/ids.ts';
import type { Origin } from '../../shared/origin.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../../shared/words.ts';
import type { Voice } from './voices.ts';

/** The document beside the plan that only who leads may read (decision 1). */
export interface PeopleRoom {
	readonly doc: Y.Doc;
}

export type ThemeRefusal = WordsRefusal | 'no-such-record';

/** A theme with the voices that belong to it. */
export interface Theme {
	id: string;
	words: string;
	voices: Voice[];
}

/** Voices as a desk sorts them. */
export interface Sorted {
	themes: Theme[];
	/** In no theme yet. */
	loose: Voice[];
}

/** Gives a theme its words, which are the desk's own, or words it anew (SAFE-5). Its id is the id of the idea it may become. */
export function wordTheme(
	room: PeopleRoom,
	{ id, words }: { id: string; words: string },
	person: PersonId
): Result<string, ThemeRefusal> {
	if (!isId(id)) return refuse('no-such-record');
	const said = sentence(words, LONGEST_NAME);
	if (!said.ok) return said;
	write(room, person, () => themesIn(room).set(id, said.value));
	return done(id);
}

/** Puts a voice into a theme, or, with none, back among those in no theme. It is in one theme at a time. */
export function sortVoice(
	room: PeopleRoom,
	{ voice, theme }: { voice: string; theme?: string | undefined },
	person: PersonId
): Result<string, ThemeRefusal> {
	if (theme !== undefined && textIn(themesIn(room).get(theme)) === undefined)
		return refuse('no-such-record');
	write(room, person, () => sortedIn(room).set(voice, theme ?? ''));
	return done(voice);
}

/** Burns voices: no desk shows or counts them any more (SAFE-8). What is sealed in logs and copies goes with the key. */
export function burnVoices(
	room: PeopleRoom,
	voices: readonly string[],
	person: PersonId
): Result<number, never> {
	write(room, person, () => voices.forEach((voice) => burntIn(room).set(voice, true)));
	return done(voices.length);
}

/** Whether a voice was burnt at any desk. */
export function isBurnt(room: PeopleRoom, voice: string): boolean {
	return burntIn(room).get(voice) === true;
}

/** The themes with those of these voices that are in them, by their words; and the voices in none. Burnt ones are nowhere. */
export function sortedOf(room: PeopleRoom, voices: readonly Voice[]): Sorted {
	const left = voices.filter(({ id }) => !isBurnt(room, id));
	const themes = [...themesIn(room).entries()]
		.flatMap(([id, said]): Theme[] => {
			const words = textIn(said);
			if (!isId(id) || !words) return [];
			return [{ id, words, voices: left.filter((voice) => sortedIn(room).get(voice.id) === id) }];
		})
		.sort((a, b) => a.words.localeCompare(b.words) || (a.id < b.id ? -1 : 1));
	const placed = new Set(themes.flatMap((theme) => theme.voices));
	return { themes, loose: left.filter((voice) => !placed.has(voice)) };
}

/** The roots of the people room that themes are kept in. */
export const SAFE_ROOTS = ['safeThemes', 'safeSorted', 'safeBurnt'] as const;

const [THEMES, SORTED, BURNT] = SAFE_ROOTS;
const themesIn = ({ doc }: PeopleRoom) => doc.getMap<unknown>(THEMES);
const sortedIn = ({ doc }: PeopleRoom) => doc.getMap<unknown>(SORTED);
const burntIn = ({ doc }: PeopleRoom) => doc.getMap<unknown>(BURNT);

function write({ doc }: PeopleRoom, person: PersonId, what: () => void): void {
	const origin: Origin = { from: 'person', person };
	doc.transact(what, origin);
}
