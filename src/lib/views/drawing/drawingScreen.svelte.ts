import type { DrawingHand } from '#lib/canvas/drawing/drawingHand.ts';
import type { DrawingNews, DrawingPort, KeptPicture } from '#lib/canvas/drawing/drawingPort.ts';
import { mountDrawing } from '#lib/canvas/drawing/mountDrawing.ts';
import { noteToIdea } from '#lib/domain/drawing/noteToIdea.ts';
import type { Form } from '#lib/domain/drawing/kinds.ts';
import { thingOf, type Standing } from '#lib/domain/drawing/reading.ts';
import { layThings } from '#lib/domain/drawing/things.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

import { EditorScreen } from '../board/editorScreen.svelte.ts';
import type { OpenPlan } from '../frame/planContext.ts';
import { undoOf } from '../frame/undoOf.ts';

/** How pictures are kept and found on this device. */
export interface PictureKeeper {
	keep(file: Blob): Promise<{ ok: true; value: KeptPicture } | { ok: false; refusal: Refusal }>;
	urlOf(hash: string): Promise<string | undefined>;
}

/** One drawing on a desk's screen: the editor, what is in hand, and what it says. */
export class DrawingScreen extends EditorScreen<DrawingHand> {
	news = $state.raw<DrawingNews>();
	/** What the last note that became an idea said. */
	became = $state<string>();
	pen = $state.raw<ReturnType<DrawingHand['pen']>>();
	/** The ids of what is in hand. */
	taken = $state.raw<readonly string[]>([]);
	readonly #open: OpenPlan;
	readonly #drawing: string;
	readonly #keeper: PictureKeeper | undefined;

	constructor(open: OpenPlan, drawing: string, keeper?: PictureKeeper) {
		super();
		this.#open = open;
		this.#drawing = drawing;
		this.#keeper = keeper;
	}

	/** True where pictures can be put on the sheet. */
	get takesPictures(): boolean {
		return this.#keeper !== undefined;
	}

	/** The one thing in hand, as the plan has it. */
	get only(): Standing | undefined {
		const [id, ...others] = this.taken;
		return id !== undefined && others.length === 0
			? thingOf(this.#open.session.plan, id)
			: undefined;
	}

	/** Shows the sheet in an element. Returns how to put it away. */
	show(element: HTMLElement): () => void {
		return this.open(
			(trouble) => mountDrawing(element, this.#port(), trouble),
			(hand) => (this.pen = hand.pen())
		);
	}

	use(tool: 'select' | 'hand' | 'erase' | Form): void {
		this.news = undefined;
		this.hand?.use(tool);
	}

	/** Makes an idea of the note or card in hand. */
	toIdea(): void {
		const { session } = this.#open;
		const thing = this.only;
		if (!thing) return;
		const answer = noteToIdea(session.plan, thing.id, session.stamp());
		this.became = answer.ok ? thing.text : undefined;
		this.#hear(answer);
	}

	/** Lays what is in hand on top of the others, or under them. */
	lay(where: 'top' | 'bottom'): void {
		const { plan, person } = this.#open.session;
		this.#hear(layThings(plan, this.taken, where, person));
	}

	#hear(answer: { ok: true } | { ok: false; refusal: Refusal }): void {
		this.news = answer.ok ? undefined : { kind: 'refused', refusal: answer.refusal };
	}

	async #keepPicture(file: Blob): Promise<KeptPicture | undefined> {
		if (!this.#keeper) {
			this.news = { kind: 'no-pictures' };
			return undefined;
		}
		const kept = await this.#keeper.keep(file);
		this.#hear(kept);
		return kept.ok ? kept.value : undefined;
	}

	#port(): DrawingPort {
		const { session } = this.#open;
		return {
			plan: session.plan,
			drawing: this.#drawing,
			person: session.person,
			undo: undoOf(session.plan),
			stamp: () => session.stamp(),
			took: (things) => {
				this.taken = things;
				this.became = undefined;
			},
			tell: (news) => (this.news = news.kind === 'done' ? undefined : news),
			keepPicture: (file) => this.#keepPicture(file),
			pictureUrl: async (hash) => this.#keeper?.urlOf(hash)
		};
	}
}
