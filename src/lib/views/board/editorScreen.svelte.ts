import type { Mounted, Trouble } from '#lib/canvas/mountBoard.ts';

/** Where an editor stands on a screen: on its way, there, not to be had, or fallen over. */
export type EditorState = 'loading' | 'shown' | 'missing' | 'broken';

/** What every editor's hand can tell the bar around it. */
interface Told {
	watch(changed: () => void): () => void;
	tool(): string;
	zoom(): number;
}

/** The one editor of a page on a desk's screen, whether it shows a board or a drawing: on its way, there, or in trouble. */
export class EditorScreen<Hand extends Told> {
	state = $state<EditorState>('loading');
	/** The tool in use and how near one looks, in percent. */
	tool = $state('select');
	zoom = $state(100);
	/** How to open it again after it fell over. */
	openAgain = $state.raw<() => void>();
	#mounted = $state.raw<Mounted<Hand>>();

	/** What the bar around the editor works with, once it is there. */
	get hand(): Hand | undefined {
		return this.#mounted?.hand;
	}

	/** Waits for the editor that `mount` fetches; `read` is told whenever its hand has news. Returns how to put it away. */
	protected open(
		mount: (trouble: Trouble) => Promise<Mounted<Hand>>,
		read: (hand: Hand) => void
	): () => void {
		let isOver = false;
		let stop: (() => void) | undefined;
		this.state = 'loading';
		mount({ broke: (again) => this.#broke(again) })
			.then((mounted) => {
				if (isOver) return mounted.leave();
				this.#mounted = mounted;
				this.state = 'shown';
				const stopWatching = mounted.hand.watch(() => {
					this.tool = mounted.hand.tool();
					this.zoom = mounted.hand.zoom();
					read(mounted.hand);
				});
				stop = () => (stopWatching(), mounted.leave());
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

	#broke(again: () => void): void {
		this.state = 'broken';
		this.openAgain = () => {
			this.state = 'shown';
			again();
		};
	}
}
