import type { BoardHand } from '#lib/canvas/boardHand.ts';
import { mountBoard, type Mounted } from '#lib/canvas/mountBoard.ts';
import type { Asking, BoardPort, News } from '#lib/canvas/port.ts';
import type { BoardName } from '#lib/domain/board/scene.ts';
import type { TreeId } from '#lib/domain/shared/ids.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { undoOf } from '../frame/undoOf.ts';
import type { Selection } from './selection.svelte.ts';

/** Where the board stands: on its way, there, not to be had, or fallen over. */
export type BoardState = 'loading' | 'shown' | 'missing' | 'broken';

/** One board on a desk's screen: the editor, what it asks and what it says. */
export class BoardScreen {
	state = $state<BoardState>('loading');
	asking = $state.raw<Asking>();
	news = $state.raw<News>();
	/** The tool in use and how near one looks, in percent. */
	tool = $state('select');
	zoom = $state(100);
	isEmpty = $state(false);
	/** How to open the board again after it fell over. */
	openAgain = $state.raw<() => void>();
	readonly #open: OpenPlan;
	readonly #selection: Selection;
	#mounted = $state.raw<Mounted>();

	constructor(open: OpenPlan, selection: Selection) {
		this.#open = open;
		this.#selection = selection;
	}

	/** What the bar around the board works with, once there is a board. */
	get hand(): BoardHand | undefined {
		return this.#mounted?.hand;
	}

	/** Shows a board in an element. Returns how to put it away. */
	show(element: HTMLElement, board: BoardName, tree: TreeId | undefined): () => void {
		let isOver = false;
		let stop: (() => void) | undefined;
		this.state = 'loading';
		this.asking = undefined;
		this.news = undefined;
		const port = this.portFor(board, tree);
		const broke = (again: () => void) => {
			this.state = 'broken';
			this.openAgain = () => {
				this.state = 'shown';
				again();
			};
		};
		mountBoard(element, port, { broke })
			.then((mounted) => {
				if (isOver) return mounted.leave();
				this.#mounted = mounted;
				this.state = 'shown';
				const stopWatching = mounted.hand.watch(() => {
					this.tool = mounted.hand.tool();
					this.zoom = mounted.hand.zoom();
					this.isEmpty = mounted.hand.isEmpty();
				});
				stop = () => {
					stopWatching();
					mounted.leave();
				};
			})
			.catch((error: unknown) => {
				if (isOver) return;
				this.state = 'missing'; // nobody to fetch it from, or a browser too old: said beside it
				console.warn(error);
			});
		return () => {
			isOver = true;
			this.#mounted = undefined;
			stop?.();
		};
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
				if (link !== undefined) this.#selection.takeLink(link);
				else this.#selection.take(...cards);
				if (link === undefined && cards.length === 0) this.#selection.link = undefined;
			},
			ask: (asking) => (this.asking = asking),
			tell: (news) => (this.news = news.kind === 'done' ? undefined : news)
		};
	}
}
