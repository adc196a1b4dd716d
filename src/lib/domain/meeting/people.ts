import { endsOf } from '../shared/chain.ts';
import type { PersonId } from '../shared/ids.ts';
import { byTime } from '../shared/stamp.ts';
import type { Member } from './members.ts';

/**
 * Who is in the room, and the only place that says so: each person once, as the phone they came in with last, in the
 * order these phones came (ARRIVE-26). It is a count and opens nothing; every phone stays in the list of those who arrived.
 */
export function peopleIn(members: readonly Member[]): Member[] {
	return phonesByPerson(members)
		.flatMap(([now]) => now ?? [])
		.sort(byTime);
}

/** All phones of whoever holds this one, the one of now first. */
export function phonesOf(members: readonly Member[], person: PersonId): PersonId[] {
	const phones = phonesByPerson(members).find((each) => each.some(({ id }) => id === person));
	return phones?.map(({ id }) => id) ?? [person];
}

function phonesByPerson(members: readonly Member[]): Member[][] {
	const byId = new Map(members.map((member) => [member.id, member]));
	const firsts = endsOf(members, ({ was = '' }) => byId.get(was), byTime);
	const people = new Map<Member | undefined, Member[]>();
	for (const member of members) {
		const first = firsts.get(member);
		people.set(first, [...(people.get(first) ?? []), member]);
	}
	return [...people.values()].map(nowFirst);
}

/** A phone that another one took over from was theirs before; of those that are left, the one that came last. */
function nowFirst(phones: readonly Member[]): Member[] {
	const left = new Set(phones.flatMap(({ id, was }) => (was && was !== id ? was : [])));
	const isLeft = ({ id }: Member) => Number(left.has(id));
	return [...phones].sort((a, b) => isLeft(a) - isLeft(b) || byTime(b, a));
}
