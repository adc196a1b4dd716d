import { boundsOf } from '#lib/domain/board/bounds.ts';
import type { BoardCard, BoardScene } from '#lib/domain/board/scene.ts';

/** A board seen from far: each card a rectangle, in one path for all cards of a kind, however many there are. */
export interface MapDrawing {
	viewBox: string;
	/** The rectangles of each kind, as path data. */
	kinds: { kind: 'core' | 'effect' | 'cause' | 'beside'; path: string }[];
}

/** Room around the board, in board units. */
const MARGIN = 70;

/** The map of a scene; nothing where there is no card. */
export function mapOf({ cards }: BoardScene): MapDrawing | undefined {
	if (cards.length === 0) return undefined;
	const { x, y, width, height } = boundsOf(cards);
	const kinds = (['effect', 'core', 'cause', 'beside'] as const).map((kind) => ({
		kind,
		path: cards
			.filter(({ part }) => kindOf(part) === kind)
			.map(rectangle)
			.join('')
	}));
	const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].map(Math.round);
	return { viewBox: box.join(' '), kinds };
}

/** A card's rectangle as path data, grown by so many units on each side. */
export function rectangle({ spot, width, height }: BoardCard, grown = 0): string {
	const [w, h] = [Math.round(width) + 2 * grown, Math.round(height) + 2 * grown];
	return `M${Math.round(spot.x) - w / 2} ${Math.round(spot.y) - h / 2}h${w}v${h}h${-w}z`;
}

/** The card nearest to a place: a thumb is larger than a rectangle (TWIN-6). */
export function cardAt({ cards }: BoardScene, x: number, y: number): BoardCard | undefined {
	let best: BoardCard | undefined;
	let least = Infinity;
	for (const card of cards) {
		const aside = Math.max(0, Math.abs(x - card.spot.x) - card.width / 2);
		const above = Math.max(0, Math.abs(y - card.spot.y) - card.height / 2);
		const far = aside * aside + above * above;
		if (far >= least) continue;
		best = card;
		least = far;
	}
	return best;
}

function kindOf(part: BoardCard['part']): MapDrawing['kinds'][number]['kind'] {
	return part === 'core' || part === 'effect' || part === 'cause' ? part : 'beside';
}
