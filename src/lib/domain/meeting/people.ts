import { endsOf } from '../shared/chain.ts';
import { byTime } from '../shared/stamp.ts';
import type { Member } from './members.ts';

/**
 * Each person once, as the phone they came in with last: who pressed a picture code stands for who they were (ARRIVE-26).
 * It is a count and opens nothing; both phones stay in the list of those who arrived.
 */
export function peopleIn(members: readonly Member[]): Member[] {
	const byId = new Map(members.map((member) => [member.id, member]));
	const firsts = endsOf(members, ({ was = '' }) => byId.get(was), byTime);
	return [...new Map(members.map((member) => [firsts.get(member), member])).values()];
}
