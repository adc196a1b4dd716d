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
	const points = pointsIn(ink).map(([x, y], at) => [x, y, pressure[at] ?? USUAL]);
	const outline = getStroke(points, {
		size: width * 1.4,
		thinning: press === '' ? 0.4 : 0.7,
		smoothing: 0.6,
		streamline: 0.4,
		simulatePressure: press === '',
		last: true // it ends where the hand was let go
	});
	return smooth(outline as [number, number][]);
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
