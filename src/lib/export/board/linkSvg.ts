import type { Bounds } from '#lib/domain/board/bounds.ts';
import { onBend } from '#lib/domain/board/detour.ts';
import { linkPath } from '#lib/domain/board/linkPath.ts';
import type { BoardCard, BoardLink, LinkLook } from '#lib/domain/board/scene.ts';

import { INK } from './looks.ts';
import { element, num } from './xml.ts';

/** How the kinds of lines are told apart without colour too. */
export const LINES: Record<LinkLook, { stroke: string; width: number; dashes?: string }> = {
	counted: { stroke: INK.soft, width: 2.5 },
	extra: { stroke: INK.soft, width: 1.5, dashes: '2 5' },
	feedback: { stroke: INK.back, width: 2.5, dashes: '12 8' },
	pair: { stroke: '#a8977b', width: 2, dashes: '2 8' }
};

/** A line as it is drawn, and the parts of the board it runs through. */
export interface DrawnLink {
	svg: string;
	parts: Bounds[];
}

/** A line from card to card with its arrow; nothing where one of the cards is not there. */
export function linkSvg(
	link: BoardLink,
	byId: ReadonlyMap<string, BoardCard>,
	cards: readonly BoardCard[]
): DrawnLink | undefined {
	const [from, to] = [byId.get(link.from), byId.get(link.to)];
	if (!from || !to) return undefined;
	const { d, tip, heading } = linkPath(link, from, to, cards);
	const head = link.look === 'pair' ? '' : arrow(tip, heading, link.look);
	return { svg: lineSvg(d, link.look) + head, parts: partsOf(d) };
}

/** Room for the width of a line and the head of its arrow. */
const AROUND = 14;

const PIECES = 16;

/** The rectangles a path runs in, one for each piece of it. */
function partsOf(d: string): Bounds[] {
	const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
	const spots = numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : []));
	const [start, a, b, tip] = spots;
	const isBend = d.includes('C') && start && a && b && tip;
	const along = isBend
		? Array.from({ length: PIECES + 1 }, (_, n) => onBend(n / PIECES, start, a, b, tip))
		: spots;
	const pieces = along.slice(1).map((to, at) => [along[at] ?? to, to]);
	return pieces.map((piece) => {
		const [left, top] = [
			Math.min(...piece.map(({ x }) => x)),
			Math.min(...piece.map(({ y }) => y))
		];
		const width = Math.max(...piece.map(({ x }) => x)) - left + 2 * AROUND;
		const height = Math.max(...piece.map(({ y }) => y)) - top + 2 * AROUND;
		return { x: left - AROUND, y: top - AROUND, width, height };
	});
}

/** A line of this look along a path. */
export function lineSvg(d: string, look: LinkLook): string {
	const { stroke, width, dashes } = LINES[look];
	return element('path', {
		...{ d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' },
		'stroke-dasharray': dashes
	});
}

/** An arrow's head with its point here, looking that way in degrees from the right. */
export function arrow({ x, y }: { x: number; y: number }, heading: number, look: LinkLook): string {
	const transform = `translate(${num(x)} ${num(y)}) rotate(${num(heading)})`;
	return element('path', { d: 'M0 0l-13 -7v14z', fill: LINES[look].stroke, transform });
}
