import type { PersonId } from '../shared/ids.ts';
import type { Member } from './members.ts';
import { PICTURES, type Picture } from './pictures.ts';

/** How many pictures a code has. */
export const CODE_LENGTH = 4;

/**
 * Four pictures that stand for one person of a plan, the same on every device that has the plan. With them somebody
 * is called by the same picture on another phone. They prove nothing and open nothing: whoever has the plan can work
 * them out, as they can see the picture name itself (decision 0038).
 */
export function pictureCodeOf(person: PersonId): Picture[] {
	let mixed = 0x811c9dc5;
	for (const letter of person) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) >>> 0;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	let rest = (mixed ^ (mixed >>> 13)) >>> 0;
	return Array.from({ length: CODE_LENGTH }, () => {
		const at = rest % PICTURES.length;
		rest = Math.floor(rest / PICTURES.length);
		return PICTURES[at] ?? PICTURES[0];
	});
}

/** Who is called by a code: most often one person, sometimes nobody, and two where chance would have it. */
export function membersCalled(members: readonly Member[], code: readonly Picture[]): Member[] {
	const asked = code.join(' ');
	return members.filter(({ id }) => pictureCodeOf(id).join(' ') === asked);
}
