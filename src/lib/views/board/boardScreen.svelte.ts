import type { BoardHand } from '#lib/canvas/boardHand.ts';
import { mountBoard } from '#lib/canvas/mountBoard.ts';
import type { Asking, BoardPort, News } from '#lib/canvas/port.ts';
import { AROUND } from '#lib/domain/board/bounds.ts';
import type { BoardName, Size } from '#lib/domain/board/scene.ts';
import type { TreeId } from '#lib/domain/shared/ids.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { undoOf } from '../frame/undoOf.ts';
import { EditorScreen } from './editorScreen.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import { toBoard } from './toBoard.ts';

/** Keys that only lead somewhere: what is said is still there for whoever goes to it. */
const NO_ACTS = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta']);

/** One board on a desk's screen: the editor, what it asks and what it says. */
export class BoardScreen extends EditorScreen<BoardHand> {
	asking = $state.raw<Asking>();
	news = $state.raw<News>();
	isEmpty = $state(false);
	/** True where what is in hand lies outside of the view. */
	isAway = $state(false);
	readonly #open: OpenPlan;
	#place: HTMLElement | undefined;
	readonly #selection: Selection;

	constructor(open: OpenPlan, selection: Selection) {
		super();
		this.#open = open;
		this.#selection = selection;
	}

	/** Shows a board in an element. Returns how to put it away. */
	show(element: HTMLElement, board: BoardName, tree: TreeId | undefined): () => void {
		this.asking = undefined;
		this.news = undefined;
		this.#place = element;
		const port = this.portFor(board, tree);
		return this.open(
			(trouble) => mountBoard(element, port, trouble),
			(hand) => {
				this.isEmpty = hand.isEmpty();
				this.isAway = hand.isAway();
			}
		);
	}

	/** How much of the screen a whole board may take, in pixels: the stage without its edges. */
	room(): Size | undefined {
		const [width, height] = [this.#place?.clientWidth ?? 0, this.#place?.clientHeight ?? 0];
		const isStage = width > 2 * AROUND && height > 2 * AROUND;
		return isStage ? { width: width - 2 * AROUND, height: height - 2 * AROUND } : undefined;
	}

	/** A circle is asked about only until something is done or taken back: it may be gone. Returns how to stop. */
	forgetAfter(): () => void {
		return undoOf(this.#open.session.plan).watch(() => {
			if (this.asking?.for === 'feedback') this.asking = undefined;
		});
	}

	/** What was said is over with the next press or key in this element, what is asked with Escape. Returns how to stop. */
	readonly hush = (element: EventTarget): (() => void) => {
		const next = (event: Event) => {
			const isOnIt = (event.target as Partial<Element> | null)?.closest?.('[data-news]');
			const { key = '' } = event as Partial<KeyboardEvent>;
			if (!isOnIt && !NO_ACTS.has(key)) this.news = undefined;
			if (key === 'Escape' && this.asking) this.#unask();
		};
		const names = ['pointerdown', 'keydown'];
		for (const name of names) element.addEventListener(name, next, true);
		return () => names.forEach((name) => element.removeEventListener(name, next, true));
	};

	#unask(): void {
		this.asking = undefined;
		toBoard();
	}

	/** What a board of this screen is given. */
	portFor(board: BoardName, tree: TreeId | undefined): BoardPort {
		const { session } = this.#open;
		return {
			plan: session.plan,
			board,
			tree,
			person: session.person,
			undo: undoOf(session.plan),
			stamp: () => session.stamp(),
			took: ({ cards, link }) => {
				const { asking } = this;
				if (asking?.for === 'join' && !cards.includes(asking.card.id)) this.asking = undefined;
				if (link !== undefined) this.#selection.takeLink(link);
				else this.#selection.take(...cards);
				if (link === undefined && cards.length === 0) this.#selection.link = undefined;
			},
			ask: (asking) => (this.asking = asking),
			tell: (news) => (this.news = news.kind === 'done' ? undefined : news)
		};
	}
}
