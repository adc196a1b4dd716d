import { cardSize } from '#lib/domain/board/cardSize.ts';
import { Occupied } from '#lib/domain/board/occupied.ts';
import type { BoardName, CardKind } from '#lib/domain/board/scene.ts';
import { boxAround, middleOf } from '#lib/domain/board/settle.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

import type { PlaceFor } from '../acts/boardActs.ts';
import type { Box } from '../boxes.ts';

/** What words become on each board. */
const KINDS: Record<BoardName, CardKind> = {
	ideas: 'idea',
	problems: 'problem',
	objectives: 'objective',
	pair: 'problem'
};

type Corner = Pick<Box, 'x' | 'y' | 'w' | 'h'>;

/** Finds new cards their places as they are laid on a table: from here on, five in a row, none on another. */
export function freePlaces(boxes: Iterable<Corner>, board: BoardName, { x, y }: Spot): PlaceFor {
	const taken = new Occupied();
	for (const { w, h, ...corner } of boxes) taken.add({ ...corner, width: w, height: h });
	return (text, at) => {
		const spot = { x: x + (at % 5) * 280, y: y + Math.floor(at / 5) * 160 };
		const box = boxAround(spot, cardSize(text, KINDS[board]));
		return middleOf(taken.take(box));
	};
}
