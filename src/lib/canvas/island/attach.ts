import { react, type Editor, type TLShapeId } from 'tldraw';

import { boardHand, cardsIn, type BoardHand } from '../boardHand.ts';
import { stateOf } from '../boardState.ts';
import { BoundBoard } from '../binding/bindBoard.ts';
import { Glide } from '../binding/glide.ts';
import { shapeOf } from '../card/cardShape.ts';
import { EXTRAS } from '../extras.ts';
import type { BoardPort, InHand } from '../port.ts';
import { inViewOf } from '../sight/inView.ts';
import { BoardKeys, hearKeys } from './boardKeys.ts';
import { lookWhere, rememberWhere } from './lookWhere.ts';
import { nearToWrite } from './nearToWrite.ts';
import { pastes } from './pastes.ts';

/** Lets a kept editor show one board of one plan, until it is stopped. */
export function attach(
	editor: Editor,
	port: BoardPort,
	host: HTMLElement
): { hand: BoardHand; stop(): void } {
	const state = stateOf(editor);
	empty(editor);
	state.ask = (asking) => port.ask(asking);
	const seen = inViewOf(editor);
	const glide = new Glide(editor, () => seen.isFar() || state.moving().size > 0);
	const bound = new BoundBoard(editor, port, (cards) => glide.moved(cards));
	const kinds = ['idea', 'cluster', 'problem', 'objective', 'activity'] as const;
	const known = (id: string): TLShapeId[] =>
		kinds.map((kind) => shapeOf({ id, kind })).filter((shape) => editor.getShape(shape));
	// A card that was only just made is taken in hand before the board has read the plan again.
	const shapesOf = (id: string): TLShapeId[] => {
		if (known(id).length === 0) bound.project();
		return known(id);
	};
	const hand = boardHand(editor, known, shapesOf, () => glide.layOut(() => bound.project()));
	const stops = [
		...EXTRAS.flatMap((extra) => extra.start?.(editor, port) ?? []),
		followTaken(editor, port, (ids) => cardsIn(ids, (shape) => bound.cardAt(shape))),
		hearKeys(editor, host, new BoardKeys(editor, hand, port)),
		pastes(editor, host, port),
		nearToWrite(editor)
	];
	const name = `${port.plan.doc.guid} ${port.board} ${port.tree ?? ''}`;
	lookWhere(editor, name);
	return {
		hand,
		stop() {
			rememberWhere(editor, name);
			for (const stop of stops) stop();
			bound.stop();
			state.ask = () => undefined;
			empty(editor);
		}
	};
}

/** Takes everything off the editor: the next board may be another plan's. */
export function empty(editor: Editor): void {
	editor.cancel();
	editor.setCurrentTool('select');
	editor.selectNone();
	editor.updateInstanceState({ isReadonly: false });
	const { store } = editor;
	store.mergeRemoteChanges(() => store.remove([...editor.getCurrentPageShapeIds()]));
	const state = stateOf(editor);
	state.links.set([]);
	state.taken.set(undefined);
	editor.clearHistory();
}

/** Tells the screen around the board what is in hand. */
function followTaken(
	editor: Editor,
	port: BoardPort,
	cardsOf: (shapes: TLShapeId[]) => string[]
): () => void {
	const state = stateOf(editor);
	let before = '';
	return react('what is in hand', () => {
		const link = state.taken.get();
		const cards = cardsOf(editor.getSelectedShapeIds());
		const now: InHand = { cards: link === undefined ? cards : [], ...(link && { link }) };
		const said = JSON.stringify(now);
		if (said === before) return;
		before = said;
		port.took(now);
	});
}
