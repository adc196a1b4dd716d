import type { PlanGrid } from './planGrid.svelte.ts';

/** The marked cells as a spreadsheet takes them: tabs between cells, quotes where a cell holds what cuts cells. */
export function copiedFrom(grid: PlanGrid): string {
	return grid.range.rows
		.map((row) => row.map((spot) => cellText(grid.textAt(spot))).join('\t'))
		.join('\n');
}

/** Lets the marked cells below the first row say what it says. */
export function fillDown(grid: PlanGrid): void {
	const [first, ...rest] = grid.range.rows;
	for (const row of rest) {
		row.forEach((spot, at) => {
			const from = first?.[at];
			if (from) grid.write(spot, grid.textAt(from));
		});
	}
}

function cellText(text: string): string {
	return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
