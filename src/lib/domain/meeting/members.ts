import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { idIn, type PersonId } from '../shared/ids.ts';
import { rememberedIn } from '../shared/remembered.ts';
import type { Result } from '../shared/result.ts';
import { byTime, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';
import { COLOURS, PICTURES, type PictureName } from './pictures.ts';

/** What somebody says of themselves on arriving. */
interface Arriving extends PictureName {
	/**
	 * Who they were on another phone, or on this one before it was cleared: they pressed that picture code. Themselves
	 * where that was a mistake.
	 */
	was?: PersonId;
}

/** Somebody who has arrived. */
export interface Member extends Made, Arriving {}

/** Arrives, or changes the picture. The person's id is the record's id, so that arriving twice is arriving once. */
export function arrive(plan: Plan, name: Arriving, stamp: Stamp): Result<PersonId, PlanRefusal> {
	return change(plan, stamp.by, () => {
		const before = membersOf(plan).find((member) => member.id === stamp.by);
		const record = { ...made(stamp), ...before, id: stamp.by, ...name };
		plan.members.set(stamp.by, new Y.Map<unknown>(Object.entries(record)));
		return stamp.by;
	});
}

/** Everybody who has arrived, in that order. */
export function membersOf(plan: Plan): readonly Member[] {
	return rememberedIn(plan.members, readMember, byTime);
}

function readMember(raw: Record<string, unknown>): Member | undefined {
	const head = readMade(raw);
	const picture = PICTURES.find((known) => known === raw['picture']);
	const colour = COLOURS.find((known) => known === raw['colour']);
	const was = idIn<PersonId>(raw['was']);
	return head && picture && colour && { ...head, picture, colour, ...(was && { was }) };
}
