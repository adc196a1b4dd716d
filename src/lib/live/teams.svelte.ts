import type { AnswerBox } from '#lib/domain/meeting/answers.ts';
import { peopled, phonesIn } from '#lib/domain/meeting/groups/belonging.ts';
import { splitNowOf, teamsOf } from '#lib/domain/meeting/groups/splits.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** The groups people are in. A phone counts only itself: how large a group is, desk and wall know. */
export function teamsIn(plan: Plan, box: AnswerBox) {
	const { meta, splits, teams } = plan;
	return {
		split: new Live(watch(meta, splits), () => splitNowOf(plan)),
		teams: new Live(watch(meta, splits, teams, box.doc.getMap('teams')), () => {
			const split = splitNowOf(plan);
			return split ? peopled(teamsOf(plan, split.id), phonesIn(box, split.id)) : [];
		})
	};
}
