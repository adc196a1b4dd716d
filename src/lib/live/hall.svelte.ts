import { answersIn, countAnswers, type AnswerBox } from '#lib/domain/meeting/answers.ts';
import { interludeOf } from '#lib/domain/meeting/interlude.ts';
import { lastMoodOf, moodNowOf, moodOnWallOf } from '#lib/domain/meeting/moods.ts';
import { isQueueShown, queueOf } from '#lib/domain/meeting/turns.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What happens in the hall beside the agenda: who speaks, mood checks, scenes on the wall. Each screen makes its own. */
export function hallIn(plan: Plan, box: AnswerBox) {
	const { meta, sittings, turns, moods } = plan;
	const asked = watch(meta, moods);
	const answers = box.doc.getMap('moods');
	return {
		queue: new Live(watch(meta, sittings, turns), () => queueOf(plan)),
		queueShown: new Live(watch(meta), () => isQueueShown(plan)),
		mood: new Live(asked, () => moodNowOf(plan)),
		lastMood: new Live(asked, () => lastMoodOf(plan)),
		moodOnWall: new Live(asked, () => moodOnWallOf(plan)),
		interlude: new Live(watch(meta), () => interludeOf(plan)),
		/** Answers to the mood check that is open: on a phone its own only. */
		answers: new Live(watch(moods, answers), () => {
			const open = moodNowOf(plan);
			return open ? answersIn(box, open.id) : new Map<string, never>();
		}),
		counts: new Live(watch(moods, answers), () => {
			const open = moodNowOf(plan);
			return open ? countAnswers(box, open.id) : {};
		})
	};
}
