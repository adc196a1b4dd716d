import { fittest, MOST_TRIED } from '#lib/domain/board/aspect.ts';
import type { BoardName, BoardScene, Size } from '#lib/domain/board/scene.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { boardPicture } from './boardSvg.ts';
import type { BoardHead } from './frame.ts';
import type { Picture } from './picture.ts';
import { planBoardOf } from './planBoard.ts';
import type { BoardFileWords } from './words.ts';

/** What a printer leaves of a page on its side, in millimetres. */
const PAGE = { width: 277, height: 190 };
const SIDES = [PAGE.width / PAGE.height, PAGE.height / PAGE.width];

/**
 * A board of a plan as a picture: laid out for a page, upright or on its side, whichever gives larger letters. Where a
 * hand has placed a card it is as the desk has it: that is what people made (POSTER-18).
 */
export function boardOnPaper(
	plan: Plan,
	asked: { board: BoardName; tree?: string; at: string },
	words: BoardFileWords
): { head: BoardHead; scene: BoardScene; picture: Picture } {
	const { board, head, layout, scene } = planBoardOf(plan, asked, words);
	const draw = (shown: BoardScene) => boardPicture(shown, words, { board, head });
	const sceneIn = (aspect: number) => {
		const worthOf = (tried: number) => onPage(draw(layout(tried)).whole);
		return layout(fittest(aspect, worthOf));
	};
	const { cards } = scene;
	const isFixed = cards.length > MOST_TRIED || cards.some(({ byHand }) => byHand);
	const [first = scene, ...others] = isFixed || cards.length === 0 ? [] : SIDES.map(sceneIn);
	let best = { head, scene: first, picture: draw(first) };
	for (const other of others) {
		const picture = draw(other);
		if (onPage(picture.whole) > onPage(best.picture.whole)) best = { head, scene: other, picture };
	}
	return best;
}

/** How large a picture comes onto a page that may be turned, in millimetres to its own unit. */
function onPage({ width, height }: Size): number {
	const [long, short] = [Math.max(width, height), Math.min(width, height)];
	return Math.min(PAGE.width / long, PAGE.height / short);
}
