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
	/** Sheet after sheet, row by row. */
	tiles: Tile[];
	/** Millimetres to a board unit. */
	scale: number;
	/** How large it is when it hangs, in millimetres. */
	size: Size;
}

const ROOM = { width: SHEET.width - 2 * SHEET.margin, height: SHEET.height - 2 * SHEET.margin };

/**
 * Cuts a picture into sheets, so many beside each other (POSTER-5): each repeats the last millimetres of its neighbours,
 * so that there is something to glue on. Nothing where that would take more sheets than anybody wants to glue.
 */
export function posterOf(whole: Bounds, columns: number): Poster | undefined {
	const width = spanOf(columns, ROOM.width);
	const scale = width / whole.width;
	const height = whole.height * scale;
	const rows = Math.max(
		1,
		Math.ceil((height - SHEET.overlap - 0.01) / (ROOM.height - SHEET.overlap))
	);
	if (rows > MOST_ROWS || rows * columns > MOST_SHEETS) return undefined;
	const tiles = Array.from({ length: rows * columns }, (_, at) =>
		tileAt(whole, scale, Math.floor(at / columns), at % columns)
	);
	return { columns, rows, tiles, scale, size: { width, height } };
}

/** The numbers of sheets beside each other that can be chosen for a picture. */
export function columnsFor(whole: Bounds): number[] {
	return [1, 2, 3, 4, 5, 6, 8].filter((columns) => posterOf(whole, columns));
}

/** From how many metres letters of so many board units can be read with ease: 20 minutes of arc, in half metres. */
export function readableFrom(scale: number, letter = 18): number {
	const capital = letter * 0.7 * scale;
	return Math.max(0.5, Math.floor((2 * capital) / 5.8) / 2);
}

function spanOf(sheets: number, room: number): number {
	return sheets * room - (sheets - 1) * SHEET.overlap;
}

function tileAt(whole: Bounds, scale: number, row: number, column: number): Tile {
	return {
		...{ row, column, name: `${String.fromCharCode(65 + row)}${column + 1}` },
		window: {
			x: whole.x + (column * (ROOM.width - SHEET.overlap)) / scale,
			y: whole.y + (row * (ROOM.height - SHEET.overlap)) / scale,
			width: ROOM.width / scale,
			height: ROOM.height / scale
		}
	};
}
