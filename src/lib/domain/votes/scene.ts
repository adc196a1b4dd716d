import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { RecordName } from './sealed/record.ts';

/** Where the telling of a sealed result is: which round, and how many scenes have been turned. */
export interface ToldSoFar {
	round: RecordName;
	at: number;
}

const KEY = 'scene';
const MOST = 999;

/** Brings every wall to a scene of a round's telling (VOTE-99). Anything but a whole number from 0 to 999 is refused. */
export function turnTo(
	plan: Plan,
	{ round, at }: ToldSoFar,
	person: PersonId
): Result<number, PlanRefusal | 'not-a-number'> {
	if (!Number.isInteger(at) || at < 0 || at > MOST) return refuse('not-a-number');
	const text = `${round}:${at}`;
	if (plan.meta.get(KEY) === text) return done(at);
	return change(plan, person, () => {
		plan.meta.set(KEY, text);
		return at;
	});
}

/** The scene the room was last brought to; nothing before the first, or where a peer wrote something else. */
export function sceneOf({ meta }: Plan): ToldSoFar | undefined {
	const [, round, at] = /^([0-9a-f]{64}):(\d{1,3})$/.exec(String(meta.get(KEY))) ?? [];
	return round === undefined ? undefined : { round, at: Number(at) };
}
