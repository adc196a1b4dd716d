import type { PersonId } from '../shared/ids.ts';
import { compare } from '../shared/stamp.ts';
import type { Option, Round } from './round.ts';

/**
 * The options in the order one person sees them. What stands first is chosen more often, so each phone has an
 * order of its own; it follows from person and round, so that it stays the same on that phone.
 */
export function optionsFor(round: Pick<Round, 'id' | 'options'>, person: PersonId): Option[] {
	const place = new Map(round.options.map(({ id }) => [id, mixed(`${round.id} ${person} ${id}`)]));
	const placeOf = ({ id }: Option) => place.get(id) ?? 0;
	return [...round.options].sort((a, b) => placeOf(a) - placeOf(b) || compare(a.id, b.id));
}

/** A number from 0 to 2³² that looks like chance: FNV-1a, stirred as MurmurHash3 does at its end. */
function mixed(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
