import { getStroke } from 'perfect-freehand';

import { pointsIn } from './ink.ts';
import { tenth } from './paths.ts';

/** The outline of a line of ink as a pen of this width leaves it: quicker is thinner. */
export function inkPath(ink: string, width: number): string {
	const points = pointsIn(ink).map(([x, y]) => [x, y]);
	const outline = getStroke(points, {
		size: width * 1.4,
		thinning: 0.4,
		smoothing: 0.6,
		streamline: 0.4,
		simulatePressure: true
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
