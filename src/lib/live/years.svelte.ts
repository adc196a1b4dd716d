import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { followUpsOf } from '#lib/domain/actions/followUps.ts';
import {
	forgottenIdeasOf,
	letterFor,
	lettersMissingOf,
	referralsOf
} from '#lib/domain/actions/referrals.ts';
import { trainingsOf } from '#lib/domain/actions/trainings.ts';
import { isHidden } from '#lib/domain/ideas/hidden.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { carriedOf } from '#lib/domain/monitoring/carried.ts';
import { carryOverOf, closedIdeasOf } from '#lib/domain/monitoring/carryOver.ts';
import { closedAt, yearEndOf } from '#lib/domain/monitoring/closing.ts';
import { handoverOf } from '#lib/domain/monitoring/handover.ts';
import { LESSONS } from '#lib/domain/monitoring/kinds.ts';
import { planVersusActualOf } from '#lib/domain/monitoring/planVersusActual.ts';
import { satisfactionOf } from '#lib/domain/monitoring/satisfaction.ts';
import { shownMood } from '#lib/domain/monitoring/shownMood.ts';
import { storiesOf } from '#lib/domain/monitoring/stories.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What following a plan over the year reads at the desk, on the day `today` says. Each screen makes its own. */
export function yearIn(plan: Plan, today: () => string) {
	const { meta, activities, progress, followUps, trainings } = plan;
	const { stories, lessons, satisfaction, handover } = plan;
	return {
		reality: new Live(watch(activities, progress), () => planVersusActualOf(plan, today())),
		steps: new Live(watch(followUps), () => followUpsOf(plan, today())),
		stories: new Live(watch(stories), () => storiesOf(plan)),
		lessons: new Live(watch(lessons), () => rowsOf(plan, LESSONS)),
		moods: new Live(watch(satisfaction), () => satisfactionOf(plan).map(shownMood)),
		cards: new Live(watch(handover), () => handoverOf(plan)),
		trainings: new Live(watch(trainings), () => trainingsOf(plan)),
		end: new Live(watch(meta, activities, progress, satisfaction, lessons, handover), () => ({
			steps: yearEndOf(plan),
			closed: closedAt(plan)
		}))
	};
}

/** What was passed on to offices, on the day `today` says: the letters, what has none yet, and what a letter may speak of. */
export function lettersIn(plan: Plan, today: () => string) {
	const { meta, referrals, activities, ideas } = plan;
	return new Live(watch(meta, referrals, activities, ideas), () => {
		const said = ideasOf(plan).filter((idea) => !isHidden(idea));
		const forgotten = new Set<string>(forgottenIdeasOf(plan));
		const letter = letterFor(plan);
		return {
			letters: referralsOf(plan, today()),
			missing: lettersMissingOf(plan),
			forgotten: said.filter(({ id }) => forgotten.has(id) && !letter(id)),
			activities: activitiesOf(plan).map(({ id, name, list }) => ({
				id: id as string,
				name,
				waits: list === 'REFERRED'
			})),
			ideas: said.map(({ id, text, status }) => ({
				id: id as string,
				name: text,
				waits: status === 'referred'
			}))
		};
	});
}

/** What a year leaves, as it stands now: what may go on, and what is written down only. */
export function leftIn(plan: Plan) {
	const { meta, ideas, clusters, activities, progress, problems, causes, means, rounds } = plan;
	const { carried, followUps, referrals, lessons, indicators, readings } = plan;
	const chain = [ideas, clusters, problems, causes, means, rounds];
	const roots = [meta, ...chain, activities, progress, carried];
	return new Live(watch(...roots, followUps, referrals, lessons, indicators, readings), () => {
		const left = carryOverOf(plan);
		return { left, told: closedIdeasOf(plan, left) };
	});
}

/** What an earlier year left here, and whether it goes on. */
export function carriedIn(plan: Plan) {
	const { carried, activities, ideas, lessons, indicators, followUps, referrals } = plan;
	const roots = [carried, activities, ideas, lessons, indicators, followUps, referrals];
	return new Live(watch(...roots), () => carriedOf(plan));
}
