import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { addTo, setIn, type RecordRefusal } from '../shared/records.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { endInterlude, interludeOf, showInterlude } from './interlude.ts';
import { MOOD_CARDS, MOODS, type Mood, type MoodCard } from './kinds.ts';
import { sittingNowOf } from './sittingNow.ts';

type Now = Pick<Stamp, 'at' | 'by'>;

/** How many chose each card. */
export type MoodCounts = Partial<Record<MoodCard, number>>;

/** A mood check that is being made. */
export type MoodDraft = Pick<DraftOf<typeof MOODS>, 'question' | 'cards' | 'means'>;

/** Asks the room, and shows the question on the wall (LEAD-16). */
export function openMood(
	plan: Plan,
	draft: MoodDraft,
	stamp: Stamp
): Result<string, RecordRefusal> {
	const sitting = sittingNowOf(plan)?.id;
	const opened = change(plan, stamp.by, () => {
		const added = addTo(plan, MOODS, { ...draft, ...(sitting && { sitting }) }, stamp);
		if (added.ok) showInterlude(plan, { scene: 'mood', mood: stamp.id }, stamp.by);
		return added;
	});
	return opened.ok ? opened.value : opened;
}

/** Writes down how many cards of each kind were held up, counted by hand; also after closing (LEAD-18). */
export function countCards(
	plan: Plan,
	id: string,
	paper: MoodCounts,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, MOODS, id, { paper }, person);
}

/** Ends a mood check with the counts of the phones, which the wall shows from then on. Ended twice, the first counts stay. */
export function closeMood(
	plan: Plan,
	id: string,
	phones: MoodCounts,
	{ at, by }: Now
): Result<string, RecordRefusal> {
	const mood = rowOf(plan, MOODS, id);
	if (!mood) return refuse('no-such-record');
	if (mood.closedAt !== undefined) return done(id);
	return setIn(plan, MOODS, id, { phones, closedAt: at }, by);
}

/** Puts a mood check that was told away: the wall shows the step again. */
export function putMoodAway(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	if (!rowOf(plan, MOODS, id)) return refuse('no-such-record');
	if (interludeOf(plan)?.mood !== id) return done(id);
	const away = endInterlude(plan, person);
	return away.ok ? done(id) : away;
}

/** The mood check that is open: the newest, where two desks opened one each. */
export function moodNowOf(plan: Plan): Mood | undefined {
	return rowsOf(plan, MOODS)
		.filter(({ closedAt }) => closedAt === undefined)
		.at(-1);
}

/** The newest mood check that is closed, as the desk tells it. */
export function lastMoodOf(plan: Plan): Mood | undefined {
	return rowsOf(plan, MOODS)
		.filter(({ closedAt }) => closedAt !== undefined)
		.at(-1);
}

/** The mood check the wall shows. */
export function moodOnWallOf(plan: Plan): Mood | undefined {
	const id = interludeOf(plan)?.mood;
	return id === undefined ? undefined : rowOf(plan, MOODS, id);
}

/** What was counted of one card: phones, cards held up, and both. */
export interface MoodLine {
	card: MoodCard;
	phones: number;
	paper: number;
	all: number;
}

/** The four cards with their counts, in their order. */
export function moodLines({ phones = {}, paper = {} }: Mood): MoodLine[] {
	return MOOD_CARDS.map((card) => {
		const [of, held] = [phones[card] ?? 0, paper[card] ?? 0];
		return { card, phones: of, paper: held, all: of + held };
	});
}
