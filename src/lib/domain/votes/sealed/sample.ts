import { compare } from '../../shared/stamp.ts';
import type { RecordName } from './record.ts';
import { nameOf } from './text.ts';

/** So many typed papers are compared with the paper in the box: they find one altered in ten with 95 of 100. */
export const SAMPLE = 30;

/**
 * Which typed papers to take out of the paper box and compare (voting.md 4.6): all of a few, else so many drawn by a
 * seed the room throws after closing. The same seed draws the same papers on every device, and nobody can choose them.
 */
export function papersToCompare(
	papers: readonly RecordName[],
	seed: string,
	most = SAMPLE
): RecordName[] {
	if (papers.length <= most) return [...papers].sort(compare);
	const drawn = new Map(papers.map((name) => [name, nameOf(`${seed} ${name}`)]));
	const placeOf = (name: RecordName) => drawn.get(name) ?? '';
	const order = [...papers].sort((a, b) => compare(placeOf(a), placeOf(b)));
	return order.slice(0, most).sort(compare);
}
