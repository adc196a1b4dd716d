import type { BoardScene } from '#lib/domain/board/scene.ts';

import { foldedScene } from './foldedScene.ts';
import { cardsIn, type Overview, type Room } from './overview.ts';

/** Shapes that are tried, beside that of the wall: a tree of few cards is narrower than what it is laid out for. */
const WIDER = [0.4, 0.6, 0.8, 1, 1.3, 1.6, 2, 2.4];
/** The same for a board with most of its cards folded. */
const WIDER_FOLDED = [0.6, 1, 1.6];
/** How much higher than at the desk cards are that keep their words: it takes more lines to say as much in larger letters. */
const TALLER = [1.5, 2.5, 3.5];
/** Layouts of more cards than this are tried folded only: they would keep the wall waiting, for blocks without words. */
const MOST_TRIED = 80;
/** How far from the main card those are that keep their words. */
const STEPS = [1, 2, 3];

/**
 * The board in the layout that says most in letters a room reads: with all its cards as they are, or with those far from
 * the main one folded. One on which a hand has placed cards stays as the desk has it.
 */
export function sceneFor(room: Room, sceneOf: (aspect?: number) => BoardScene): BoardScene {
	const asAtDesk = sceneOf();
	const { cards } = asAtDesk;
	if (cards.some(({ byHand }) => byHand)) return asAtDesk;
	const aspect = room.width / room.height;
	const isLarge = cards.length > MOST_TRIED;
	const isTree = cards.some(({ part }) => part === 'core');
	const steps = isLarge || !isTree ? STEPS.slice(0, 1) : STEPS;
	const tried = [
		asAtDesk,
		...(isLarge ? [] : WIDER.map((wider) => sceneOf(wider * aspect))),
		...steps.flatMap((near) =>
			WIDER_FOLDED.flatMap((wider) =>
				TALLER.map((tall) => foldedScene(asAtDesk, near, wider * aspect, tall))
			)
		)
	];
	const worth = tried.map((scene) => worthOf(cardsIn(scene, room, '')));
	return tried[worth.indexOf(Math.max(...worth))] ?? asAtDesk;
}

/** What a whole text is worth, and how many letters of a cut one are worth nothing: "The…" says nothing. */
const [WHOLE, EMPTY] = [32, 8];

/** How many cards say what they are about; of what says as much, the larger letters. */
function worthOf({ letter, cards }: Pick<Overview, 'letter' | 'cards'>): number {
	const worths = cards.map(({ lines, isWhole }) => {
		const said = lines.join(' ').length - EMPTY;
		return isWhole ? WHOLE : Math.max(0, Math.min(said, WHOLE / 2));
	});
	return worths.reduce((sum, worth) => sum + worth, 0) * 100 + letter;
}
