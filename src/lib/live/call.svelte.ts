import { sittingNowOf } from '#lib/domain/meeting/sittingNow.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { summonOf } from '#lib/domain/meeting/summon.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { calledCard, cardsToCall, watchCards } from './called.ts';
import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** Where everybody is called to. */
export function callIn(plan: Plan) {
	return { call: new Live(watch(plan.meta), () => summonOf(plan)) };
}

/** The cards of the step the room is at that a call may show. */
export function cardsIn(plan: Plan) {
	return { cards: new Live(watchCards(plan), () => cardsToCall(plan, meetingOf(plan).step)) };
}

/** What a call shows: its card, and who calls, where the sitting says so. */
export function calledIn(plan: Plan) {
	const { meta, sittings } = plan;
	return {
		...callIn(plan),
		card: new Live(watchCards(plan), () => {
			const card = summonOf(plan)?.card;
			return card === undefined ? undefined : calledCard(plan, card);
		}),
		by: new Live(watch(meta, sittings), () => {
			const { facilitator, chair } = sittingNowOf(plan) ?? {};
			return facilitator ?? chair;
		})
	};
}
