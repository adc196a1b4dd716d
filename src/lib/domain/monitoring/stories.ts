import type { Plan } from '../plan.ts';
import type { PersonId } from '../shared/ids.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { STORIES, type Story } from './kinds.ts';

/**
 * Chooses a story at a place, `hamlet` or the name of a village, with the reason (section 1.11: the reason for
 * choosing is data). Each place has its own: going up, earlier reasons stay. Chosen anew, a place's reason is another.
 */
export function chooseStory(
	plan: Plan,
	id: string,
	at: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	const story = rowOf(plan, STORIES, id);
	if (!story) return refuse('no-such-record');
	const place = sentence(at, LONGEST_NAME);
	if (!place.ok) return place;
	if (!reason.trim()) return refuse('no-reason');
	const selectedAt = { ...story.selectedAt, [place.value]: reason };
	return setIn(plan, STORIES, id, { selectedAt }, person);
}

/** A story as the group may see it. */
export interface StoryRow extends Story {
	/** How many places chose it. */
	chosen: number;
	/** Its teller agreed that it is shown beyond the room. */
	mayBeShown: boolean;
}

/** Every story: those that were chosen most often first, then oldest first. Domain by domain is for the screen. */
export function storiesOf(plan: Plan): StoryRow[] {
	return rowsOf(plan, STORIES)
		.map((story) => ({
			...story,
			chosen: Object.keys(story.selectedAt ?? {}).length,
			mayBeShown: story.consent === true
		}))
		.sort((a, b) => b.chosen - a.chosen);
}
