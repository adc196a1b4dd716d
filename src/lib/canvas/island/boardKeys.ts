import type { Editor, TLShapeId } from 'tldraw';

import { duplicate } from '../binding/copied.ts';
import type { BoardHand } from '../boardHand.ts';
import { stateOf, type BoardState } from '../boardState.ts';
import { cardOf, isCard } from '../card/cardShape.ts';
import { looks } from '../card/looks.ts';
import type { BoardPort } from '../port.ts';
import { besideCard, nextLink, type Direction } from './walk.ts';

/** How far one press moves a card, in board units. */
const STEP = 20;

const ARROWS: Record<string, Direction | undefined> = {
	ArrowUp: 'up',
	ArrowDown: 'down',
	ArrowLeft: 'left',
	ArrowRight: 'right'
};

const WAYS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const;

/**
 * The whole board by keyboard: arrows walk from card to card, Enter writes, N makes a card, L begins a link that Enter
 * ends at another card, comma and full stop walk the links of a card, Delete takes away. Tab leaves the board, as everywhere.
 */
export class BoardKeys {
	readonly #editor: Editor;
	readonly #hand: BoardHand;
	readonly #port: BoardPort;
	readonly #state: BoardState;
	/** The card a link begins at. */
	#from: TLShapeId | undefined;

	constructor(editor: Editor, hand: BoardHand, port: BoardPort) {
		this.#editor = editor;
		this.#hand = hand;
		this.#port = port;
		this.#state = stateOf(editor);
	}

	/** Does what a key means on the board. False where it means nothing, and the page may have it. */
	press(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): boolean {
		if (event.ctrlKey || event.metaKey) return this.#command(event.key);
		const arrow = ARROWS[event.key];
		if (arrow) return this.#arrow(arrow, event.shiftKey);
		return this.#keys[event.key]?.() ?? this.#keys[event.key.toLowerCase()]?.() ?? false;
	}

	/** Lets go of a link that was begun. */
	letGo(): void {
		this.#from = undefined;
		looks.set(new Map());
	}

