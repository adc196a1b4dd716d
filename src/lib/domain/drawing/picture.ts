import { inkPath } from './inkPath.ts';
import type { Form, Thing } from './kinds.ts';
import { LABELS, LETTERS, ON_PAPER, PAINTS, STROKES, USUAL, type Paint } from './paints.ts';
import { arrowHead, linePath, ovalPath, rectanglePath } from './paths.ts';
import { LINE, linesOf, setInto, type Typeset } from './typeset.ts';

/** One stroke or area of a thing, in the thing's own units from its corner. */
export interface PathPart {
	is: 'path';
	d: string;
	fill: string;
	stroke: string;
	width: number;
	dash?: string;
}

/** Words of a thing, line by line: `y` is the foot of the first line, `step` from line to line. */
export interface TextPart {
	is: 'text';
	x: number;
	y: number;
	step: number;
	size: number;
	anchor: 'start' | 'middle';
	fill: string;
	lines: string[];
}

/** A picture of a thing, by its hash. */
export interface ImagePart {
	is: 'image';
	hash: string;
	width: number;
	height: number;
	alt: string;
}

export type Part = PathPart | TextPart | ImagePart;

/** A thing as every screen and every file draws it: nothing in it is markup, and no words of people are more than words. */
export interface ThingPicture {
	id: string;
	form: Form;
	x: number;
	y: number;
	/** Degrees around the corner. */
	turn: number;
	scale: number;
	width: number;
	height: number;
	parts: Part[];
}

/** How a thing looks. The same record is the same picture everywhere. DRAW-14. */
export function thingPicture(thing: Thing): ThingPicture {
	const { id, form, spot } = thing;
	const parts = PARTS[form](thing, paintOf(thing));
	const [width, height] = sizeOf(thing);
	const turned = { turn: (thing.turn ?? 0) / 100, scale: (thing.scale ?? 100) / 100 };
	return { id, form, x: spot[0], y: spot[1], width, height, ...turned, parts };
}

/** How much room a thing takes; words alone grow downwards as they need. */
export function sizeOf({ form, size, text, weight }: Thing): [width: number, height: number] {
	const [width, height] = [Math.abs(size[0]), Math.abs(size[1])];
	if (form !== 'text') return [width, height];
	const letters = LETTERS[weight ?? 'plain'];
	return [width, Math.ceil(linesOf(text ?? '', width, letters).length * letters * LINE)];
}

type Draw = (thing: Thing, paint: Paint) => Part[];

const PAD = 10;

const PARTS: Readonly<Record<Form, Draw>> = {
	ink: ({ ink, weight, press }, { stroke }) => [
		path(inkPath(ink ?? '', STROKES[weight ?? 'plain'], press), { fill: stroke })
	],
	line: (thing, { stroke }) => [edge(thing, linePath(thing.size), stroke)],
	arrow: (thing, { stroke }) => {
		const width = STROKES[thing.weight ?? 'plain'];
		return [
			edge(thing, linePath(thing.size, width * 2.5), stroke),
			path(arrowHead(thing.size, width), { fill: stroke })
		];
	},
	box: (thing, paint) => [shape(thing, paint, rectanglePath(thing.size, 4)), ...label(thing, 0.96)],
	oval: (thing, paint) => [shape(thing, paint, ovalPath(thing.size)), ...label(thing, 0.72)],
	text: (thing, { letters }) => {
		const size = LETTERS[thing.weight ?? 'plain'];
		const lines = linesOf(thing.text ?? '', Math.abs(thing.size[0]), size);
		return [{ ...words({ size, lines }, letters), is: 'text', anchor: 'start', x: 0, y: size }];
	},
	note: (thing, { note }) => [
		path(rectanglePath(thing.size, 3), { fill: note, stroke: '#00000022', width: 1 }),
		...label(thing, 0.9)
	],
	card: (thing, { stroke, ground }) => [
		path(rectanglePath(thing.size, 10), { fill: ground, stroke, width: 3 }),
		...label(thing, 0.92)
	],
	image: ({ image, size, text }) => [
		path(rectanglePath(size, 2), { fill: '#eef0f2' }),
		...(image
			? [{ is: 'image' as const, hash: image, width: size[0], height: size[1], alt: text ?? '' }]
			: [])
	],
	frame: (thing) => {
		const { letters } = PAINTS.grey;
		const set: Typeset = {
			size: 20,
			lines: linesOf(thing.text ?? '', thing.size[0], 20).slice(0, 1)
		};
		return [
			path(rectanglePath(thing.size, 0), { stroke: PAINTS.grey.stroke, width: 2, dash: '14 10' }),
			{ ...words(set, letters), is: 'text', anchor: 'start', x: 0, y: -8 }
		];
	}
};

function paintOf({ form, colour }: Thing): Paint {
	return PAINTS[colour ?? (form === 'note' ? USUAL.note : USUAL.other)];
}

function path(d: string, look: Partial<Omit<PathPart, 'is' | 'd'>>): PathPart {
	return { is: 'path', d, fill: 'none', stroke: 'none', width: 0, ...look };
}

/** A line, perhaps dashed. */
function edge({ weight, dashed }: Thing, d: string, stroke: string): PathPart {
	const width = STROKES[weight ?? 'plain'];
	return path(d, { stroke, width, ...(dashed && { dash: `${width * 3} ${width * 2.5}` }) });
}

function shape(thing: Thing, { stroke, ground }: Paint, d: string): PathPart {
	return { ...edge(thing, d, stroke), fill: thing.filled ? ground : 'none' };
}

/** Words in the middle of a thing; `share` of its width and height is theirs. */
function label({ text, size, weight, form }: Thing, share: number): TextPart[] {
	if (!text) return [];
	const [width, height] = [Math.abs(size[0]), Math.abs(size[1])];
	const pad = form === 'oval' ? 0 : PAD;
	const set = setInto(
		text,
		Math.max(1, width * share - pad),
		Math.max(1, height * share - pad / 2),
		LABELS[weight ?? 'plain']
	);
	const step = set.size * LINE;
	// The first line's foot: the block of lines is centred, and a foot lies about a third below the middle of its line.
	const y = height / 2 - ((set.lines.length - 1) * step) / 2 + set.size * 0.35;
	return [{ ...words(set, ON_PAPER), is: 'text', anchor: 'middle', x: width / 2, y }];
}

function words({ size, lines }: Typeset, fill: string) {
	return { size: Math.round(size * 10) / 10, step: size * LINE, lines, fill };
}
