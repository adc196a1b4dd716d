import * as Y from 'yjs';

import { beginPlan, type BeginRefusal } from '#lib/domain/meeting/beginning.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { profileOf, setProfile } from '#lib/domain/meeting/profile.ts';
import {
	openNextCycle,
	type GoesOn,
	type NextCycleRefusal
} from '#lib/domain/monitoring/nextCycle.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import type { FieldRefusal } from '#lib/domain/shared/field.ts';
import { done, type Result } from '#lib/domain/shared/result.ts';

import { newId } from './newId.ts';
import { personHere } from './person.ts';
import { keepPlan, type KeepRefusal } from './receivePlan.ts';

/** What people say when they open the next year: what it is called, its number, and what goes on. */
export interface NextYear {
	title: string;
	year?: number;
	/** Ids of what goes on. */
	take: readonly string[];
	/** How the remark of a work says that only the rest of its cost goes on. */
	tell?: GoesOn['tell'];
}

export type NextYearRefusal = BeginRefusal | NextCycleRefusal | FieldRefusal | KeepRefusal;

/**
 * Opens the next year on this device as a plan of its own (YEAR-17): its village, place, money and language are those
 * of the year before, which stays as it is. Gives the new plan's id and how many records went on.
 */
export async function openNextYear(
	previous: Plan,
	next: NextYear
): Promise<Result<{ plan: string; went: number }, NextYearRefusal>> {
	const made = nextYearOf(previous, next, { by: personHere(), newId, now: new Date() });
	if (!made.ok) return made;
	const { id, update, went } = made.value;
	const kept = await keepPlan(id, { plan: update });
	return kept.ok ? done({ plan: id, went }) : kept;
}

/** Who opens it, where new ids come from, and when: given, so that a test knows them. */
interface Maker {
	by: string;
	newId: () => string;
	now: Date;
}

/** The next year as the bytes of a plan nobody has seen yet. */
export function nextYearOf(
	previous: Plan,
	{ title, year, take, tell }: NextYear,
	{ by, newId: id, now }: Maker
): Result<
	{ id: string; update: Uint8Array; went: number },
	BeginRefusal | NextCycleRefusal | FieldRefusal
> {
	const at = now.toISOString();
	const plan = planIn(new Y.Doc(), () => at);
	const stamp = () => ({ id: id(), by, at });
	const { village, language, currency, place } = meetingOf(previous);
	const head = { title, village, language, currency, place, ...(year !== undefined && { year }) };
	const begun = beginPlan(plan, head, stamp());
	if (!begun.ok) return begun;
	const said = setProfile(plan, { ...profileOf(previous), ...nextOf(year) }, by);
	if (!said.ok) return said;
	const went = openNextCycle(plan, previous, { take, ...(tell && { tell }) }, stamp());
	if (!went.ok) return went;
	return done({ id: begun.value, update: Y.encodeStateAsUpdate(plan.doc), went: went.value });
}

/** What of the profile speaks of the year that is over: its money, and that it is closed. The long plan's period goes on. */
function nextOf(year: number | undefined) {
	const fiscalYear = year === undefined ? null : String(year);
	return { fiscalYear, cycle: null, previousCycle: null, ceiling: null, closedAt: null };
}
