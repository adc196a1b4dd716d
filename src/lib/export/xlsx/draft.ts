import type { Look } from './looks.ts';

/** What may stand in a cell. A text is only ever a text. */
export type Value = string | number | Date | undefined;

/** One cell of a sheet, or several made one. */
export interface Cell {
	look: Look;
	value?: Value;
	/** How many columns and rows it takes. */
	across: number;
	down: number;
	/** Adds up: written by us from addresses, never from words of a plan. The value beside it is its result. */
	formula?: string;
	/** Steps in from the left. */
	indent?: number;
}

/** One row, from the first column on. */
export interface Row {
	cells: Cell[];
	/** In points; worked out from the words when it is not said. */
	height?: number;
	/** At least so many points, however few its words. */
	least?: number;
	/** It begins a new printed page. */
	newPage?: boolean;
}

/** A cell of a look. */
export function cell(look: Look, value?: Value, more: Partial<Cell> = {}): Cell {
	return { look, ...(value !== undefined && { value }), across: 1, down: 1, ...more };
}

/** A sheet while it is written, from the top down. */
export class Draft {
	readonly rows: Row[] = [];

	/** Adds a row and gives its number, from 1. */
	add(...cells: Cell[]): number {
		return this.rows.push({ cells });
	}

	/** Leaves a space of this many points. */
	space(height: number): number {
		return this.rows.push({ cells: [], height });
	}

	/** The number of the last row. */
	get last(): number {
		return this.rows.length;
	}
}

/** A paper as it lies: F4 and on its side, if nothing else is said. */
export interface PagePaper {
	upright?: boolean;
	size?: 'F4' | 'A4';
	/** All of it on one page, however small its letters get. */
	isOneSheet?: true;
}

/** A sheet that is ready to be written. */
export interface Page {
	name: string;
	/** The width of each column, in digits. */
	widths: readonly number[];
	rows: readonly Row[];
	/** The rows that come back on every printed page, from and to. */
	repeated?: readonly [number, number] | undefined;
	paper?: PagePaper;
	/** At the foot of each printed page, left. */
	footer: string;
	/** `&P` and `&N` stand for the page and the number of pages. */
	counter: string;
	/** From this row on everything is printed on one page, if it fits. */
	together?: number;
}

/** The letter of a column, from 0: A, B, … Z, AA. */
export function columnLetter(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}
