import { computed, type Editor, type TLShapeId } from 'tldraw';

import { linkPath } from '#lib/domain/board/linkPath.ts';
import { groupBy } from '#lib/domain/shared/groupBy.ts';

import { stateOf, type BoardState, type DrawnLink } from '../boardState.ts';
import { placed, type Box } from '../boxes.ts';
import { isCard } from '../card/cardShape.ts';
import { areSameFrames, bandOf, framesOn, type Frame } from './frames.ts';
import { fewWordsOf, isTooLarge, type FewWords } from './fewWords.ts';
import { inViewOf } from './inView.ts';
import { isSameList } from './same.ts';

/** What is painted under the elements of a board: cards that have none, as blocks, and lines. */
export interface Picture {
	/** The frames of groups. */
	frames: readonly Frame[];
	cards: readonly Box[];
	/** What stands on them, by their shapes, where there is room for words that are read. */
	words: Words;
	/** Every line of one look, and their heads, each as one SVG path. */
	paths: ReadonlyMap<string, LinePath>;
}

type Words = ReadonlyMap<string, PaintedWords>;

/** Words, and how far from the left of their card their middle is. */
export interface PaintedWords extends FewWords {
	middle: number;
}

/** Lines and their heads, as SVG paths. */
export interface LinePath {
	line: string;
	head: string;
}

/**
 * A board's picture in two: what a hand moves at this moment, and all that lies still. The second is the same object
 * while a hand moves cards, so that of a thousand cards and lines only those under the hand are painted anew (BOARD-39).
 */
export function picturesOf(editor: Editor) {
	const state = stateOf(editor);
	const seen = inViewOf(editor);
	const blocks = (isMoving: boolean) => () => {
		const [near, made, moving] = [seen.near(), seen.made(), state.moving()];
		return [...state.boxes().values()].filter(({ id }) => {
			const shape = id as TLShapeId;
			return moving.has(id) === isMoving && near.has(shape) && !made.has(shape);
		});
	};
	const lines = (isMoving: boolean) => () =>
		state.lines().filter(({ link }) => isApart(state, link) === isMoving);
	const list = { isEqual: isSameList };
	const picture = (isMoving: boolean) => {
		const name = isMoving ? 'moving' : 'still';
		const cards = computed(`${name} cards`, blocks(isMoving), list);
		const own = computed(`${name} lines`, lines(isMoving), list);
		const paths = computed(`${name} paths`, () => pathsOf(state, own.get(), isMoving));
		const words = computed(`${name} words`, () => wordsOn(editor, cards.get(), seen.letter()));
		const frames = computed(`${name} frames`, () => framesOn(editor, isMoving), {
			isEqual: areSameFrames
		});
		return computed<Picture>(name, () => ({
			frames: frames.get(),
			cards: cards.get(),
			words: words.get(),
			paths: paths.get()
		}));
	};
	return { still: picture(false), moving: picture(true) };
}

const NO_WORDS: Words = new Map();

/** The words of cards; no card is asked where none could have any. */
function wordsOn(editor: Editor, cards: readonly Box[], letter: number): Words {
	if (isTooLarge(letter)) return NO_WORDS;
	const words = new Map<string, PaintedWords>();
	for (const { id } of cards) {
		const shape = editor.getShape(id as TLShapeId);
		if (!shape || !isCard(shape)) continue;
		const { x, w } = bandOf(editor, shape);
		const few = fewWordsOf(shape, letter, w);
		if (few) words.set(id, { ...few, middle: x + w / 2 });
	}
	return words;
}

/** True for a link that a hand moves, has in hand, or points at. */
function isApart(state: BoardState, { id, fromShape, toShape }: DrawnLink['link']): boolean {
	const moving = state.moving();
	if (moving.has(fromShape) || moving.has(toShape) || id === state.taken.get()) return true;
	return state.pointed().has(id);
}

function pathsOf(state: BoardState, lines: readonly DrawnLink[], isMoving: boolean) {
	const taken = isMoving ? state.taken.get() : undefined;
	const lookOf = ({ id, look }: DrawnLink['link']) =>
		id === taken ? 'taken' : isMoving && look === 'pair' ? 'pointed' : look;
	const looks = groupBy(lines, ({ link }) => lookOf(link));
	const paths = new Map<string, LinePath>([...looks].map(([look, own]) => [look, joined(own)]));
	const drawing = isMoving && drawnLine(state);
	if (drawing) paths.set('drawing', { line: drawing, head: '' });
	return paths;
}

/** Lines as one, and their heads. A line between pairs has none. */
function joined(lines: readonly DrawnLink[]): LinePath {
	const headed = lines.filter(({ link }) => link.look !== 'pair');
	return {
		line: lines.map(({ line }) => line.d).join(''),
		head: headed.map(({ head }) => head).join('')
	};
}

/** The line of a link on its way from a card to the hand. */
function drawnLine(state: BoardState): string | undefined {
	const drawing = state.drawing.get();
	const from = drawing && state.boxes().get(drawing.from);
	if (!from) return undefined;
	const to = { spot: drawing.to, width: 0, height: 0, part: from.part };
	return linkPath({ look: 'counted' }, placed(from), to).d;
}
