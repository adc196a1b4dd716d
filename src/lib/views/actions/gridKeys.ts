import type { Spot } from './columns.ts';
import { fillDown } from './gridCopy.ts';
import type { PlanGrid } from './planGrid.svelte.ts';

const ARROWS: Record<string, readonly [lines: number, columns: number]> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1]
};

/** So many lines a page is long. */
const PAGE = 10;

const VERBS: Record<string, (grid: PlanGrid, spot: Spot) => void> = {
	Enter: (grid, spot) => grid.begin(spot),
	F2: (grid, spot) => grid.begin(spot),
	Delete: (grid, spot) => grid.clear(spot),
	Backspace: (grid, spot) => grid.clear(spot),
	Home: (grid, spot) => grid.toEdge(spot, 'Home'),
	End: (grid, spot) => grid.toEdge(spot, 'End'),
	PageUp: (grid, spot) => grid.page(spot, -PAGE),
	PageDown: (grid, spot) => grid.page(spot, PAGE),
	Escape: (grid) => {
		grid.range.hold(undefined);
		grid.isLeaving = true;
	}
};

/** What a key does in the plan table, as in a spreadsheet. True if it did something. */
export function pressed(grid: PlanGrid, spot: Spot, event: KeyboardEvent): boolean {
	if (event.isComposing || event.altKey || isLeft(grid, event.key)) return false;
	if (event.ctrlKey || event.metaKey)
		return !grid.isEditing(spot) && withCtrl(grid, spot, event.key);
	return grid.isEditing(spot) ? whileEditing(grid, spot, event) : whileMoving(grid, spot, event);
}

/** After Escape, Tab leaves the table; any other key but Shift, which may go with it, stays. */
function isLeft(grid: PlanGrid, key: string): boolean {
	if (key === 'Shift') return true;
	const { isLeaving } = grid;
	grid.isLeaving = false;
	return isLeaving && key === 'Tab';
}

const WITH_CTRL: Record<string, (grid: PlanGrid, spot: Spot) => void> = {
	a: (grid) => grid.markAll(),
	d: (grid) => grid.together(() => fillDown(grid)),
	home: (grid) => grid.toCorner('first'),
	end: (grid) => grid.toCorner('last')
};

function withCtrl(grid: PlanGrid, spot: Spot, key: string): boolean {
	const verb = WITH_CTRL[key.toLowerCase()];
	if (verb) verb(grid, spot);
	return verb !== undefined;
}

function whileMoving(grid: PlanGrid, spot: Spot, { key, shiftKey }: KeyboardEvent): boolean {
	if (key === 'Tab') return grid.move(spot, ...sideways(shiftKey));
	const step = ARROWS[key];
	if (step) {
		grid.range.hold(shiftKey ? spot : undefined);
		return grid.move(spot, ...step, shiftKey);
	}
	const verb = VERBS[key];
	if (verb) return (verb(grid, spot), true);
	return isLetter(key) && (grid.begin(spot, spot.column === 'list' ? undefined : key), true);
}

function whileEditing(grid: PlanGrid, spot: Spot, { key, shiftKey }: KeyboardEvent): boolean {
	if (key === 'Escape') return (grid.cancel(), true);
	if (key === 'Tab') return (grid.leave(), grid.move(spot, ...sideways(shiftKey)));
	const step = key === 'Enter' ? ([shiftKey ? -1 : 1, 0] as const) : upOrDown(spot, key);
	return step !== undefined && (grid.commit() && grid.move(spot, ...step), true);
}

/** Left and right move within the words, and a list of choices has its own use for up and down. */
function upOrDown({ column }: Spot, key: string) {
	return key === 'ArrowUp' || key === 'ArrowDown'
		? column === 'list'
			? undefined
			: ARROWS[key]
		: undefined;
}

function sideways(back: boolean): readonly [number, number] {
	return [0, back ? -1 : 1];
}

function isLetter(key: string): boolean {
	return [...key].length === 1 && key !== ' ';
}
