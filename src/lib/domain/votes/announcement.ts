import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Key, RoundConfig, RoundRules } from './sealed/config.ts';
import { configFault, type ConfigFault } from './sealed/configFaults.ts';
import { isAnnouncement } from './sealed/recordShapes.ts';

/** A round as the room is told of it before it opens: how many slips and witnesses there are, and none of their keys. */
export interface Announcement extends RoundRules {
	desk: Key;
	slips: number;
	witnesses: number;
}

const KEY = 'announced';
/** Sixty options with the longest names, and everything around them, in UTF-16 units. */
const LONGEST = 60_000;

/**
 * Puts up for everybody to see what is being read aloud (VOTE-101). It binds nobody: what counts is what is opened, and
 * opening takes it down. Refused is what could not be opened either.
 */
export function announceRound(
	plan: Plan,
	draft: Omit<RoundConfig, 'round' | 'desk'>,
	desk: Key,
	person: PersonId
): Result<Key, PlanRefusal | ConfigFault> {
	const fault = configFault({ ...draft, desk, round: 'announced' });
	if (fault) return refuse(fault);
	const { slips, witnesses, ...rules } = draft;
	const numbers = { desk, slips: slips.length, witnesses: witnesses.length };
	const text = JSON.stringify({ ...rules, ...numbers });
	if (plan.meta.get(KEY) === text) return done(desk);
	return change(plan, person, () => {
		plan.meta.set(KEY, text);
		return desk;
	});
}

/** Takes down what was put up: the desk goes back to preparing. */
export function takeDownAnnouncement(plan: Plan, person: PersonId): Result<boolean, PlanRefusal> {
	if (!plan.meta.has(KEY)) return done(false);
	return change(plan, person, () => {
		forgetAnnouncement(plan);
		return true;
	});
}

/** Takes it down as a part of opening a round. */
export function forgetAnnouncement({ meta }: Plan): void {
	meta.delete(KEY);
}

/** What is being read aloud, if anything; what a peer wrote in another form is nothing. */
export function announcedOf({ meta }: Plan): Announcement | undefined {
	const text = meta.get(KEY);
	if (typeof text !== 'string' || text.length > LONGEST) return undefined;
	try {
		const said: unknown = JSON.parse(text);
		return isAnnouncement(said) ? (said as Announcement) : undefined;
	} catch {
		return undefined; // not what an app of ours wrote
	}
}
