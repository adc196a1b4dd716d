import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordsOf } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Result } from '../shared/result.ts';
import { byTime, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';

/** The pictures a person can be called by. A picture and a colour need no reading and no real name. */
export const PICTURES = [
	'bird',
	'fish',
	'cat',
	'rabbit',
	'turtle',
	'squirrel',
	'flower',
	'leaf',
	'palm',
	'wheat',
	'apple',
	'banana',
	'grape',
	'carrot',
	'sun',
	'moon',
	'star',
	'mountain',
	'waves',
	'umbrella'
] as const;

/** The colours that go with them, told apart by name as well. */
export const COLOURS = ['red', 'yellow', 'green', 'blue', 'purple', 'brown'] as const;

export type Picture = (typeof PICTURES)[number];
export type Colour = (typeof COLOURS)[number];

/** A picture name: "red bird". Not an identity, and not unique in a large room. */
export interface PictureName {
	picture: Picture;
	colour: Colour;
}

/** Somebody who has arrived. */
export interface Member extends Made, PictureName {}

/** Arrives, or changes the picture. The person's id is the record's id, so that arriving twice is arriving once. */
export function arrive(plan: Plan, name: PictureName, stamp: Stamp): Result<PersonId, PlanRefusal> {
	return change(plan, stamp.by, () => {
		const before = membersOf(plan).find((member) => member.id === stamp.by);
		const record = { ...made(stamp), ...before, id: stamp.by, ...name };
		plan.members.set(stamp.by, new Y.Map<unknown>(Object.entries(record)));
		return stamp.by;
	});
}

/** Everybody who has arrived, in that order. */
export function membersOf(plan: Plan): Member[] {
	return recordsOf(plan.members, readMember).sort(byTime);
}

/** The picture names nobody in the room has yet, or all of them once every one is taken. */
export function freePictureNames(taken: readonly PictureName[]): PictureName[] {
	const used = new Set(taken.map(({ picture, colour }) => `${picture} ${colour}`));
	const all = COLOURS.flatMap((colour) => PICTURES.map((picture) => ({ picture, colour })));
	const free = all.filter(({ picture, colour }) => !used.has(`${picture} ${colour}`));
	return free.length > 0 ? free : all;
}

function readMember(raw: Record<string, unknown>): Member | undefined {
	const head = readMade(raw);
	const picture = PICTURES.find((known) => known === raw['picture']);
	const colour = COLOURS.find((known) => known === raw['colour']);
	return head && picture && colour && { ...head, picture, colour };
}
