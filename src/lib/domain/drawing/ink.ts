import { LONGEST_INK } from './kinds.ts';
import type { Pair } from './pair.ts';

/** The most points one line keeps. A longer one is made coarser until it fits. */
export const MOST_POINTS = 2_000;

/** Points nearer to the last one than this say nothing, in drawing units. */
const NEAREST = 1;

/** A point of a line under a hand: where it is, and for a pen how hard it was pressed, from 0 to 1. */
export type InkPoint = Pair | readonly [...Pair, pressure: number];

/**
 * A line of ink as letters: the steps from point to point in half units, five bits a letter, the lowest first, the
 * sixth bit for "goes on" and the very first for the sign. What is added to a line is added to its letters.
 */
export function inkOf(points: readonly InkPoint[]): string {
	return strokeOf(points).ink;
}

/** A line of ink, and how hard the pen was pressed: one letter for each point that is kept, none where no pen drew. */
export function strokeOf(points: readonly InkPoint[]): { ink: string; press: string } {
	const kept = thinned(points);
	const ink = codeOf(kept);
	if (ink.length > LONGEST_INK) return strokeOf(everySecond(points));
	return { ink, press: kept.map(pressLetter).join('') };
}

function codeOf(points: readonly InkPoint[]): string {
	let [ink, atX, atY] = ['', 0, 0];
	for (const [x, y] of points) {
		const [nextX, nextY] = [Math.round(x * 2), Math.round(y * 2)];
		ink += lettersOf(nextX - atX) + lettersOf(nextY - atY);
		[atX, atY] = [nextX, nextY];
	}
	return ink;
}

/** The hardest press a letter says. */
const HARDEST = 63;

function pressLetter([, , pressure]: InkPoint): string {
	if (pressure === undefined) return '';
	return LETTERS[Math.round(Math.min(1, Math.max(0, pressure)) * HARDEST)] ?? '';
}

/** How hard the pen was pressed at each point, from 0 to 1. */
export function pressureIn(press: string): number[] {
	return [...press.slice(0, MOST_POINTS)].map((letter) => (VALUES.get(letter) ?? 0) / HARDEST);
}

/** The points again, in drawing units from the line's corner. What is no code is left out. */
export function pointsIn(ink: string): Pair[] {
	const steps = stepsIn(ink.slice(0, LONGEST_INK));
	const points: Pair[] = [];
	let [x, y] = [0, 0];
	for (let at = 0; at + 1 < steps.length && points.length < MOST_POINTS; at += 2) {
		[x, y] = [x + (steps[at] ?? 0), y + (steps[at + 1] ?? 0)];
		points.push([x / 2, y / 2]);
	}
	return points;
}

/** Leaves out what is too near to be seen; of a line with too many points, more and more. */
export function thinned<P extends InkPoint>(points: readonly P[], nearest = NEAREST): P[] {
	const kept: P[] = [];
	points.filter(isSound).forEach((point, at, all) => {
		const last = kept.at(-1);
		const isEnd = at === all.length - 1 && at > 0;
		if (!last || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= nearest)
			kept.push(point);
	});
	return kept.length <= MOST_POINTS ? kept : thinned(points, nearest * 2);
}

function everySecond(points: readonly InkPoint[]): InkPoint[] {
	return points.filter((_, at) => at % 2 === 0 || at === points.length - 1);
}

const FARTHEST_POINT = 200_000;

function isSound(point: InkPoint): boolean {
	return point.every((one: number) => Number.isFinite(one) && Math.abs(one) <= FARTHEST_POINT);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

function lettersOf(step: number): string {
	let left = step < 0 ? -step * 2 + 1 : step * 2;
	let letters = '';
	do {
		const low = left % 32;
		left = Math.floor(left / 32);
		letters += LETTERS[left > 0 ? low + 32 : low] ?? '';
	} while (left > 0);
	return letters;
}

function stepsIn(ink: string): number[] {
	const steps: number[] = [];
	let [sum, place] = [0, 1];
	for (const letter of ink) {
		const value = VALUES.get(letter) ?? 0;
		sum += (value % 32) * place;
		place *= 32;
		if (value >= 32 && place < 2 ** 30) continue;
		steps.push(sum % 2 === 1 ? -(sum - 1) / 2 : sum / 2);
		[sum, place] = [0, 1];
	}
	return steps;
}
