import { T, type RecordProps, type TLBaseShape, type TLShapeId } from 'tldraw';

import type { BoardCard } from '#lib/domain/board/scene.ts';
import { isId } from '#lib/domain/shared/ids.ts';

/** The name of our shape among the editor's. */
export const CARD = 'rembuk-card';

/** What the editor is told of a card, so that it can draw, move and find it. Its words and its place are the plan's. */
export interface CardProps {
	w: number;
	h: number;
	text: string;
	/** A word before the text ("not yet:"). */
	lead: string;
	/** The card's part in words, so that no colour stands alone. */
	label: string;
	kind: string;
	part: string;
	colour: string;
	/** The group an idea is in; of a group the one it is part of. */
	of: string;
	byHand: boolean;
}

export type CardShape = TLBaseShape<typeof CARD, CardProps>;

/** How the editor checks a card; what does not pass is left out before it gets there. */
export const CARD_PROPS: RecordProps<CardShape> = {
	w: T.positiveNumber,
	h: T.positiveNumber,
	text: T.string,
	lead: T.string,
	label: T.string,
	kind: T.string,
	part: T.string,
	colour: T.string,
	of: T.string,
	byHand: T.boolean
};

/** A card's name among the editor's shapes. */
export function shapeOf(card: Pick<BoardCard, 'id' | 'kind'>): TLShapeId {
	return `shape:${card.kind}.${card.id}` as TLShapeId;
}

/** The name of a card on its board, as its shape has it. */
export function nameOf(shape: string): string {
	return shape.slice(shape.indexOf('.') + 1);
}

/** The record behind a shape, as commands name it; nothing for what is not one of ours. On a board of pairs an objective goes by `o_` and its id. */
export function cardOf(shape: string): { id: string; kind: string } | undefined {
	const [, kind, name = ''] = /^shape:([a-z]+)\.(.+)$/.exec(shape) ?? [];
	const id = kind === 'objective' ? name.replace(/^o_/, '') : name;
	return kind !== undefined && isId(id) ? { id, kind } : undefined;
}

/** True for a shape that stands for a card of the plan. */
export function isCard(shape: { typeName: string; type?: string }): shape is CardShape {
	return shape.typeName === 'shape' && shape.type === CARD;
}
