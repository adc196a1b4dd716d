import type { Editor, TLRecord, TLShapeId } from 'tldraw';

import { placeNameOf, type BoardCard, type BoardScene } from '#lib/domain/board/scene.ts';
import { placeCards, type Spot } from '#lib/domain/shared/places.ts';

import { boardActs, type BoardActs } from '../acts/boardActs.ts';
import { stateOf, type BoardState } from '../boardState.ts';
import { cardOf, isCard, shapeOf } from '../card/cardShape.ts';
import { looks } from '../card/looks.ts';
import { keptLinks, shownLinks } from '../links/shownLinks.ts';
import type { BoardPort } from '../port.ts';
import { sceneOf } from '../scenes.ts';
import { isSameList } from '../sight/same.ts';
import { copied } from './copied.ts';
import { followHand } from './hand.ts';
import { goal, land } from './landing.ts';
import { partWords } from './partWords.ts';
import { projectScene } from './projectScene.ts';
import { watchPlan } from './watchPlan.ts';

/**
 * Ties an editor to a plan. The plan is the truth: what changes there is shown through the door for changes that are
 * not the user's, and what a hand does in the editor becomes commands. What the plan did not take is shown as the plan
 * has it. Nothing of the editor is stored.
 */
export class BoundBoard {
	readonly #editor: Editor;
	readonly #port: BoardPort;
	readonly #state: BoardState;
	readonly #acts: BoardActs;
	readonly #hand;
	readonly #moved: (cards: number) => void;
	readonly #stops: (() => void)[];
	#shown = new Map<string, BoardCard>();
	#links: BoardScene['links'] | undefined;

	/** `moved` hears how many cards another layout, or another hand, has put elsewhere. */
	constructor(editor: Editor, port: BoardPort, moved: (cards: number) => void = () => undefined) {
		this.#moved = moved;
		this.#editor = editor;
		this.#port = port;
		this.#state = stateOf(editor);
		this.#acts = boardActs(port);
		this.#state.acts = this.#acts;
		this.#hand = followHand(editor, port.undo, {
			spotOf: (shape) => this.#shown.get(shape)?.spot,
			moved: (spots) => this.#place(spots),
			letGo: (shapes) => this.#letGo(shapes),
			over: () => {
				this.#light([]);
				this.project(); // what came meanwhile, also to a card that was only held
			}
		});
		const { person } = port;
		const isMoving = () => this.#hand.isMoving();
		const hear = ({ changes }: { changes: Changes }) => this.#hear(changes);
		this.#stops = [
			editor.store.listen(hear, { source: 'user', scope: 'document' }),
			watchPlan(port.plan, { person, isMoving }, () => void this.project()),
			() => this.#hand.stop()
		];
		this.project();
	}

	/** Brings the board in step now, and says how many records that wrote. */
	project(): number {
		const { plan, board, tree } = this.#port;
		const scene = sceneOf(plan, board, tree);
		const next = new Map<string, BoardCard>(scene.cards.map((card) => [shapeOf(card), card]));
		if ([...this.#hand.held()].some((id) => this.#shown.has(id) && !next.has(id))) {
			this.#editor.complete(); // lets go where the hand is, before the card is taken from under it
			this.#port.tell({ kind: 'gone' });
		}
		this.#shown = next;
		const held = { moving: this.#hand.held(), wordsOf: partWords, moved: this.#moved };
		const { store } = this.#editor;
		const written = projectScene(store, this.#editor.getCurrentPageId(), scene, held);
		this.#showLinks(scene);
		return written;
	}

	/** The card of a shape as it was last shown. */
	cardAt(shape: string): BoardCard | undefined {
		return this.#shown.get(shape);
	}

	stop(): void {
		for (const stop of this.#stops) stop();
		this.#state.acts = undefined;
	}

	#showLinks(scene: BoardScene): void {
		if (scene.links === this.#links) return;
		this.#links = scene.links;
		const { links: known, taken } = this.#state;
		const links = keptLinks(shownLinks(scene), known.get());
		known.set(links);
		if (taken.get() !== undefined && !links.some(({ id }) => id === taken.get())) {
			taken.set(undefined);
		}
	}

	#place(spots: ReadonlyMap<TLShapeId, Spot>): number {
		const places = this.#newPlaces(spots);
		if (places.size === 0) return 0;
		const answer = placeCards(this.#port.plan, places, this.#port.person);
		if (!answer.ok) this.#port.tell({ kind: 'refused', refusal: answer.refusal });
		return answer.ok ? answer.value : 0;
	}

	/** Where cards lie that the plan has elsewhere. On the board of pairs nothing lies by hand. */
	#newPlaces(spots: ReadonlyMap<TLShapeId, Spot>): Map<string, Spot> {
		const places = new Map<string, Spot>();
		if (this.#port.board === 'pair') return places;
		for (const [id, { x, y }] of spots) {
			const card = this.#shown.get(id);
			const spot = { x: Math.round(x), y: Math.round(y) };
			if (!card || (card.spot.x === spot.x && card.spot.y === spot.y)) continue;
			this.#shown.set(id, { ...card, spot });
			places.set(placeNameOf(card), spot);
		}
		return places;
	}

	/** Cards that are let go on another, or among others, may mean more than their places. */
	#letGo(shapes: readonly TLShapeId[]): void {
		copied(this.#editor, this.#port, this.#shown);
		const [cards, others] = this.#parted(shapes);
		if (this.#port.board !== 'pair') land(this.#port, this.#acts, cards, others);
	}

	/** The cards of these shapes, and all others. */
	#parted(shapes: readonly string[]): [BoardCard[], BoardCard[]] {
		const held = new Set(shapes);
		const [cards, others]: [BoardCard[], BoardCard[]] = [[], []];
		for (const [shape, card] of this.#shown) (held.has(shape) ? cards : others).push(card);
		return [cards, others];
	}

	/** Lights what a card would go to if the hand let it go now. */
	#point(shapes: readonly TLShapeId[]): void {
		const [[card, ...more], others] = this.#parted(shapes);
		const shape = shapes[0] && this.#editor.getShape(shapes[0]);
		if (!card || more.length > 0 || !shape || !isCard(shape)) return;
		const { x, y, props } = shape;
		const spot = { x: x + props.w / 2, y: y + props.h / 2 };
		const frames = this.#state.enclosures();
		const goals = this.#port.board === 'pair' ? [] : goal({ ...card, spot }, others, frames);
		this.#light(goals.map(shapeOf));
	}

	#light(shapes: readonly string[]): void {
		const now = [...looks.get().keys()];
		if (isSameList(shapes, now)) return;
		looks.set(new Map(shapes.map((shape) => [shape, 'target'])));
	}

	/** A hand, or a key, has moved these. On the board of pairs a key moves none. */
	#touch(moved: readonly TLShapeId[]): void {
		this.#hand.touch(moved);
		if (this.#hand.isMoving()) this.#point(moved);
		else if (this.#port.board === 'pair') this.project();
	}

	#hear({ updated, removed }: Changes): void {
		const moved = Object.values(updated).flatMap(([was, now]) =>
			isCard(now) && isCard(was) && (was.x !== now.x || was.y !== now.y) ? [now.id] : []
		);
		if (moved.length > 0) this.#touch(moved);
		const cards = Object.values(removed).filter(isCard);
		const gone = cards.filter(({ id }) => this.#shown.has(id));
		if (gone.length === 0) return;
		this.#acts.bin(gone.flatMap(({ id }) => cardOf(id) ?? []));
		this.project();
	}
}

interface Changes {
	updated: Record<string, [TLRecord, TLRecord]>;
	removed: Record<string, TLRecord>;
}
