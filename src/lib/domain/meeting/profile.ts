import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { FieldRefusal } from '../shared/field.ts';
import { rawOf } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import { kind, type ChangesOf, type Values } from '../shared/kinds.ts';
import { done, type Result } from '../shared/result.ts';
import { readFields } from '../shared/rows.ts';
import { checkedIn, differs, write } from '../shared/writing.ts';
import { PROFILE } from './kinds.ts';

const HEAD = kind('meta', PROFILE);

/** The place with its denominators, and the cycle: whatever of it is known. */
export type Profile = Values<typeof PROFILE>;

/**
 * Says more of the place and the cycle. The numbers are what participation is measured against: how many households,
 * women, poor households, people with a disability there are (section 1.1). `null` clears.
 */
export function setProfile(
	plan: Plan,
	changes: ChangesOf<typeof HEAD>,
	person: PersonId
): Result<'profile', FieldRefusal | PlanRefusal> {
	const checked = checkedIn(plan, HEAD, changes);
	if (!checked.ok) return checked;
	if (!differs(plan.meta, PROFILE, checked.value)) return done('profile');
	return change(plan, person, () => (write(plan.meta, PROFILE, checked.value), 'profile'));
}

/** What is known of the place and the cycle. */
export function profileOf(plan: Plan): Profile {
	return readFields(PROFILE, rawOf(plan.meta)) as Profile;
}
