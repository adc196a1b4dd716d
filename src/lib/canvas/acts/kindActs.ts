import { activityOf, binActivity, nameActivity } from '#lib/domain/actions/activities.ts';
import type { CardKind } from '#lib/domain/board/scene.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { dissolveCluster, nameCluster } from '#lib/domain/ideas/clusters.ts';
import { tidyIdea } from '#lib/domain/ideas/describing.ts';
import { ideaOf } from '#lib/domain/ideas/ideaOf.ts';
import { readOn } from '#lib/domain/ideas/readOn.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import {
	binObjective,
	objectivesOf,
	rewordObjective,
	turnOver
} from '#lib/domain/objectives/objectives.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { rewordProblem } from '#lib/domain/problems/problems.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import type { BoardPort } from '../port.ts';

/** What a command answered, whatever it was. */
export type Answer = { ok: true } | { ok: false; refusal: Refusal };

const NOT_WRITTEN: Answer = { ok: false, refusal: 'not-written-yet' };

/** What can be done to a card of one kind. */
export interface KindActs {
	/** The words a hand begins to write in; nothing for a card that is gone. */
	wordsOf(id: string): string | undefined;
	/** Words a card anew, by what changed since `seen`. */
	reword(id: string, text: string, seen: string): Answer;
	/** Puts it in the bin of its step. */
	bin(id: string): Answer;
}

/** Each kind of card with the commands of its step. */
export function kindActs(port: BoardPort): Record<CardKind, KindActs> {
	const { plan, person } = port;
	const isProblem = (id: string) => problemsOf(plan).some((card) => card.id === id);
	const isBlank = (id: string) =>
		isProblem(id) && !objectivesOf(plan).some((card) => card.id === id);
	return {
		problem: {
			wordsOf: (id) => problemsOf(plan).find((card) => card.id === id)?.text,
			reword: (id, text, seen) => rewordProblem(plan, id, text, person, seen),
			bin: (id) => binProblem(plan, id, person)
		},
		objective: {
			wordsOf: (id) =>
				objectivesOf(plan).find((each) => each.id === id)?.text ?? (isProblem(id) ? '' : undefined),
			reword: (id, text, seen) =>
				isProblem(id)
					? turnOver(plan, id, text, port.stamp(), seen)
					: rewordObjective(plan, id, text, person, seen),
			bin: (id) => (isBlank(id) ? NOT_WRITTEN : binObjective(plan, id, person))
		},
		idea: {
			wordsOf(id) {
				const idea = ideaOf(plan, id);
				return idea && readOn(idea);
			},
			reword: (id, text, seen) => tidyIdea(plan, id, text, person, seen),
			bin: (id) => settleIdea(plan, id, 'binned', t('board.erased'), person)
		},
		cluster: {
			wordsOf: (id) => clustersOf(plan).find((each) => each.id === id)?.title,
			reword: (id, text, seen) => nameCluster(plan, id, text, person, seen),
			bin: (id) => dissolveCluster(plan, id, person)
		},
		activity: {
			wordsOf: (id) => activityOf(plan, id)?.name,
			reword: (id, text, seen) => nameActivity(plan, id, text, person, seen),
			bin: (id) => binActivity(plan, id, person)
		}
	};
}
