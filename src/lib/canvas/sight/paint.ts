import type { Box } from '../boxes.ts';
import { paintFrame } from './paintFrame.ts';
import type { Palette } from './palette.ts';
import type { LinePath, PaintedWords, Picture } from './picture.ts';

/** From where a picture is painted: the editor's camera, and the size of the view in pixels of the page. */
export interface View {
	x: number;
	y: number;
	z: number;
	w: number;
	h: number;
	/** Pixels of the screen for one of the page. */
	ratio: number;
}

/** What stands out at this moment, beside where things lie. */
export interface Signs {
	/** A ring around a card: a colour by name, and how wide. */
	ring(card: Box): Ring | undefined;
	isFaint(card: Box): boolean;
}

/** A ring around a card. */
export interface Ring {
	colour: string;
	width: number;
}

interface LineLook {
	width: number;
	colour: string;
	dash?: number[];
	alpha?: number;
	/** How much wider the head is drawn. */
	bold?: number;
}

/** How lines are drawn, in board units. The heads of one look have its colour. */
const LOOKS = new Map<string, LineLook>([
	['pair', { width: 3, colour: '--line-strong', dash: [2, 8] }],
	['extra', { width: 2, colour: '--ink-soft', alpha: 0.7 }],
	['counted', { width: 3, colour: '--ink-soft' }],
	['feedback', { width: 3, colour: '--bata', dash: [12, 9] }],
	['pointed', { width: 7, colour: '--focus' }],
	['taken', { width: 7, colour: '--focus', bold: 5 }],
	['drawing', { width: 4, colour: '--focus', dash: [4, 8] }]
]);
/** A line is at least this wide on the screen, in pixels, however far away one looks. */
const THINNEST = 0.6;
/** The edge of a block, in board units: wide where there is nothing else to see of a card's colour. */
const EDGE = { bare: 9, written: 4 };
const FAINT = 0.32;

/** Paints a picture anew. */
export function paint(
	canvas: HTMLCanvasElement,
	view: View,
	{ frames, cards, words, paths }: Picture,
	palette: Palette,
	signs: Signs
): void {
	const context = cleared(canvas, view);
	if (!context) return;
	const { x, y, z, ratio } = view;
	context.setTransform(ratio * z, 0, 0, ratio * z, ratio * z * x, ratio * z * y);
	context.lineCap = 'round';
	for (const frame of frames) paintFrame(context, frame, palette, z);
	for (const [name, look] of LOOKS) {
		const path = paths.get(name);
		if (path) drawLines(context, path, look, palette.named(look.colour), THINNEST / z);
	}
	context.globalAlpha = 1;
	for (const card of cards) {
		const few = words.get(card.id);
		drawBlock(context, card, few ? EDGE.written : EDGE.bare, palette, signs);
		if (few) drawWords(context, card, few, palette);
	}
}

function cleared(canvas: HTMLCanvasElement, { w, h, ratio }: View) {
	const [width, height] = [Math.round(w * ratio), Math.round(h * ratio)];
	if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d');
	context?.setTransform(1, 0, 0, 1, 0, 0);
	context?.clearRect(0, 0, width, height);
	return context;
}

interface Drawable {
	line: Path2D;
	head: Path2D;
}

/** Paths are read once, and painted at each step of the camera. */
const drawables = new WeakMap<LinePath, Drawable>();

function drawableOf(path: LinePath): Drawable {
	const known = drawables.get(path);
	if (known) return known;
	const made = { line: new Path2D(path.line), head: new Path2D(path.head) };
	drawables.set(path, made);
	return made;
}

function drawLines(
	context: CanvasRenderingContext2D,
	path: LinePath,
	{ width, dash = [], alpha = 1, bold }: LineLook,
	colour: string,
	thinnest: number
): void {
	const { line, head } = drawableOf(path);
	context.globalAlpha = alpha;
	context.strokeStyle = colour;
	context.fillStyle = colour;
	context.lineWidth = Math.max(width, thinnest);
	context.setLineDash(dash);
	context.stroke(line);
	context.fill(head);
	if (bold === undefined) return;
	context.lineWidth = bold;
	context.stroke(head);
}

function drawBlock(
	context: CanvasRenderingContext2D,
	card: Box,
	width: number,
	palette: Palette,
	{ ring, isFaint }: Signs
): void {
	const { x, y, w, h } = card;
	const { edge, fill } = palette.card(card);
	context.globalAlpha = isFaint(card) ? FAINT : 1;
	const around = ring(card);
	if (around) {
		context.fillStyle = palette.named(around.colour);
		const room = around.width;
		context.fillRect(x - room, y - room, w + 2 * room, h + 2 * room);
	}
	context.fillStyle = edge;
	context.fillRect(x, y, w, h);
	context.fillStyle = fill;
	context.fillRect(x + width, y + width, w - 2 * width, h - 2 * width);
}

/** Where letters stand in a line, from its top. */
const FOOT = 0.8;

function drawWords(
	context: CanvasRenderingContext2D,
	card: Box,
	{ letter, line, lines, middle }: PaintedWords,
	palette: Palette
): void {
	context.font = `600 ${letter}px ${palette.letters}`;
	context.textAlign = 'center';
	context.fillStyle = palette.card(card).ink;
	const top = card.y + (card.h - lines.length * line) / 2 + letter * FOOT;
	lines.forEach((words, at) => context.fillText(words, card.x + middle, top + at * line));
}
