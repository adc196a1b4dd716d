import { getStroke } from 'perfect-freehand';

import { pointsIn, pressureIn } from './ink.ts';
import { tenth } from './paths.ts';

/** How hard a pen is pressed where nothing says so. */
const USUAL = 0.5;

/**
 * The outline of a line of ink as a pen of this width leaves it: as wide as the pen was pressed, and where nothing tells
 * how hard, quicker is thinner.
 */
export function inkPath(ink: string, width: number, press = ''): string {
	const pressure = pressureIn(press);
	const points = pointsIn(ink).map(([x, y], at) => [x, y, pressure[at] ?? USUAL] as Point);
	const outline = getStroke(close(points), {
		size: width * 1.4,
		thinning: press === '' ? 0.4 : 0.7,
		smoothing: 0.6,
		streamline: 0.2,
		simulatePressure: press === '',
		last: true // it ends where the hand was let go
	});
	return smooth(outline as [number, number][]);
}

/** Where a hand was, and how hard it pressed. */
type Point = [x: number, y: number, pressure: number];

/** Points farther apart than this have others put between them, in drawing units. */
const APART = 6;
/** As many as that at most between two. */
const MOST_BETWEEN = 40;

/** A quick hand leaves few points, and a curve through few of them cuts off its corners: it goes straight from each to the next. */
function close(points: readonly Point[]): Point[] {
	return points.flatMap((point, at): Point[] => {
		const next = points[at + 1];
		if (!next) return [point];
		const far = Math.hypot(next[0] - point[0], next[1] - point[1]);
		const steps = Math.max(1, Math.min(MOST_BETWEEN, Math.ceil(far / APART)));
		return Array.from({ length: steps }, (_, step) => between(point, next, step / steps));
	});
}

function between(from: Point, to: Point, part: number): Point {
	return from.map((each, at) => each + ((to[at] ?? each) - each) * part) as Point;
}

/** A closed curve through the middles between the points. */
function smooth(outline: readonly [number, number][]): string {
	const [first] = outline;
	if (!first) return '';
	const curve = outline.map(([x, y], at) => {
		const [nextX, nextY] = outline[(at + 1) % outline.length] ?? first;
		return `${tenth(x)} ${tenth(y)} ${tenth((x + nextX) / 2)} ${tenth((y + nextY) / 2)}`;
	});
	return `M${tenth(first[0])} ${tenth(first[1])}Q${curve.join(' ')}Z`;
}
