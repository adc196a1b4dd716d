import type { Bounds } from '#lib/domain/board/bounds.ts';
import { boundsOf, drawingSvg, type DrawingPicture } from '#lib/domain/drawing/drawingSvg.ts';
import type { Thing } from '#lib/domain/drawing/kinds.ts';
import { LETTERS, STROKES } from '#lib/domain/drawing/paints.ts';
import type { ThingPicture } from '#lib/domain/drawing/picture.ts';

import { frameAround } from '../board/frame.ts';
import { INK } from '../board/looks.ts';
import { meets, svgFile, type Picture } from '../board/picture.ts';
import type { BoardFileWords } from '../board/words.ts';
import { element, num } from '../board/xml.ts';
import type { PlanDrawing } from './planDrawing.ts';
import { SMALLER, thingSvg } from './thingSvg.ts';

/** From the head to the things, which have room around them already; and to the words of an empty one. */
const [NEAR, FAR] = [20, 90];

/**
 * A drawing, or one frame of it, as a file and on paper (DRAW-28): the things as every screen draws them, with the
 * plan's title, place and day around them. `addressOf` gives a photo that is here as an address that holds all of it;
 * in the place of another stands a word.
 */
export function drawingPicture(
	{ head, things, frame }: PlanDrawing,
	words: BoardFileWords,
	addressOf: (hash: string) => string | undefined = () => undefined
): Picture {
	const drawing = drawingSvg(things, frame);
	const isEmpty = drawing.things.length === 0;
	const {
		whole,
		marks,
		svg: around
	} = frameAround(
		{
			bounds: { ...roomOf(drawing), ...(isEmpty && { height: 0 }) },
			gap: isEmpty ? FAR : NEAR,
			...(isEmpty && { empty: words.drawing.empty })
		},
		head,
		words
	);
	const room = new Map(things.map((thing) => [thing.id, paintedBy(thing)]));
	const photos = { addressOf, missing: words.drawing.noPhoto };
	const about = words.drawing.about(drawing.things.length);
	const said = { head, language: words.language, about, photos: true };
	const { x, y, width, height } = whole;
	const svg = (seen: Bounds = whole) => {
		const drawn = drawing.things
			.filter(({ id }) => meets(room.get(id) ?? whole, seen))
			.map((thing) => thingSvg(thing, photos))
			.join('');
		const paper = element('rect', { x, y, width, height, fill: INK.paper });
		const inside = frame === undefined || isEmpty ? drawn : cutTo(roomOf(drawing), drawn);
		return svgFile(said, seen, paper + inside + around);
	};
	const boxes = [...room.values(), ...marks];
	const isIn = (seen: Bounds) => boxes.some((box) => meets(box, seen));
	return { head, whole, letter: smallest(drawing.things), svg, isIn };
}

function roomOf({ left, top, width, height }: DrawingPicture): Bounds {
	return { x: left, y: top, width, height };
}

/** A picture in the picture: what hangs over the edge of a frame is not seen. */
function cutTo({ x, y, width, height }: Bounds, drawn: string): string {
	const viewBox = [x, y, width, height].map(num).join(' ');
	return element('svg', { x, y, width, height, viewBox }, drawn);
}

/** Where a thing leaves paint: its own rectangle, and half of the widest line around it. */
function paintedBy(thing: Thing): Bounds {
	const { left, top, width, height } = boundsOf(thing);
	const line = (STROKES.huge * (thing.scale ?? 100)) / 100;
	return { x: left - line, y: top - line, width: width + 2 * line, height: height + 2 * line };
}

function smallest(things: readonly ThingPicture[]): number {
	const letters = things.flatMap(({ parts, scale }) =>
		parts.flatMap((part) => (part.is === 'text' ? part.size * scale * SMALLER : []))
	);
	return Math.min(LETTERS.plain, ...letters);
}
