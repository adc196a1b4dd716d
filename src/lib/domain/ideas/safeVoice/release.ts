import type { Plan } from '../../plan.ts';
import type { IdeaId } from '../../shared/ids.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import type { Stamp } from '../../shared/stamp.ts';
import { addIdea, type IdeaRefusal } from '../ideas.ts';
import { ideaOf } from '../ideaOf.ts';
import type { Theme } from './themes.ts';
import type { Voice } from './voices.ts';

/** Fewer voices than these are nobody's theme: somebody could be found by it (SAFE-6). */
export const FEWEST_VOICES = 5;

/** As many words in a row are somebody's own words. */
const WORDS_IN_A_ROW = 5;

/** A voice shorter than this is a word everybody uses, and may stand in a theme as it is. */
const SHORTEST_COPIED = 3;

export type ReleaseRefusal = IdeaRefusal | 'too-few-voices' | 'copies-a-voice';

/**
 * The words a theme has taken from a voice: five in a row, or a whole short voice. Nothing if it took none. Capitals,
 * full stops and blanks make no difference (SAFE-7).
 */
export function copiedIn(words: string, heard: readonly Voice[]): string | undefined {
	const theme = wordsIn(words);
	return heard
		.map((voice) => sharedRow(theme, wordsIn(voice.words)))
		.find((row) => row !== undefined);
}

/** A theme that is to become an idea, every voice whose words it must not repeat, and how its sentence is put. */
export interface Releasing {
	theme: Theme;
	heard: readonly Voice[];
	tell: (words: string, count: number) => string;
}

/**
 * Makes one idea of a theme of five voices or more: the theme's words and how many voices, as `tell` puts it, and
 * nothing of any voice (SAFE-6). Released at two desks it is one idea, and released again it is the same.
 */
export function releaseTheme(
	plan: Plan,
	{ theme, heard, tell }: Releasing,
	stamp: Stamp
): Result<IdeaId, ReleaseRefusal> {
	if (ideaOf(plan, theme.id)) return done(theme.id);
	if (theme.voices.length < FEWEST_VOICES) return refuse('too-few-voices');
	if (copiedIn(theme.words, heard) !== undefined) return refuse('copies-a-voice');
	const text = tell(theme.words, theme.voices.length);
	return addIdea(plan, { text }, { ...stamp, id: theme.id });
}

/** Whether the room has heard a theme: it stands among the ideas. */
export function isReleased(plan: Plan, { id }: Pick<Theme, 'id'>): boolean {
	return ideaOf(plan, id) !== undefined;
}

function wordsIn(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A row of words of a voice that stands in a theme as it is, if it is long enough to be somebody's. */
function sharedRow(theme: readonly string[], voice: readonly string[]): string | undefined {
	const length = Math.min(WORDS_IN_A_ROW, voice.length);
	if (length < SHORTEST_COPIED) return undefined;
	const inTheme = ` ${theme.join(' ')} `;
	const rows = Array.from({ length: voice.length - length + 1 }, (_, at) =>
		voice.slice(at, at + length).join(' ')
	);
	return rows.find((row) => inTheme.includes(` ${row} `));
}
