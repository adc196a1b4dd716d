import type { Editor } from 'tldraw';

import type { Enclosure } from '#lib/domain/board/enclosures.ts';

import { stateOf } from '../boardState.ts';
import { isCard, nameOf, shapeOf, type CardShape } from '../card/cardShape.ts';

/** A frame around a group as it is painted. */
export interface Frame {
	enclosure: Enclosure;
	/** Its name, where no head in it says it. */
	name: string;
}

/** The frames of a board that a hand moves, or all others. */
export function framesOn(editor: Editor, isMoving: boolean): readonly Frame[] {
	const state = stateOf(editor);
	const inHand = new Map(state.enclosures(true).map(({ group, cards }) => [group, cards.length]));
	const shown = isMoving
		? state.enclosures(true)
		: state.enclosures().filter(({ group, cards }) => inHand.get(group) !== cards.length);
	return shown.map((enclosure) => {
		const { isNamed, group } = enclosure;
		return { enclosure, name: isNamed ? nameOfGroup(editor, group) : '' };
	});
}

/** Between the name of a group and the sides of its frame, in board units. */
const BESIDE = 8;

/** Where the name of a group has room, from its head's left: over all of the frame whose strip the head stands in. */
export function bandOf(editor: Editor, { id, x, props }: CardShape): { x: number; w: number } {
	const state = stateOf(editor);
	const isHead = props.kind === 'cluster';
	const frames = isHead ? state.enclosures(state.moving().has(id)) : [];
	const frame = frames.find(({ group, strip }) => group === nameOf(id) && strip !== undefined);
	if (!frame) return { x: 0, w: props.w };
	return { x: frame.x + BESIDE - x, w: frame.width - 2 * BESIDE };
}

/** True for frames that are painted alike. */
export function areSameFrames(some: readonly Frame[], others: readonly Frame[]): boolean {
	const isSame = ({ enclosure, name }: Frame, at: number) =>
		others[at]?.enclosure === enclosure && others[at].name === name;
	return some.length === others.length && some.every(isSame);
}

function nameOfGroup(editor: Editor, id: string): string {
	const head = editor.getShape(shapeOf({ id, kind: 'cluster' }));
	return head && isCard(head) ? head.props.text : '';
}
