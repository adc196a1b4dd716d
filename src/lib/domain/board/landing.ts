import type { Spot } from '../shared/places.ts';
import { gapBetween } from './boxes.ts';
import { enclosureAt, type Enclosure } from './enclosures.ts';
import type { BoardCard } from './scene.ts';
import { boxAround } from './settle.ts';

/** As near to a group's cards as this an idea is among them, in board units: twice what lies between cards of a list. */
const AMONG = 32;

/** The card on which another lies: under its middle. */
export function cardUnder({ spot }: BoardCard, others: Iterable<BoardCard>): BoardCard | undefined {
	for (const other of others) {
		const [dx, dy] = apart(other, spot);
		if (2 * dx <= other.width && 2 * dy <= other.height) return other;
	}
	return undefined;
}

/** The group an idea lies in here: that of the card it lies on, else of the nearest it lies among, else of the frame it is in. */
export function groupAround(
	idea: BoardCard,
	others: readonly BoardCard[],
	enclosures: readonly Enclosure[]
): string | undefined {
	let best: { group: string | undefined; far: number } | undefined;
	const on = cardUnder(idea, others);
	if (on) return groupOf(on);
	const own = boxAround(idea.spot, idea);
	for (const other of others) {
		const far = gapBetween(own, boxAround(other.spot, other));
		if (far <= AMONG && (!best || far < best.far)) best = { group: groupOf(other), far };
	}
	return best ? best.group : enclosureAt(enclosures, idea.spot)?.group;
}

/** The group a card of ideas speaks for: a head its own. */
function groupOf({ id, kind, of }: BoardCard): string | undefined {
	return kind === 'cluster' ? id : of;
}

function apart({ spot }: BoardCard, { x, y }: Spot): [dx: number, dy: number] {
	return [Math.abs(spot.x - x), Math.abs(spot.y - y)];
}
