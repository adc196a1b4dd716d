import type { AnswerBox } from '#lib/domain/meeting/answers.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { draftNowOf, draftsOf } from '#lib/domain/votes/agreeing/draft.ts';
import { agreeingInFives, objectionsTo, stancesIn } from '#lib/domain/votes/agreeing/stances.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What the room is asked to agree on, and what it says. On a phone the answers are only its own. */
export function agreeingIn(plan: Plan, box: AnswerBox) {
	const told = watch(plan.rounds, box.doc.getMap('stances'));
	const ofNow = <T>(read: (draft: NonNullable<ReturnType<typeof draftNowOf>>) => T, none: T) =>
		new Live(told, () => {
			const draft = draftNowOf(plan);
			return draft ? read(draft) : none;
		});
	return {
		drafts: new Live(watch(plan.rounds), () => draftsOf(plan)),
		said: ofNow((draft) => objectionsTo(draft, box), []),
		inFives: ofNow(({ now }) => agreeingInFives(box, now.id), 0),
		/** What this device says to each wording of every draft, by wording. */
		stances: new Live(
			told,
			() =>
				new Map(
					draftsOf(plan).flatMap(({ wordings }) =>
						wordings.map(({ id }) => [id, stancesIn(box, id)] as const)
					)
				)
		)
	};
}
