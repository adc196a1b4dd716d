import type { Editor, TLShapeId } from 'tldraw';

import { stateOf, type BoardState } from '../boardState.ts';
import type { Box } from '../boxes.ts';
import type { ShownLink } from '../links/shownLinks.ts';

/** Where an arrow key leads. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** The card an arrow key leads to: the nearest one that way, or the one in the middle when none is in hand. */
export function besideCard(
	editor: Editor,
	from: string | undefined,
	direction: Direction
): TLShapeId | undefined {
	const boxes = stateOf(editor).boxes();
	const start = from === undefined ? undefined : boxes.get(from);
	const { x, y } = editor.getViewportPageBounds().center;
	const costOf = (box: Box) =>
		start
			? costFrom(start, box, direction)
			: Math.hypot(box.x + box.w / 2 - x, box.y + box.h / 2 - y);
	let best: { id: string; cost: number } | undefined;
	for (const [id, box] of boxes) {
		const cost = id === from ? Infinity : costOf(box);
		if (cost < (best?.cost ?? Infinity)) best = { id, cost };
	}
	return best?.id as TLShapeId | undefined;
}

/** The next link of a card, or, with a link in hand, the next of the same two cards' links; around and around. */
export function nextLink(
	state: BoardState,
	card: string | undefined,
	by: 1 | -1
): ShownLink | undefined {
	const links = state.links.get().filter(({ look }) => look !== 'pair');
	const taken = links.find(({ id }) => id === state.taken.get());
	const isNear = (link: ShownLink) =>
		card !== undefined
			? link.fromShape === card || link.toShape === card
			: !taken || touches(link, taken);
	const near = links.filter(isNear);
	const at = taken ? near.indexOf(taken) : by > 0 ? -1 : 0;
	return near[(at + by + near.length) % Math.max(1, near.length)];
}

function touches(a: ShownLink, b: ShownLink): boolean {
	return [a.fromShape, a.toShape].some((shape) => shape === b.fromShape || shape === b.toShape);
}

function costFrom(a: Box, b: Box, direction: Direction): number {
	const dx = b.x + b.w / 2 - a.x - a.w / 2;
	const dy = b.y + b.h / 2 - a.y - a.h / 2;
	const isUpright = direction === 'up' || direction === 'down';
	const ahead = isUpright ? dy : dx;
	const along = direction === 'down' || direction === 'right' ? ahead : -ahead;
	const aside = Math.abs(isUpright ? dx : dy);
	return along < 4 ? Infinity : along + 2 * aside;
}
