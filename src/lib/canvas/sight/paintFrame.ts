import { framePaths, NAMED, type Enclosure } from '#lib/domain/board/enclosures.ts';
import { CARD } from '#lib/domain/board/cardSize.ts';

import type { Frame } from './frames.ts';
import type { Palette } from './palette.ts';

/** The edge of a frame, in board units; on the screen it is never thinner than this, in pixels. */
const EDGE = { width: 3, thinnest: 1 };
/** How much of its colour the ground of a frame has. */
const TINT = 0.09;
/** Where the name begins, from the corner of a frame. */
const NAME = { x: 16, y: NAMED } as const;

/** Paths are read once, and painted at each step of the camera. */
const drawables = new WeakMap<Enclosure, { body: Path2D; strip: Path2D | undefined }>();

/** Paints the frame of a group: a calm ground and an edge, and at the top the strip its head stands in, or its name. */
export function paintFrame(
	context: CanvasRenderingContext2D,
	{ enclosure, name }: Frame,
	palette: Palette,
	zoom: number
): void {
	const { body, strip } = drawableOf(enclosure);
	const { edge, full } = palette.frame(enclosure.colour ?? '');
	context.globalAlpha = TINT;
	context.fillStyle = edge;
	context.fill(body);
	context.globalAlpha = 1;
	context.fillStyle = full;
	if (strip) context.fill(strip);
	context.strokeStyle = edge;
	context.lineWidth = Math.max(EDGE.width, EDGE.thinnest / zoom);
	context.setLineDash([]);
	context.stroke(body);
	if (name === '') return;
	context.font = `700 ${CARD.letter}px ${palette.letters}`;
	context.textAlign = 'left';
	context.fillStyle = palette.named('--ink');
	context.fillText(name, enclosure.x + NAME.x, enclosure.y + NAME.y, enclosure.width - 2 * NAME.x);
}

function drawableOf(enclosure: Enclosure) {
	const known = drawables.get(enclosure);
	if (known) return known;
	const { body, strip } = framePaths(enclosure);
	const made = {
		body: new Path2D(body),
		strip: strip === undefined ? undefined : new Path2D(strip)
	};
	drawables.set(enclosure, made);
	return made;
}
