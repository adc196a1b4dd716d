import type { Editor } from 'tldraw';

import type { Spot } from '#lib/domain/shared/places.ts';

import { stateOf } from '../boardState.ts';

/** How far from a card's edge a hand may point and still mean it, in board units. */
const NEAR = 260;

/** The card nearest to a point, if any is near. */
export function nearestCard(editor: Editor, { x, y }: Spot): string | undefined {
	let best: { id: string; far: number } | undefined;
	for (const [id, box] of stateOf(editor).boxes()) {
		const dx = Math.max(box.x - x, 0, x - box.x - box.w);
		const dy = Math.max(box.y - y, 0, y - box.y - box.h);
		const far = Math.hypot(dx, dy);
		if (far <= NEAR && (!best || far < best.far)) best = { id, far };
	}
	return best?.id;
}
