import type { ActivityRefusal } from '#lib/domain/actions/activities.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { cellDraftsOf, type CellDraft, type CellDrafts } from './cellDrafts.svelte.ts';
import { COLUMNS, take, type Spot } from './columns.ts';
import { GridRange } from './gridRange.svelte.ts';

/** What somebody typed into a cell and could not be taken. */
export type Draft = CellDraft<ActivityRefusal>;

/** A cell being filled in. What others write meanwhile does not touch it. */
interface Editing extends Spot, Draft {
	/** What the cell held when typing began. */
	seen: string;
}

interface Table {
	/** The lines in the order of the screen. */
	lines: () => readonly Activity[];
	/** The year a month without one is in. */
	year: () => number;
	/** The month it is now, where the plan names no year. */
	now: () => string | undefined;
	/** Brings the keyboard to a cell, or below the last line. */
	focus: (spot: Spot | 'new') => void;
	/** Opens what a cell opens. */
	open: (spot: Spot) => void;
	/** What several cells take at once is one step back. */
	together: () => () => void;
}

/** The plan table as one person works in it: where the keyboard is, what is being typed, what was refused. */
export class PlanGrid {
	at = $state<Spot>();
	editing = $state<Editing>();
	readonly drafts: CellDrafts<ActivityRefusal>;
	/** Words whose line somebody else took away while they were being typed. */
	lost = $state<string>();
	/** After Escape the next Tab leaves the table, so that nobody is shut in. */
	isLeaving = $state(false);
	/** The cells that are marked, to be copied or emptied together. */
	readonly range: GridRange;
	readonly #session: Session;
	readonly #table: Table;

	constructor(session: Session, table: Table) {
		this.#session = session;
		this.#table = table;
		this.drafts = cellDraftsOf(session, 'plan-table');
		this.range = new GridRange(table.lines, () => this.at);
	}

	/** The cell the Tab key comes to. */
	get entry(): Spot | undefined {
		const lines = this.#table.lines();
		const line = lines.find(({ id }) => id === this.at?.line) ?? lines[0];
		return line && { line: line.id, column: this.at?.column ?? 'name' };
	}

	isEditing({ line, column }: Spot): boolean {
		return this.editing?.line === line && this.editing.column === column;
	}

	/** Begins to fill in a cell; `typed` replaces what it holds. */
	begin(spot: Spot, typed?: string): void {
		const column = COLUMNS.find(({ key }) => key === spot.column);
		const activity = this.#line(spot.line);
		if (!column || !activity || this.isEditing(spot)) return;
		this.at = spot;
		if (column.kind === 'opens') return this.#table.open(spot);
		const draft = this.drafts.get(keyOf(spot));
		const seen = column.shown(activity);
		const held = column.kind === 'choice' ? activity.list : seen;
		this.editing = { ...spot, seen, text: typed ?? draft?.text ?? held, refusal: draft?.refusal };
	}

	/** Takes what was typed. False if it was refused: the words stay, and the reason stands beside them. */
	commit(): boolean {
		const { editing } = this;
		if (!editing) return true;
		const refusal = this.#take(editing);
		this.drafts.delete(keyOf(editing));
		if (!refusal) this.editing = undefined;
		else if (refusal === 'no-such-activity') this.#lose(editing.text);
		else this.editing = { ...editing, refusal };
		return !refusal;
	}

	/** Takes what was chosen from a list; the keyboard stays with the line, wherever it now stands. */
	choose(): void {
		const { editing } = this;
		if (editing && this.commit()) this.#table.focus({ line: editing.line, column: editing.column });
	}

	/** The hand went elsewhere: what can be taken is taken, what cannot waits in its cell. */
	leave(): void {
		if (this.commit() || !this.editing) return;
		const { text, refusal } = this.editing;
		this.drafts.set(keyOf(this.editing), { text, refusal });
		this.editing = undefined;
	}

	/** Calls off what was typed. */
	cancel(): void {
		if (!this.editing) return;
		this.drafts.delete(keyOf(this.editing));
		const { line, column } = this.editing;
		this.editing = undefined;
		this.#table.focus({ line, column });
	}

