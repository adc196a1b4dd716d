import type { Editor, TLShapeId } from 'tldraw';

import type { BoardCard } from '#lib/domain/board/scene.ts';
import { present } from '#lib/domain/shared/fields.ts';

import { boardActs } from '../acts/boardActs.ts';
import { waysFor } from '../acts/newCards.ts';
import { cardOf, isCard, type CardShape } from '../card/cardShape.ts';
import type { BoardPort } from '../port.ts';

/**
 * A hand may leave copies of cards behind (Alt and drag). They are shapes that stand for nothing yet: each becomes a
 * card of the plan with the same words, where it was let go, and the shape goes.
 */
export function copied(
	editor: Editor,
	port: BoardPort,
	shown: ReadonlyMap<string, BoardCard>
): void {
	const copies = editor
		.getCurrentPageShapes()
		.filter(isCard)
		.filter(({ id }) => !shown.has(id) && cardOf(id) === undefined);
	if (copies.length === 0) return;
	editor.store.mergeRemoteChanges(() =>
		editor.store.remove(copies.map(({ id }) => id as TLShapeId))
	);
	duplicate(port, copies);
}

/** Makes cards with the words of these shapes, where they lie. A line of the plan serves what the copied one does. */
export function duplicate(port: BoardPort, shapes: readonly CardShape[]): void {
	const acts = boardActs(port);
	const over = port.undo.together();
	for (const { x, y, props } of shapes) {
		const spot = { x: x + props.w / 2, y: y + props.h / 2 };
		const near = props.kind === 'activity' ? props.of : undefined;
		const ways = waysFor(port, near);
		const way = ways.find((each) => each === props.kind) ?? ways[0];
		if (way) acts.add({ text: props.text, way, spot, ...present({ near }) });
	}
	over();
}
