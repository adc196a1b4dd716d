import * as Y from 'yjs';

import { boundsOf } from '#lib/domain/board/bounds.ts';
import type { BoardCard, BoardScene } from '#lib/domain/board/scene.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { EXAMPLES, exampleUpdates } from '#lib/domain/seed/examples.ts';

/** One of the example plans, as a device has it that wrote nothing in it. */
export function examplePlan(name: keyof typeof EXAMPLES): Plan {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, exampleUpdates(EXAMPLES[name]).plan);
	return planIn(doc);
}

/** Pairs of cards that lie on each other, by their ids. */
export function overlapsOf(cards: readonly BoardCard[]): string[] {
	const boxes = cards
		.map((card) => ({ id: card.id, ...boundsOf([card]) }))
		.sort((a, b) => a.x - b.x);
	const found: string[] = [];
	for (const [at, a] of boxes.entries()) {
		for (let next = at + 1; next < boxes.length && boxes[next]!.x < a.x + a.width; next++) {
			const b = boxes[next]!;
			if (a.y < b.y + b.height && b.y < a.y + a.height) found.push(`${a.id} on ${b.id}`);
		}
	}
	return found;
}

/** Where each card of a scene lies, by id. */
export function spotsIn({ cards }: BoardScene): Record<string, [number, number]> {
	return Object.fromEntries(cards.map(({ id, spot }) => [id, [spot.x, spot.y]]));
}
