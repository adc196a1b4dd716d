import type { Place } from '#lib/domain/problems/links.ts';
import { moveProblem, type OutlineStep } from '#lib/domain/problems/moves.ts';
import { addProblem, rewordProblem } from '#lib/domain/problems/problems.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import { treeOfCard } from '#lib/domain/problems/spots.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

import { undoOf } from '../frame/undoOf.ts';
import { Drafts, type Save } from './drafts.svelte.ts';
import { movedRow, NEW_ROW, placeOf, type NewRow } from './newRow.ts';
import type { RowAct } from './rowKeys.ts';
import { ShownTree } from './shownTree.svelte.ts';

/** What a command answers. */
export type Answer = { ok: true; value?: unknown } | { ok: false; refusal: Refusal };

/** The outline under one facilitator's hands: the row they are in, what they type, and where a new row waits. */
export class OutlineEditor extends ShownTree {
	readonly drafts = new Drafts();
	/** The row the keyboard is in, or was in last. */
	current = $state<string>();
	/** The row that is to get the keyboard as soon as it is there. */
	wanted = $state<string>();
	/** After Escape: the next Tab leaves the outline. */
	isLeaving = $state(false);
	/** True while rows move on the page: a row that loses the keyboard then has not been left. */
	isMoving = false;
	/** Why the last act was not done. */
	refusal = $state<Refusal>();
	/** The words of the card that went to the bin last. */
	binned = $state<string>();

	/** Does what a key or a button asks of a row. */
	act(id: string, act: RowAct): void {
		this.isLeaving = act === 'leave';
		switch (act) {
			case 'leave':
				return;
			case 'previous':
			case 'next':
				this.wanted = this.order[this.order.indexOf(id) + (act === 'next' ? 1 : -1)];
				return;
			case 'new':
				return id === NEW_ROW ? this.#another() : this.#openBehind(id);
			case 'bin':
				return this.#bin(id);
			case 'undo':
			case 'redo':
				return this.#undo(id, act);
			default:
				return this.#step(id, act);
		}
	}

	/** The keyboard came into a row. */
	enter(id: string, now: string): void {
		this.current = id;
		this.isLeaving = false;
		this.drafts.open(id, now);
	}

	/** The keyboard left a row: what was typed is saved, and a new row without words is gone. */
	leave(id: string): void {
		if (id !== NEW_ROW) return this.#say(this.drafts.close(id, this.#saving(id)));
		const isEmpty = this.drafts.textOf(id, '').trim() === '';
		const made = isEmpty ? this.newRow?.behind[0] : this.#saveNew();
		if (!isEmpty && made === undefined) return;
		// What the hand was in is this card now: the bar below acts on it.
		if (this.current === NEW_ROW) this.current = made;
		this.#closeNew();
	}

	/** The card one was typing into is gone: its words wait in a new row. Tells whether there were any. */
	rescue(): boolean {
		const id = this.current;
		if (!this.tree || id === undefined || id === NEW_ROW || !this.drafts.isTouched(id))
			return false;
		const words = this.drafts.textOf(id, '');
		this.drafts.drop(id);
		this.openNew({ side: 'causes', on: this.tree.core.id, behind: [] });
		this.drafts.type(NEW_ROW, words, '');
		return true;
	}

	/** Opens a row for a new card. */
	openNew(row: NewRow): void {
		if (this.newRow) this.leave(NEW_ROW);
		this.newRow = row;
		this.wanted = NEW_ROW;
	}

	/** Takes in a command's answer. The reason why not is shown until the next act. */
	hear(answer: Answer): boolean {
		this.#say(answer.ok ? undefined : answer.refusal);
		return answer.ok;
	}

	#say(refusal: Refusal | undefined): void {
		this.refusal = refusal;
		this.binned = undefined;
	}

	#saving(id: string): Save {
		const { plan, person } = this.open.session;
		return (typed, seen) => rewordProblem(plan, id, typed, person, seen);
	}

	#saveNew(): string | undefined {
		if (!this.tree || !this.newRow) return undefined;
		const { plan, stamp } = { plan: this.open.session.plan, stamp: this.open.session.stamp() };
		const place = this.#placeOf(this.tree, this.newRow);
		const refusal = this.drafts.keep(NEW_ROW, (typed) => addProblem(plan, typed, place, stamp));
		this.#say(refusal);
		return refusal ? undefined : stamp.id;
	}

	/** Its place in this tree, or, when the room has gone to another tree meanwhile, in the one it was opened in. */
	#placeOf(tree: ProblemTree, row: NewRow): Place {
		const own = treeOfCard(this.open.session.plan, row.on);
		return own && own.id !== tree.id ? placeOf(own, row) : placeOf(tree, row);
	}

	#closeNew(): void {
		this.newRow = undefined;
		this.drafts.drop(NEW_ROW);
	}

	/** Enter in a new row: its words become a card, and the next row waits. Without words, it comes out a step. */
	#another(): void {
		if (this.drafts.textOf(NEW_ROW, '').trim() === '') return this.#step(NEW_ROW, 'higher');
		const place = this.tree && this.newRow && placeOf(this.tree, this.newRow);
		const id = this.#saveNew();
		if (!place || !id) return;
		// The card shows up a moment later: until then the row stands where it stood.
		this.newRow = { ...place, behind: [id, ...(place.after ? [place.after] : [])] };
		this.drafts.drop(NEW_ROW);
		this.drafts.open(NEW_ROW, '');
	}

	#openBehind(id: string): void {
		this.#say(this.drafts.keep(id, this.#saving(id)));
		if (this.refusal) return;
		const line = this.cards.get(id);
		if (line?.side && line.on) this.openNew({ side: line.side, on: line.on, behind: [id] });
		else this.openNew({ side: 'causes', on: id, behind: [] });
	}

	#undo(id: string, act: 'undo' | 'redo'): void {
		this.drafts.drop(id);
		undoOf(this.open.session.plan)[act]();
	}

	#step(id: string, step: OutlineStep): void {
		if (id === NEW_ROW) {
			const moved = this.tree && this.newRow && movedRow(this.tree, this.newRow, step);
			this.#say(moved ? undefined : 'no-room-there');
			if (moved) this.newRow = moved;
			return;
		}
		const { plan, person } = this.open.session;
		this.#say(this.drafts.keep(id, this.#saving(id)));
		if (!this.refusal) this.hear(moveProblem(plan, id, step, person));
	}

	#bin(id: string): void {
		const at = this.order.indexOf(id);
		const { plan, person } = this.open.session;
		const text = this.cards.get(id)?.card.text;
		const behind = this.newRow?.behind[0];
		if (id === NEW_ROW) {
			this.#closeNew();
			// The card written just before may not be on the page yet: its row is waited for.
			if (behind !== undefined && !this.order.includes(behind)) {
				this.wanted = behind;
				return;
			}
		} else if (this.hear(binProblem(plan, id, person))) {
			this.drafts.drop(id);
			this.binned = text;
		} else return;
		this.wanted = this.order[at - 1] ?? this.order[at];
	}
}
