import { arrive } from '../meeting/members.ts';
import { COLOURS, PICTURES, type PictureName } from '../meeting/pictures.ts';
import type { PersonId } from '../shared/ids.ts';
import { noted, type Sowing } from './sowing.ts';

/** Lets somebody of the seed arrive under a picture name. No name, sex or group goes into the plan. */
export function arriveAs(sowing: Sowing, who: string, at: string): PersonId {
	const { plan, ids, ledger } = sowing;
	const person = ids.hidden(who);
	if (!plan.members.has(person)) {
		const name = pictureName(ledger.placed('member'));
		noted(sowing, arrive(plan, name, { id: person, by: person, at }), who, 'member');
	}
	return person;
}

/** The n-th picture name. The first hundred and twenty differ, and neighbours differ in picture and colour. */
function pictureName(n: number): PictureName {
	const round = Math.floor(n / PICTURES.length);
	const picture = PICTURES[n % PICTURES.length] ?? PICTURES[0];
	const colour = COLOURS[((n % PICTURES.length) + round) % COLOURS.length] ?? COLOURS[0];
	return { picture, colour };
}
