import { present } from '../shared/fields.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { Spot } from '../shared/places.ts';
import { gapBetween, meets } from './boxes.ts';
import type { Box } from './limbs.ts';
import type { BoardCard } from './scene.ts';
import { boxAround } from './settle.ts';

/** A card of the board of ideas as frames see it: what it is, in which group, and where it lies. */
interface Member {
	id: string;
	kind: string;
	/** The group an idea is in; of a group the one it is part of. */
	of?: string;
	colour?: string;
	byHand: boolean;
	box: Box;
}

/** A frame around the cards of a group that lie together. */
export interface Enclosure extends Box {
	/** The id of the group. */
	group: string;
	colour?: string;
	/** How high the strip at its top is that its head stands in. */
	strip?: number;
	/** True where its head lies elsewhere: then the frame says the name itself. */
	isNamed: boolean;
	/** The ids of the cards in it. */
	cards: readonly string[];
}

/** Room between a frame and its cards: a group that is part of another has its own within that one's. */
const ROOM = { top: 16, inner: 8 } as const;
/** What is no farther than this from the others of its group lies with them: two columns with their gap. */
const NEAR = 56;
/** How far below the top of a frame its name stands, where no head stands in it. */
export const NAMED = 34;

/**
 * The frames of a board's groups, each before those of the groups that are part of it. A card that a hand has put far
 * away is outside of its frame, and no card of others is in one (BOARD-58).
 */
export function enclosuresOf(members: readonly Member[]): Enclosure[] {
	const heads = members.filter(({ kind }) => kind === 'cluster');
	if (heads.length === 0) return [];
	const parts = groupBy(members, ({ of }) => of);
	return heads.flatMap((head) => {
		const own = (parts.get(head.id) ?? []).flatMap((card) => [
			card,
			...(card.kind === 'cluster' ? (parts.get(card.id) ?? []) : [])
		]);
		const room = head.of === undefined ? ROOM.top : ROOM.inner;
		return framed(head, own, members, room) ?? [];
	});
}

/** The same of the cards of a scene. */
export function enclosuresOfCards(cards: readonly BoardCard[]): Enclosure[] {
	return enclosuresOf(cards.map((card) => ({ ...card, box: boxAround(card.spot, card) })));
}

/** The innermost frame a spot is in. */
export function enclosureAt(
	enclosures: readonly Enclosure[],
	{ x, y }: Spot
): Enclosure | undefined {
	const around = enclosures.filter(
		(box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
	);
	return around.at(-1);
}

const ROUND = 14;

/** A frame as SVG paths: all of it, and the strip its head stands in. */
export function framePaths(frame: Enclosure): { body: string; strip?: string } {
	const { x, y, width, height, strip } = frame;
	const [w, r] = [width - 2 * ROUND, ROUND];
	const top = `M${x} ${y + r}q0 ${-r} ${r} ${-r}h${w}q${r} 0 ${r} ${r}`;
	const h = height - 2 * r;
	return {
		body: `${top}v${h}q0 ${r} ${-r} ${r}h${-w}q${-r} 0 ${-r} ${-r}z`,
		...(strip !== undefined && { strip: `${top}v${strip - r}h${-width}z` })
	};
}

function framed(
	head: Member,
	own: readonly Member[],
	all: readonly Member[],
	room: number
): Enclosure | undefined {
	const ids = new Set([head.id, ...own.map(({ id }) => id)]);
	const reach = grown([head, ...own].map(({ box }) => box).reduce(around), room + NAMED);
	const others = all.flatMap(({ id, box }) => (meets(box, reach) && !ids.has(id) ? [box] : []));
	const isFree = (frame: Box) => !others.some((other) => meets(frame, other));
	const { box, cards } = largestHeap([head, ...own], (heap) => isFree(grown(heap, room)));
	const isHeaded = cards.includes(head);
	const above = isHeaded ? 0 : NAMED;
	const frame = grown({ ...box, y: box.y - above, height: box.height + above }, room);
	if (cards.length < 2 || !isFree(frame)) return undefined;
	const strip = isHeaded ? stripOf(head, cards, frame) : undefined;
	return {
		...frame,
		group: head.id,
		isNamed: !isHeaded,
		...present({ colour: head.colour, strip }),
		cards: cards.map(({ id }) => id)
	};
}

/** Cards that lie together, and what they take. */
interface Heap {
	box: Box;
	cards: Member[];
}

/** The most of these cards that lie together, with no other card between them; of two heaps alike that of the head. */
function largestHeap(cards: readonly Member[], isFree: (box: Box) => boolean): Heap {
	const always = () => true;
	let best = heapOf(cards, always);
	if (best.cards.length === cards.length && isFree(best.box)) return best;
	// What the layout placed lies together; what a hand has put comes to it, or not.
	let left = [...cards].sort((one, two) => Number(one.byHand) - Number(two.byHand));
	best = heapOf(left, isFree);
	while (left.length > best.cards.length) {
		const heap = heapOf(left, isFree);
		if (heap.cards.length > best.cards.length) best = heap;
		const inside = new Set(heap.cards);
		left = left.filter((card) => !inside.has(card));
	}
	return best;
}

/** What lies with the first of these cards. */
function heapOf(from: readonly Member[], isFree: (box: Box) => boolean): Heap {
	const cards = from.slice(0, 1);
	let box = cards[0]?.box ?? NOWHERE;
	let waiting = from.slice(1);
	for (let before = 0; cards.length > before;) {
		before = cards.length;
		waiting = waiting.filter((card) => {
			const larger = around(box, card.box);
			const isFar = gapBetween(box, card.box) > NEAR || !isFree(larger);
			if (isFar) return true;
			box = larger;
			cards.push(card);
			return false;
		});
	}
	return { box, cards };
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** How far the strip goes on under the head. */
const FOOT = 6;

/** How high the strip is where the head stands at the top by itself. */
function stripOf(head: Member, cards: readonly Member[], frame: Box): number | undefined {
	const foot = head.box.y + head.box.height;
	const isAtTop = cards.every((card) => card === head || card.box.y >= foot);
	return isAtTop ? foot + FOOT - frame.y : undefined;
}

function grown({ x, y, width, height }: Box, by: number): Box {
	return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function around(a: Box, b: Box): Box {
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	const right = Math.max(a.x + a.width, b.x + b.width);
	const bottom = Math.max(a.y + a.height, b.y + b.height);
	return { x, y, width: right - x, height: bottom - y };
}
