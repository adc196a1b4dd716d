import type { Spot } from '../shared/places.ts';
import { clearest, onBend, type Bend } from './detour.ts';
import { GAPS } from './limbs.ts';
import type { BoardCard, BoardLink, Size } from './scene.ts';

/** How a link runs: as an SVG path, with the point of its arrow and where that points, in degrees from the right. */
export interface LinkPath {
	d: string;
	tip: Spot;
	heading: number;
	/** A point on the line, for a mark or a finger. */
	middle: Spot;
}

type Placed = Size & Pick<BoardCard, 'spot' | 'part'>;

/**
 * The line of a link between two cards as they lie, from the cause to the effect. One that hangs runs straight, in the
 * gutter beside the cards, as long as they lie as the layout put them; every other runs in a curve from edge to edge,
 * around the `others` where it can: under them it would be read as a link of theirs (BOARD-45).
 */
export function linkPath(
	link: Pick<BoardLink, 'look' | 'hangs'>,
	from: Placed,
	to: Placed,
	others: readonly Placed[] = []
): LinkPath {
	if (link.look === 'pair') return across(from, to);
	const isUp = to.part === 'effect';
	const [child, holder] = isUp ? [to, from] : [from, to];
	const side = isUp ? -1 : 1;
	const room = edge(child, -side) * side - edge(holder, side) * side;
	return link.hangs && room > 0 ? hanging(child, holder, side) : bent(clearest(from, to, others));
}

/** From the side of a card into the gutter on its left, and to the edge of the card it hangs on. */
function hanging(child: Placed, holder: Placed, side: 1 | -1): LinkPath {
	const gutter = left(child) - GAPS.indent / 2;
	const start = edge(holder, side);
	const isUnder = gutter > left(holder) && gutter < right(holder);
	const at = isUnder
		? gutter
		: Math.max(left(holder) + GAPS.indent, Math.min(gutter, holder.spot.x));
	const bus = start + (side * GAPS.list) / 2;
	const points = [
		{ x: left(child), y: child.spot.y },
		{ x: gutter, y: child.spot.y },
		...(isUnder
			? []
			: [
					{ x: gutter, y: bus },
					{ x: at, y: bus }
				]),
		{ x: at, y: start }
	];
	const middle = { x: gutter, y: child.spot.y };
	// Towards the main card for a cause, away from it for an effect.
	return side === 1 ? straight(points, middle) : straight([...points].reverse(), middle);
}

function straight(points: readonly Spot[], middle: Spot): LinkPath {
	const [before, tip] = points.slice(-2) as [Spot, Spot];
	const d = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${whole(x)} ${whole(y)}`).join('');
	const heading = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
	return { d, tip, heading, middle };
}

function bent({ points, heading }: Bend): LinkPath {
	const said = points.map((at) => `${whole(at.x)} ${whole(at.y)}`);
	const [middle, tip] = [onBend(0.5, ...points), points[3]];
	const isStraight = said[0] === said[1] && said[2] === said[3];
	const d = isStraight ? `M${said[0]}L${said[3]}` : `M${said[0]}C${said.slice(1).join(' ')}`;
	return { d, tip, heading, middle };
}

/** From a problem to its objective: level, from side to side. */
function across(from: Placed, to: Placed): LinkPath {
	const [start, tip] = [
		{ x: right(from), y: from.spot.y },
		{ x: left(to), y: to.spot.y }
	];
	return straight([start, tip], { x: (start.x + tip.x) / 2, y: (start.y + tip.y) / 2 });
}

const left = ({ spot, width }: Placed) => spot.x - width / 2;
const right = ({ spot, width }: Placed) => spot.x + width / 2;
const edge = ({ spot, height }: Placed, side: number) => spot.y + (side * height) / 2;
const whole = (value: number) => String(Math.round(value * 10) / 10);
