import { PLAN_ID } from '#lib/protocol/rooms.ts';

import type { RoomStore } from '../store/roomStore.ts';
import type { PlanEntry } from '../tickets/planBook.ts';

const KEY = 'plan:';

/** Every plan this relay knows, by its own book. */
export async function knownPlans(store: RoomStore): Promise<PlanEntry[]> {
	const facts = await store.facts(KEY);
	return [...facts]
		.filter(([key]) => PLAN_ID.test(key.slice(KEY.length)))
		.map(([, text]) => JSON.parse(text) as PlanEntry); // only the plan book writes it
}

/** What the book says of one plan. */
export async function knownPlan(store: RoomStore, plan: string): Promise<PlanEntry | undefined> {
	const text = await store.get(KEY + plan);
	return text === undefined ? undefined : (JSON.parse(text) as PlanEntry);
}
