import { pointsIn } from './ink.ts';
import type { Thing } from './kinds.ts';
import { sizeOf, thingPicture, type ThingPicture } from './picture.ts';

/** A rectangle in drawing units. */
export interface Bounds {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** A whole drawing, or one frame of it, ready to be drawn: those at the back first. */
export interface DrawingPicture extends Bounds {
	things: ThingPicture[];
}

/** Room around the outermost things. */
const MARGIN = 24;

/** What a drawing shows; with a frame, that part of it only. An empty one shows an empty sheet. DRAW-14, DRAW-17. */
export function drawingSvg(things: readonly Thing[], frame?: string): DrawingPicture {
	const window = things.find(({ id, form }) => id === frame && form === 'frame');
	const drawn = drawnIn(things);
	const bounds = window ? boundsOf(window) : wholeOf(things);
	const shown = window ? drawn.filter((thing) => touch(boundsOf(thing), bounds)) : drawn;
	return { ...bounds, things: shown.map(thingPicture) };
}

/** All of a drawing, with room around it. */
export function wholeOf(things: readonly Thing[]): Bounds {
	return grown(together(drawnIn(things).map(boundsOf)), MARGIN);
}

/** A frame is for the hand that draws: whoever looks needs no edge around what is shown. */
function drawnIn(things: readonly Thing[]): Thing[] {
	return things.filter(({ form }) => form !== 'frame');
}

/** The frames of a drawing, in the order they are read: from the top, then from the left. */
export function framesIn(things: readonly Thing[]): Thing[] {
	return things
		.filter(({ form }) => form === 'frame')
		.sort((a, b) => a.spot[1] - b.spot[1] || a.spot[0] - b.spot[0]);
}

/** How much wider than its only frame a drawing may be before the frame alone is read better from far. */
const MUCH_BESIDE = 1.15;

/** The frame to show the room first, where all of a drawing would be too small to read from far. DRAW-17, DRAW-24. */
export function firstToShow(things: readonly Thing[]): Thing | undefined {
	const [first, second] = framesIn(things);
	if (!first) return undefined;
	const isWide = wholeOf(things).width > MUCH_BESIDE * boundsOf(first).width;
	return second || isWide ? first : undefined;
}

/** The upright rectangle around a thing, turned as it is. */
export function boundsOf(thing: Thing): Bounds {
	const angle = ((thing.turn ?? 0) / 18_000) * Math.PI;
	const scale = (thing.scale ?? 100) / 100;
	const corners = cornersOf(thing).map(([x, y]) => [
		thing.spot[0] + scale * (x * Math.cos(angle) - y * Math.sin(angle)),
		thing.spot[1] + scale * (x * Math.sin(angle) + y * Math.cos(angle))
	]);
	return around(corners as [number, number][]);
}

/** The rectangle around some points; around none, an empty sheet. */
function around(points: readonly (readonly [number, number])[]): Bounds {
	if (points.length === 0) return { left: 0, top: 0, width: 800, height: 500 };
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function cornersOf(thing: Thing): (readonly [number, number])[] {
	if (thing.form === 'ink') return pointsIn(thing.ink ?? '');
	if (thing.form === 'line' || thing.form === 'arrow') return [[0, 0], thing.size];
	const [width, height] = sizeOf(thing);
	return [
		[0, 0],
		[width, 0],
		[0, height],
		[width, height]
	];
}

function together(all: readonly Bounds[]): Bounds {
	return around(
		all.flatMap(({ left, top, width, height }) => [
			[left, top] as const,
			[left + width, top + height] as const
		])
	);
}

function grown({ left, top, width, height }: Bounds, by: number): Bounds {
	return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

function touch(a: Bounds, b: Bounds): boolean {
	return (
		a.left < b.left + b.width &&
		b.left < a.left + a.width &&
		a.top < b.top + b.height &&
		b.top < a.top + a.height
	);
}
