import { atom, computed, isUninitialized, type Editor } from 'tldraw';

import type { Enclosure } from '#lib/domain/board/enclosures.ts';
import { linkPath, type LinkPath } from '#lib/domain/board/linkPath.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

import type { BoardActs } from './acts/boardActs.ts';
import { atRest, enclosuresIn, placed, renewed, type Box, type Boxes } from './boxes.ts';
import { headOf } from './links/linkPaths.ts';
import type { ShownLink } from './links/shownLinks.ts';
import type { BoardPort } from './port.ts';
import { isSameSet } from './sight/same.ts';

/** What one board shows beside its shapes. Nothing of it is stored: it follows from the plan, or is in somebody's hand. */
export class BoardState {
	readonly links = atom<readonly ShownLink[]>('links', []);
	/** The link in hand. */
	readonly taken = atom<string | undefined>('link in hand', undefined);
	/** A link that is being drawn: from a shape to a point. */
	readonly drawing = atom<{ from: string; to: Spot } | undefined>('link being drawn', undefined);
	/** What a hand on this board does to the plan, as long as it is shown. */
	acts: BoardActs | undefined;
	/** Asks the screen around the board for words. */
	ask: BoardPort['ask'] = () => undefined;
	readonly #boxes;
	readonly #resting;
	readonly #lying;
	readonly #enclosures;
	readonly #moved;
	readonly #lines;
	readonly #moving;
	readonly #pointed;

	constructor(editor: Editor) {
		const shapes = editor.store.query.records('shape');
		this.#boxes = computed<ReadonlyMap<string, Box>>('boxes', (before) => {
			return renewed(isUninitialized(before) ? new Map() : before, shapes.get());
		});
		// As long as a hand moves cards, lines and frames take them to lie where they were taken from.
		this.#resting = computed<Boxes>('resting', (before) => {
			const [boxes, moving] = [this.#boxes.get(), this.#moving.get()];
			return moving.size > 0 && !isUninitialized(before) ? atRest(before, boxes, moving) : boxes;
		});
		this.#lying = computed('lying', () => lyingIn(this.#resting.get()));
		this.#enclosures = computed('frames', () => enclosuresIn(this.#resting.get().values()));
		this.#moved = computed('frames in hand', () => {
			const moving = this.#moving.get();
			return enclosuresIn([...this.#boxes.get().values()].filter(({ id }) => moving.has(id)));
		});
		this.#lines = computed('lines', () => {
			const [boxes, lying] = [this.#boxes.get(), this.#lying.get()];
			return this.links.get().flatMap((link) => {
				const [from, to] = [boxes.get(link.fromShape), boxes.get(link.toShape)];
				return from && to ? [drawn(link, from, to, lying)] : [];
			});
		});
		this.#moving = computed('moving', () => {
			const isMoving = editor.isIn('select.translating');
			return new Set<string>(isMoving ? editor.getSelectedShapeIds() : []);
		});
		this.#pointed = computed<ReadonlySet<string>>(
			'pairs pointed at',
			() => pointedIn(editor, this.links.get()),
			{
				isEqual: isSameSet
			}
		);
	}

	/** Where every card is now, by its shape. The same object as before where none of them lies or looks otherwise. */
	boxes(): ReadonlyMap<string, Box> {
		return this.#boxes.get();
	}

	/** The frames of groups: those a hand moves, or the others, around where that one's cards lay before it began. */
	enclosures(isMoving = false): readonly Enclosure[] {
		return isMoving ? this.#moved.get() : this.#enclosures.get();
	}

	/** Every link with the line it is drawn as. A link that lacks a card is not drawn. */
	lines(): readonly DrawnLink[] {
		return this.#lines.get();
	}

	/** The pairs of the cards in hand and under the hand: their lines, and the shapes of both sides. */
	pointed(): ReadonlySet<string> {
		return this.#pointed.get();
	}

	/** The shapes a hand is moving at this moment. */
	moving(): ReadonlySet<string> {
		return this.#moving.get();
	}
}

/** A link with its line. Both are the same objects as long as neither it nor its two cards change. */
export interface DrawnLink {
	link: ShownLink;
	line: LinkPath;
	/** The arrowhead at its end, as an SVG path. */
	head: string;
}

/** Of more cards in hand the pairs are not said: lines would be everywhere. */
const FEW = 12;

function pointedIn(editor: Editor, links: readonly ShownLink[]): ReadonlySet<string> {
	const pairs = links.filter(({ look }) => look === 'pair');
	if (pairs.length === 0) return NOTHING;
	const [inHand, over] = [editor.getSelectedShapeIds(), editor.getHoveredShapeId()];
	const at = new Set<string>([...(inHand.length > FEW ? [] : inHand), ...(over ? [over] : [])]);
	const own = pairs.filter(({ fromShape, toShape }) => at.has(fromShape) || at.has(toShape));
	return new Set(own.flatMap(({ id, fromShape, toShape }) => [id, fromShape, toShape]));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Every card as lines go around it, by its shape. */
type Lying = ReadonlyMap<string, ReturnType<typeof placed>>;

function lyingIn(boxes: Boxes): Lying {
	return new Map([...boxes].map(([id, box]) => [id, placed(box)]));
}

const drawings = new WeakMap<ShownLink, DrawnLink & { from: Box; to: Box; lying: Lying }>();

/** A hand that moves one card of a thousand has the lines of that one drawn anew. */
function drawn(link: ShownLink, from: Box, to: Box, lying: Lying): DrawnLink {
	const known = drawings.get(link);
	const isFree = !link.hangs && link.look !== 'pair';
	if (known?.from === from && known.to === to && (!isFree || known.lying === lying)) return known;
	const line = linkPath(link, placed(from), placed(to), isFree ? besides(link, lying) : []);
	const drawing = { link, from, to, lying, line, head: headOf(line) };
	drawings.set(link, drawing);
	return drawing;
}

function besides({ fromShape, toShape }: ShownLink, lying: Lying) {
	return [...lying].flatMap(([id, card]) => (id === fromShape || id === toShape ? [] : [card]));
}

const states = new WeakMap<Editor, BoardState>();

/** The state of the board an editor shows. */
export function stateOf(editor: Editor): BoardState {
	const state = states.get(editor) ?? new BoardState(editor);
	states.set(editor, state);
	return state;
}
