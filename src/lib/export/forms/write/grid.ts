import type { Draft } from '../../xlsx/draft.ts';
import type { FormPaper, FormTable } from '../form.ts';

/** Shares that differ by less are one edge: nobody sees half a per cent of a page. */
const CLOSE = 0.004;

/** The columns of a sheet that several tables stand on: each column of a table takes one of them or more. */
export interface Grid {
	/** The share of each column in the whole, adding up to 1. */
	shares: readonly number[];
	/** For a table: how many columns of the grid each of its columns takes. */
	spansOf(table: FormTable): number[];
}

/** What the rows of a sheet are written with. */
export interface Sheet {
	draft: Draft;
	grid: Grid;
	paper: FormPaper;
	/** How many columns the sheet has. */
	all: number;
}

/** A grid with an edge wherever one of the tables has one; a paper without a table has twelve equal columns. */
export function gridOf(tables: readonly FormTable[]): Grid {
	const edges = new Set<number>(tables.length > 0 ? [] : twelve());
	for (const table of tables) for (const edge of edgesOf(table)) add(edges, edge);
	const sorted = [...edges].sort((a, b) => a - b);
	const shares = sorted.map((edge, at) => edge - (sorted[at - 1] ?? 0));
	const placeOf = (edge: number) => sorted.findIndex((known) => Math.abs(known - edge) < CLOSE);
	return {
		shares,
		spansOf: (table) => {
			const places = edgesOf(table).map(placeOf);
			return places.map((place, at) => place - (places[at - 1] ?? -1));
		}
	};
}

/** The right edges of a table's columns, as shares of the whole. */
function edgesOf({ columns }: FormTable): number[] {
	const all = columns.reduce((sum, { width }) => sum + width, 0);
	let reached = 0;
	return columns.map(({ width }) => (reached += width) / all);
}

function add(edges: Set<number>, edge: number) {
	if (![...edges].some((known) => Math.abs(known - edge) < CLOSE)) edges.add(edge);
}

function twelve(): number[] {
	return Array.from({ length: 12 }, (_, at) => (at + 1) / 12);
}