	readonly #keys: Record<string, () => boolean> = {
		v: () => this.#use('select'),
		h: () => this.#use('hand'),
		e: () => this.#isStill || this.#use('erase'),
		l: () => this.#isStill || this.#beginLink(),
		n: () => this.#isStill || this.#askForCard(),
		Enter: () => this.#enter(),
		Escape: () => this.#escape(),
		Delete: () => this.#isStill || this.#erase(),
		Backspace: () => this.#isStill || this.#erase(),
		',': () => this.#walkLinks(-1),
		'.': () => this.#walkLinks(1),
		'+': () => this.#look('nearer'),
		'=': () => this.#look('nearer'),
		'-': () => this.#look('farther'),
		'0': () => this.#look('all')
	};

	get #isStill(): boolean {
		return this.#editor.getInstanceState().isReadonly;
	}

	get #chosen(): TLShapeId | undefined {
		const only = this.#editor.getOnlySelectedShape();
		return only && isCard(only) ? only.id : undefined;
	}

	#use(tool: string): boolean {
		this.#hand.use(tool);
		return true;
	}

	#look(way: 'nearer' | 'farther' | 'all'): boolean {
		this.#hand.look(way);
		return true;
	}

	#askForCard(): boolean {
		const near = this.#chosen && cardOf(this.#chosen);
		this.#port.ask({ for: 'card', ...(near && { near: near.id }) });
		return true;
	}

	#beginLink(): boolean {
		this.#from = this.#chosen;
		if (this.#from === undefined) return this.#use('link');
		looks.set(new Map([[this.#from, 'source']]));
		return true;
	}

	#enter(): boolean {
		const to = this.#chosen;
		const card = to && cardOf(to);
		if (!to || !card) return false;
		const from = this.#from === to ? undefined : this.#from;
		this.letGo();
		const start = from && cardOf(from);
		if (start) this.#state.acts?.link(start, card);
		else this.#hand.write(nameIn(to));
		return true;
	}

	#escape(): boolean {
		if (this.#from === undefined) {
			this.#state.taken.set(undefined);
			this.#editor.cancel();
			this.#editor.setCurrentTool('select');
		}
		this.letGo();
		return true;
	}

	#erase(): boolean {
		const link = this.#state.taken.get();
		if (link !== undefined) this.#state.acts?.unlink(link);
		const inHand = this.#editor.getSelectedShapes();
		const cards = inHand.flatMap(({ id }) => cardOf(id) ?? []);
		const drawn = inHand.filter((shape) => !isCard(shape));
		if (cards.length > 0) this.#state.acts?.bin(cards);
		if (drawn.length > 0) this.#editor.deleteShapes(drawn);
		return true;
	}

	#arrow(direction: Direction, isPush: boolean): boolean {
		const inHand = this.#editor.getSelectedShapes();
		if (inHand.length > 0 && !inHand.some(isCard)) return false; // drawings move by the editor's own keys
		if (isPush) return this.#push(direction);
		const next = this.#endOfLink(direction) ?? besideCard(this.#editor, this.#chosen, direction);
		if (next === undefined) return true;
		this.#state.taken.set(undefined);
		this.#editor.select(next);
		this.#hand.lookAt(nameIn(next));
		return true;
	}

	/** From a link in hand an arrow leads to one of its cards: up or right to the effect. */
	#endOfLink(direction: Direction): TLShapeId | undefined {
		const { links, taken } = this.#state;
		const link = links.get().find(({ id }) => id === taken.get());
		const isOn = direction === 'up' || direction === 'right';
		return (isOn ? link?.toShape : link?.fromShape) as TLShapeId | undefined;
	}

	#push(direction: Direction): boolean {
		const [x, y] = WAYS[direction];
		const inHand = this.#editor.getSelectedShapeIds();
		if (!this.#isStill) this.#editor.nudgeShapes(inHand, { x: x * STEP, y: y * STEP });
		return true;
	}

	#walkLinks(by: 1 | -1): boolean {
		const next = nextLink(this.#state, this.#chosen, by);
		if (next) this.#state.taken.set(next.id);
		return true;
	}

	#command(key: string): boolean {
		const cards = () => this.#editor.getCurrentPageShapes().filter(isCard);
		if (key === 'a') this.#editor.setSelectedShapes(cards());
		else if (key === 'd' && !this.#isStill) {
			const inHand = this.#editor.getSelectedShapes().filter(isCard);
			const moved = inHand.map((shape) => ({
				...shape,
				x: shape.x + 2 * STEP,
				y: shape.y + 2 * STEP
			}));
			duplicate(this.#port, moved);
		}
		return key === 'a' || key === 'd'; // copying and taking back are heard elsewhere
	}
}

/** The card's name on the board, out of its shape's. */
function nameIn(shape: string): string {
	return shape.slice(shape.indexOf('.') + 1);
}

/** Lets a board hear the keys pressed in an element. Returns how to stop. */
export function hearKeys(editor: Editor, host: HTMLElement, keys: BoardKeys): () => void {
	const heard = (event: KeyboardEvent) => {
		if (event.key === 'Tab') event.stopPropagation(); // or the editor keeps it as long as a card is in hand
		if (isWriting(editor, event) || !keys.press(event)) return;
		event.preventDefault();
		event.stopPropagation();
	};
	// The element around it is what the keyboard reaches with Tab; a hand that clicks is in the editor itself.
	const place = host.parentElement ?? host;
	// The editor itself begins to write when Enter is let go: Enter has done here what it means.
	const letUp = (event: KeyboardEvent) => event.key === 'Enter' && event.stopPropagation();
	place.addEventListener('keydown', heard, true);
	place.addEventListener('keyup', letUp, true);
	return () => {
		keys.letGo();
		place.removeEventListener('keyup', letUp, true);
		place.removeEventListener('keydown', heard, true);
	};
}

function isWriting(editor: Editor, { target }: Event): boolean {
	if (editor.getEditingShapeId() !== null) return true;
	return (
		target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable] *')
	);
}
