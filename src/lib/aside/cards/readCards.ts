import { patternIn, SIDES, type Side } from '#lib/domain/meeting/cards/patterns.ts';

import { cellsIn } from './cells.ts';
import { darkIn, type Gray } from './gray.ts';
import { outlinesIn } from './outlines.ts';
import { quadIn, type Quad } from './quads.ts';

/** A card in a picture. */
export interface SeenCard {
	number: number;
	/** The side that is up; none while it is held slanting, so that nobody could say. */
	side: Side | undefined;
	/** The corners of its black frame in the picture, in pixels, clockwise from the one between the sides D and A. */
	corners: Quad;
}

/** Half the square, in pixels, a pixel is compared with: small for cards far away, large for those in front. */
const REACHES = [7, 21] as const;

/** How far from upright a side may lean and still be up, in degrees. Between two sides there is no answer. */
const LEANS = 33;

/** All cards in a picture, each place once (CARD-1). The same number at two places is told twice. */
export function readCards(gray: Gray): SeenCard[] {
	const found: SeenCard[] = [];
	for (const reach of REACHES) {
		for (const outline of outlinesIn(darkIn(gray, reach), gray.width, gray.height)) {
			const card = cardIn(gray, quadIn(outline));
			if (card && !found.some((other) => isSamePlace(card, other))) found.push(card);
		}
	}
	return found;
}

function cardIn(gray: Gray, quad: Quad | undefined): SeenCard | undefined {
	const cells = quad && cellsIn(gray, quad);
	const pattern = cells && patternIn(cells);
	if (!pattern) return undefined;
	const [a, b, c, d] = [...quad.slice(pattern.quarters), ...quad.slice(0, pattern.quarters)];
	if (!a || !b || !c || !d) return undefined;
	return { number: pattern.number, side: sideUp([a, b, c, d]), corners: [a, b, c, d] };
}

/** Which side is up: A while the line from the middle of side C to that of side A points up, then D, C, B clockwise. */
function sideUp([a, b, c, d]: Quad): Side | undefined {
	const [right, down] = [a.x + b.x - c.x - d.x, a.y + b.y - c.y - d.y];
	const angle = (Math.atan2(right, -down) * 180) / Math.PI;
	const quarter = Math.round(angle / 90);
	if (Math.abs(angle - 90 * quarter) > LEANS) return undefined;
	return SIDES[(4 - ((quarter + 4) % 4)) % 4];
}

function isSamePlace(one: SeenCard, other: SeenCard): boolean {
	if (one.number !== other.number) return false;
	const [a, b] = [one.corners[0], other.corners[0]];
	const size = Math.hypot(a.x - one.corners[2].x, a.y - one.corners[2].y);
	return Math.hypot(a.x - b.x, a.y - b.y) < size / 2;
}
