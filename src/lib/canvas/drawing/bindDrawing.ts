import type { Editor, TLRecord, TLShapeId } from 'tldraw';

import { thingOf, thingsOf } from '#lib/domain/drawing/reading.ts';
import { rewordThing } from '#lib/domain/drawing/things.ts';
import { watch } from '#lib/live/watch.ts';

import type { DrawingPort } from './drawingPort.ts';
import { followGesture } from './gesture.ts';
import { projectThings } from './projectThings.ts';
import { tellPlan, type Touched } from './tellPlan.ts';
import { isThing, thingOfShape } from './thingShape.ts';

/**
 * A drawing that follows a plan, both ways. The plan is the truth: what changes there is shown through the door for
 * changes that are not the user's, and what a hand does becomes commands: a few times a second while it moves, and all
 * of one gesture is one step back. What is in hand does not jump when others change it. DRAW-20, DRAW-21.
 */
export class BoundDrawing {
	readonly #editor: Editor;
	readonly #port: DrawingPort;
	readonly #gesture: ReturnType<typeof followGesture>;
	readonly #stops: (() => void)[];
	#touched: Touched = new Map();

	constructor(editor: Editor, port: DrawingPort) {
		this.#editor = editor;
		this.#port = port;
		this.#gesture = followGesture(editor, port.undo, () => this.#tell());
		const hear = ({ changes }: { changes: unknown }) => this.#hear(changes as Changes);
		this.#stops = [
			() => this.#gesture.stop(),
			editor.store.listen(hear, { source: 'user', scope: 'document' }),
			watch(port.plan.drawings, port.plan.drawn)(() => void this.project())
		];
		this.project();
	}

	/** Brings the sheet in step now, and says how many records that wrote. */
	project(): number {
		const { things } = thingsOf(this.#port.plan, this.#port.drawing);
		const standing = new Set(things.map(({ id }) => id));
		const isGone = (id: TLShapeId) => this.#isKnown(id) && !standing.has(thingOfShape(id));
		if ([...this.#gesture.held()].some(isGone)) {
			this.#editor.cancel(); // lets go where the hand is, before the thing is taken from under it
			this.#port.tell({ kind: 'gone' });
		}
		const held = this.#gesture.held();
		const isHeld = (id: TLShapeId) => this.#touched.has(id) || held.has(id);
		return projectThings(this.#editor.store, this.#editor.getCurrentPageId(), things, isHeld);
	}

	/** Puts what a hand did into the plan now, and ends its step. */
	flush(): void {
		this.#gesture.end();
	}

	/** Puts the words of a thing into the plan, by what was changed in them. */
	reword(shape: string, text: string, seen: string): void {
		this.flush(); // a note that was only just put down is in the plan before its words
		if (text.trim() === seen.trim()) return;
		const { plan, person } = this.#port;
		const answer = rewordThing(plan, thingOfShape(shape as TLShapeId), text, person, seen);
		if (!answer.ok) this.#port.tell({ kind: 'refused', refusal: answer.refusal });
		this.project();
	}

	stop(): void {
		for (const stop of this.#stops) stop();
	}

	#tell(): void {
		if (this.#touched.size === 0) return;
		const touched = this.#touched;
		this.#touched = new Map();
		tellPlan(this.#editor, this.#port, touched);
		this.project();
	}

	#hear({ added, updated, removed }: Changes): void {
		for (const shape of Object.values(added).filter(isThing)) this.#touch(shape.id);
		for (const [was] of Object.values(updated)) if (isThing(was)) this.#touch(was.id, was);
		for (const shape of Object.values(removed).filter(isThing)) this.#touch(shape.id, shape);
		if (this.#touched.size > 0) this.#gesture.touched();
	}

	/** What was known before the first of several changes is what counts. */
	#touch(id: TLShapeId, was?: Parameters<Touched['set']>[1]): void {
		if (!this.#touched.has(id)) this.#touched.set(id, was);
	}

	/** True for what the plan has heard of, in the bin or not. */
	#isKnown(id: TLShapeId): boolean {
		return this.#port.plan.drawn.has(thingOfShape(id)) || this.#wasThere(id);
	}

	/** A thing whose making somebody took back is not in the plan any more, and was not made by this hand just now. */
	#wasThere(id: TLShapeId): boolean {
		return !this.#touched.has(id) && thingOf(this.#port.plan, thingOfShape(id)) === undefined;
	}
}

interface Changes {
	added: Record<string, TLRecord>;
	updated: Record<string, [TLRecord, TLRecord]>;
	removed: Record<string, TLRecord>;
}
