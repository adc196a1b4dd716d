import {
	addActivity,
	detailActivity,
	nameActivity,
	type ActivityRefusal
} from '#lib/domain/actions/activities.ts';
import { ACTIVITIES } from '#lib/domain/actions/details.ts';
import { pastedRows } from '#lib/domain/actions/pasting/pastedRows.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { COLUMNS, type ColumnKey, type Said } from '../columns.ts';
import type { Spot } from '../columns.ts';
import type { Draft } from '../planGrid.svelte.ts';
import { fieldsFrom, fieldsIn, PASTE_FIELDS, type PasteField } from './fields.ts';

/** One pasted cell: what it says, or why it was not understood. */
export interface PastedCell {
	text: string;
	field?: PasteField | undefined;
	refusal?: ActivityRefusal | undefined;
}

/** One pasted row: the line it goes into, or none for a new one, and what is said of it. */
export interface PastedRow {
	line?: Activity | undefined;
	cells: PastedCell[];
	said: Said;
	/** A new line of a name the plan has already. */
	isTwice: boolean;
}

interface Around {
	/** The lines in the order of the screen. */
	lines: readonly Activity[];
	/** The cell the block was pasted at. */
	at: Spot | undefined;
	year: number;
	now: string | undefined;
}

/** A block pasted into the plan table while it is looked at. Nothing is written before somebody says so. */
export class TablePaste {
	readonly isHeaded: boolean;
	/** The cells as they were pasted; those that were not understood can be mended here. */
	cells = $state<string[][]>([]);
	columns = $state<(PasteField | undefined)[]>([]);
	/** False to make new lines of all rows instead of writing over those below. */
	isOver = $state(true);
	readonly #around: Around;
	readonly rows = $derived.by(() => this.cells.map((cells, at) => this.#row(cells, at)));
	readonly unread = $derived(
		this.rows.reduce((sum, { cells }) => sum + cells.filter(({ refusal }) => refusal).length, 0)
	);

	constructor(text: string, around: Around) {
		const rows = pastedRows(text);
		const width = Math.max(0, ...rows.map((row) => row.length));
		const headed = rows[0] && fieldsIn(rows[0]);
		this.#around = around;
		this.isHeaded = headed !== undefined;
		this.cells = rows
			.slice(headed ? 1 : 0)
			.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
		this.columns = headed ?? fieldsFrom(this.#column(), width);
		this.isOver = !this.isHeaded && around.at !== undefined;
	}

	/** True where the block was pasted at a line, so that it may go over those there are. */
	get canBeOver(): boolean {
		return !this.isHeaded && this.#around.lines.some(({ id }) => id === this.#around.at?.line);
	}

	/** True for a column that only numbers its rows. */
	isCounting(column: number): boolean {
		return this.cells.every((row, at) => !row[column] || Number(row[column]) === at + 1);
	}

	/** The rows that go into lines there are, if `isOver`. */
	get over(): number {
		return this.rows.filter(({ line }) => line).length;
	}

	/** Columns nobody has said what they are, and that hold more than a running number. */
	get spare(): number {
		return this.columns.filter((_, at) => this.#isSpare(at)).length;
	}

	/**
	 * Writes all rows. Gives the cells that were not understood, as drafts of their lines: the words stay where they
	 * belong, in red, until somebody mends them. What has no cell of its own in the table goes into the line's note.
	 */
	write(session: Session, unnamed: (row: number) => string): [Spot, Draft][] {
		return this.rows.flatMap((row, at) => {
			const line = row.line?.id ?? this.#add(row, session, unnamed(at + 1));
			if (line === undefined) return [];
			const refused = this.#write(line, row, session);
			const left = [...row.cells.filter(({ refusal }) => refusal), ...refused];
			this.#note(line, row, left, session);
			return left.flatMap(({ field, text, refusal }): [Spot, Draft][] => {
				const column = columnOf(field);
				return column
					? [
							[
								{ line, column },
								{ text, refusal }
							]
						]
					: [];
			});
		});
	}

	#isSpare(column: number): boolean {
		return this.columns[column] === undefined && !this.isCounting(column);
	}

	#row(cells: readonly string[], at: number): PastedRow {
		const line = this.#lineAt(at);
		const said: Said = {};
		const read = cells.map((text, column): PastedCell => {
			const field = this.columns[column];
			const known = PASTE_FIELDS.find((each) => each.field === field);
			if (!known || (text === '' && !line)) return { text, field };
			const { year, now } = this.#around;
			const answer = known.read({ text, activity: { ...line, ...said }, year, now });
			if (!answer.ok) return { text, field, refusal: answer.refusal };
			Object.assign(said, answer.value);
			return { text, field };
		});
		const isTwice = !line && this.#around.lines.some(({ name }) => name === said.name?.trim());
		return { line, cells: read, said, isTwice };
	}

	#lineAt(row: number): Activity | undefined {
		const { lines, at } = this.#around;
		const begin = lines.findIndex(({ id }) => id === at?.line);
		return this.isOver && begin >= 0 ? lines[begin + row] : undefined;
	}

	#column(): ColumnKey {
		const column = this.#around.at?.column;
		return column === undefined || column === 'number' ? 'name' : column;
	}

	#add({ said }: PastedRow, session: Session, unnamed: string): string | undefined {
		const answer = addActivity(session.plan, said.name?.trim() || unnamed, {}, session.stamp());
		return answer.ok ? answer.value : undefined;
	}

	/** Each cell by itself, so that one that is refused keeps no other out. */
	#write(line: string, { cells, said }: PastedRow, { plan, person }: Session): PastedCell[] {
		const { name, ...details } = said;
		if (name?.trim()) nameActivity(plan, line, name, person);
		const whole = detailActivity(plan, line, details, person);
		if (whole.ok) return [];
		return cells.flatMap((cell) => {
			const known = PASTE_FIELDS.find(({ field }) => field === cell.field);
			const { year, now } = this.#around;
			const read = known?.read({ text: cell.text, activity: said, year, now });
			if (!read?.ok || cell.field === 'name') return [];
			const answer = detailActivity(plan, line, read.value, person);
			return answer.ok ? [] : [{ ...cell, refusal: answer.refusal }];
		});
	}

	#note(line: string, row: PastedRow, left: PastedCell[], { plan, person }: Session): void {
		const homeless = left.filter(({ field }) => !columnOf(field));
		const spare = row.cells.filter(({ text }, at) => text && this.#isSpare(at));
		const words = [row.line?.note, ...[...homeless, ...spare].map(({ text }) => text)];
		if (words.length < 2) return;
		const note = words.filter(Boolean).join(' | ');
		if (ACTIVITIES.fields.note.check(note).ok) detailActivity(plan, line, { note }, person);
	}
}

function columnOf(field: PasteField | undefined): ColumnKey | undefined {
	if (field === 'volume' || field === 'unit') return 'howmuch';
	return COLUMNS.find(({ key }) => key === field)?.key;
}
