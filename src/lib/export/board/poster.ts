import type { Bounds } from '#lib/domain/board/bounds.ts';
import type { Size } from '#lib/domain/board/scene.ts';

/** A sheet of A4 on its side and what a printer leaves free of it, in millimetres. */
export const SHEET = { width: 297, height: 210, margin: 12, overlap: 10 } as const;

/** The most sheets of one poster, and the most rows: they are named by a letter. */
export const MOST_SHEETS = 60;
const MOST_ROWS = 26;

/** One sheet of a poster: its name, and the part of the picture that is on it. */
export interface Tile {
	/** Row and column: `B2`. */
	name: string;
	row: number;
	column: number;
	window: Bounds;
}

/** A picture over several sheets. */
export interface Poster {
	columns: number;
	rows: number;
	/** A sheet as it is held, upright or on its side, in millimetres. */
	sheet: Size;
	/** Sheet after sheet, row by row; those on which there is nothing to see are left out. */
	tiles: Tile[];
	/** The names of those. */
	blank: string[];
	/** All that the sheets cover, in the picture's units. */
	area: Bounds;
	/** Millimetres to a board unit. */
	scale: number;
	/** How large it is when it hangs, in millimetres. */
	size: Size;
}

/** What is cut into sheets. `isIn` is true where there is something to see; without it there is everywhere. */
export interface Cut {
	whole: Bounds;
	isIn?: (window: Bounds) => boolean;
}

/**
 * Cuts a picture into sheets, so many beside each other (POSTER-5): each repeats the last millimetres of its neighbours,
 * so that there is something to glue on. The sheets are upright or on their side, whichever wastes less paper, and a
 * sheet on which there would be nothing is none (POSTER-19). Nothing where that would take more sheets than anybody
 * wants to glue.
 */
export function posterOf(cut: Cut, columns: number): Poster | undefined {
	const upright = { width: SHEET.height, height: SHEET.width };
	const ways = [SHEET, upright].flatMap((sheet) => onSheets(cut, columns, sheet) ?? []);
	return ways.sort((a, b) => usedOf(cut, b) - usedOf(cut, a))[0];
}

function onSheets(
	{ whole, isIn = () => true }: Cut,
	wished: number,
	{ width, height }: Size
): Poster | undefined {
	const room = { width: width - 2 * SHEET.margin, height: height - 2 * SHEET.margin };
	const scale = scaleFor(whole, wished, room);
	const columns = sheetsFor(whole.width * scale, room.width);
	const rows = sheetsFor(whole.height * scale, room.height);
	if (rows > MOST_ROWS || rows * columns > MOST_SHEETS) return undefined;
	const [wide, high] = [spanOf(columns, room.width) / scale, spanOf(rows, room.height) / scale];
	const [x, y] = [whole.x - (wide - whole.width) / 2, whole.y - (high - whole.height) / 2];
	const area = { x, y, width: wide, height: high };
	const all = Array.from({ length: rows * columns }, (_, at) =>
		tileAt(area, room, scale, [Math.floor(at / columns), at % columns])
	);
	const tiles = all.filter(({ window }) => isIn(window));
	const blank = all.filter((tile) => !tiles.includes(tile)).map(({ name }) => name);
	const size = { width: whole.width * scale, height: whole.height * scale };
	return { columns, rows, sheet: { width, height }, tiles, blank, area, scale, size };
}

/** How much smaller a poster may be than its columns allow, if that saves a row of sheets. */
const LEAST = 0.85;

/** Millimetres to a unit: all columns are filled, or the last row is, where it would be a strip at the foot. */
function scaleFor(whole: Size, columns: number, room: Size): number {
	const full = spanOf(columns, room.width) / whole.width;
	const rows = sheetsFor(whole.height * full, room.height);
	const tight = spanOf(rows - 1, room.height) / whole.height;
	return rows > 1 && tight >= LEAST * full ? tight : full;
}

/** How much of the paper has picture on it: the millimetres of a picture's area to each of a sheet's. */
function usedOf({ whole }: Cut, { scale, tiles }: Poster): number {
	return (whole.width * whole.height * scale * scale) / Math.max(1, tiles.length);
}

/** A poster begins with no more sheets than a few people glue in a break. */
const MOST_TO_BEGIN = 15;

/** The number of sheets beside each other to begin with: of those that give a poster, the one that wastes least paper. */
export function columnsToBegin(cut: Cut): number | undefined {
	const posters = [3, 2, 4].flatMap((columns) => {
		const poster = posterOf(cut, columns);
		return poster && poster.tiles.length <= MOST_TO_BEGIN
			? [{ columns, used: usedOf(cut, poster) }]
			: [];
	});
	return posters.sort((a, b) => b.used - a.used)[0]?.columns;
}

/** The numbers of sheets beside each other that can be chosen for a picture, each for another poster. */
export function columnsFor(cut: Cut): number[] {
	return [1, 2, 3, 4, 5, 6, 8].filter((columns) => posterOf(cut, columns));
}

/** From how many metres letters of so many board units can be read with ease: 20 minutes of arc, in half metres. */
export function readableFrom(scale: number, letter = 18): number {
	const capital = letter * 0.7 * scale;
	return Math.max(0.5, Math.floor((2 * capital) / 5.8) / 2);
}

function spanOf(sheets: number, room: number): number {
	return sheets * room - (sheets - 1) * SHEET.overlap;
}

function sheetsFor(long: number, room: number): number {
	return Math.max(1, Math.ceil((long - SHEET.overlap - 0.01) / (room - SHEET.overlap)));
}

function tileAt(area: Bounds, room: Size, scale: number, [row, column]: [number, number]): Tile {
	return {
		...{ row, column, name: `${String.fromCharCode(65 + row)}${column + 1}` },
		window: {
			x: area.x + (column * (room.width - SHEET.overlap)) / scale,
			y: area.y + (row * (room.height - SHEET.overlap)) / scale,
			width: room.width / scale,
			height: room.height / scale
		}
	};
}