	/** Empties a cell that may be empty, or every such cell that is marked: one step back. */
	clear(spot: Spot): void {
		if (!this.range.isMany) return this.#clear(spot);
		this.together(() => this.range.spots.forEach((each) => this.#clear(each)));
		this.#table.focus(spot);
	}

	/** What is done in here is one step back. */
	together(act: () => void): void {
		const end = this.#table.together();
		act();
		end();
	}

	/** What a cell holds, as it is copied. */
	textAt({ line, column }: Spot): string {
		const [activity, known] = [this.#line(line), COLUMNS.find(({ key }) => key === column)];
		return activity && known ? (known.copied ?? known.shown)(activity) : '';
	}

	/** Keeps words nobody could read in their cell, with the reason, until they are mended. */
	keepDraft(spot: Spot, draft: Draft): void {
		this.drafts.set(keyOf(spot), draft);
	}

	#clear(spot: Spot): void {
		const column = COLUMNS.find(({ key }) => key === spot.column);
		if (column?.kind !== 'text' || spot.column === 'name') return;
		this.begin(spot, '');
		if (this.editing) this.commit();
		this.#table.focus(spot);
	}

	/** Moves the keyboard; off the lower edge is the new line, unless cells are being marked. False where there is nothing further. */
	move(from: Spot, lines: number, columns: number, marking = false): boolean {
		const all = this.#table.lines();
		const at = COLUMNS.findIndex(({ key }) => key === from.column) + columns;
		const wrapped = Math.floor(at / COLUMNS.length); // one line back, none, or one on
		if (marking && wrapped !== 0) return true;
		const to = all.findIndex(({ id }) => id === from.line) + lines + wrapped;
		this.#go(all, to, COLUMNS[at - wrapped * COLUMNS.length]?.key, marking);
		return to >= 0 || marking;
	}

	#go(all: readonly Activity[], to: number, column: Spot['column'] | undefined, marking: boolean) {
		if (to >= all.length && !marking) this.#table.focus('new');
		const line = all[to];
		if (line && column) this.#table.focus({ line: line.id, column });
	}

	/** Moves the keyboard by a page of lines. */
	page({ line, column }: Spot, by: number): void {
		const all = this.#table.lines();
		const to = all.findIndex(({ id }) => id === line) + by;
		const found = all[Math.min(all.length - 1, Math.max(0, to))];
		if (found) this.#table.focus({ line: found.id, column });
	}

	/** Marks the whole table. */
	markAll(): void {
		const last = this.range.all();
		if (last) this.#table.focus(last);
	}

	/** Moves the keyboard to the first or the last cell of the table. */
	toCorner(corner: 'first' | 'last'): void {
		const line = this.#table.lines().at(corner === 'first' ? 0 : -1);
		if (line) this.toEdge({ line: line.id, column: 'name' }, corner === 'first' ? 'Home' : 'End');
	}

	/** A line that went to another group is drawn anew: the keyboard that was in it goes along. */
	stayWith({ line, column }: Spot, cell: HTMLElement): void {
		const wasHere = this.at?.line === line && this.at.column === column;
		if (wasHere && document.activeElement === document.body) cell.focus({ preventScroll: true });
	}

	/** Moves the keyboard to the first or last cell of a line. */
	toEdge({ line }: Spot, edge: 'Home' | 'End'): void {
		const column = COLUMNS.at(edge === 'Home' ? 0 : -1);
		if (column) this.#table.focus({ line, column: column.key });
	}

	#line(id: string): Activity | undefined {
		return this.#table.lines().find((activity) => activity.id === id);
	}

	/** Writes into a cell without a hand in it; what is refused waits there. */
	write(spot: Spot, text: string): void {
		const seen = this.textAt(spot);
		const refusal = this.#take({ ...spot, text, seen });
		if (refusal) this.drafts.set(keyOf(spot), { text, refusal });
		else this.drafts.delete(keyOf(spot));
	}

	#take({ line, column: key, text, seen }: Editing): ActivityRefusal | undefined {
		const column = COLUMNS.find((each) => each.key === key);
		const activity = this.#line(line);
		if (!activity) return 'no-such-activity';
		if (text === seen) return undefined; // looked at, not changed: nothing to write
		const { plan, person } = this.#session;
		const [year, now] = [this.#table.year(), this.#table.now()];
		const answer = column && take(column, { plan, person, activity, text, seen, year, now });
		return answer && !answer.ok ? answer.refusal : undefined;
	}

	#lose(text: string): void {
		this.lost = text;
		this.editing = undefined;
	}
}

/** One name for one cell. */
export function keyOf({ line, column }: Spot): string {
	return `${line} ${column}`;
}
