import { PLAN_ID } from '#lib/protocol/rooms.ts';

import type { RoomStore } from '../store/roomStore.ts';

/** What the relay knows about a plan without opening it. */
export interface PlanEntry {
	plan: string;
	title: string;
	language: string;
	code: string;
	/** Made for a wall before any desk asked: the next desk may know a better one. */
	isOfWall?: true;
	/** Keys of the desks that open rounds in it, in the order in which they were told; none at first. */
	desks?: string[];
}

/** More desks than any plan has. */
export const MOST_DESKS = 64;

const KEY = 'plan:';

/** What a store writes down of a plan. */
export function planFact(entry: PlanEntry): Record<string, string> {
	return { [KEY + entry.plan]: JSON.stringify(entry) };
}

/** Every plan this relay knows, by its own book. */
export async function knownPlans(store: RoomStore): Promise<PlanEntry[]> {
	const facts = await store.facts(KEY);
	return [...facts]
		.filter(([key]) => PLAN_ID.test(key.slice(KEY.length)))
		.map(([, text]) => JSON.parse(text) as PlanEntry); // only `planFact` writes it
}

/** What the book says of one plan. */
export async function knownPlan(store: RoomStore, plan: string): Promise<PlanEntry | undefined> {
	const text = await store.get(KEY + plan);
	return text === undefined ? undefined : (JSON.parse(text) as PlanEntry);
}
