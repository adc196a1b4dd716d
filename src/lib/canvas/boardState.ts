import { atom, computed, isUninitialized, type Editor, type TLShape } from 'tldraw';

import { enclosuresOf, type Enclosure } from '#lib/domain/board/enclosures.ts';
import { linkPath, type LinkPath } from '#lib/domain/board/linkPath.ts';
import type { BoardLink, BoardScene, Part } from '#lib/domain/board/scene.ts';
import { present } from '#lib/domain/shared/fields.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

import type { BoardActs } from './acts/boardActs.ts';
import { isCard, nameOf, shapeOf, type CardShape } from './card/cardShape.ts';
import { headOf } from './links/linkPaths.ts';
import type { BoardPort } from './port.ts';
import { isSameList, isSameSet } from './sight/same.ts';

/** Where a card is now: its corner and its size; and what its colours follow from. */
export interface Box {
	/** The name of its shape. */
	id: string;
	x: number;
	y: number;
	w: number;
	h: number;
	part: Part;
	kind: string;
	colour: string;
	of: string;
	byHand: boolean;
}

/** A link on the board: what it is in the plan, and the two shapes it joins. */
export interface ShownLink extends BoardLink {
	fromShape: string;
	toShape: string;
}

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
		// As long as a hand moves cards, lines go around them where they lay before, and so do frames.
		this.#resting = computed<Boxes>('resting', (before) =>
			this.#moving.get().size > 0 && !isUninitialized(before) ? before : this.#boxes.get()
		);
		this.#lying = computed('lying', () => lyingIn(this.#resting.get()));
		this.#enclosures = computed('frames', () => enclosuresIn([...this.#resting.get().values()]));
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

	/** The frames of groups: those a hand moves, or the others, around where their cards lay before it began. */
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

type Boxes = ReadonlyMap<string, Box>;

/** The boxes now; `known` itself where they are the same, so that other words move no line. */
function renewed(known: Boxes, shapes: readonly TLShape[]): Boxes {
	const boxes = boxesIn(shapes, known);
	const isSame =
		boxes.size === known.size && [...boxes].every(([id, box]) => known.get(id) === box);
	return isSame ? known : boxes;
}

function boxesIn(shapes: readonly TLShape[], known: Boxes): Boxes {
	const boxes = new Map<string, Box>();
	for (const shape of shapes) {
		if (isCard(shape)) boxes.set(shape.id, boxOf(shape, known.get(shape.id)));
	}
	return boxes;
}

/** The boxes of shapes: a record of the editor is never written to, so each is made once. */
const boxesOf = new WeakMap<CardShape, Box>();

function boxOf(shape: CardShape, before: Box | undefined): Box {
	const known = boxesOf.get(shape);
	if (known) return known;
	const { id, x, y, props } = shape;
	const { w, h, kind, colour, of, byHand } = props;
	const now: Box = { id, x, y, w, h, kind, colour, of, byHand, part: props.part as Part };
	const box = before && FIELDS.every((field) => before[field] === now[field]) ? before : now;
	boxesOf.set(shape, box);
	return box;
}

const FIELDS = ['x', 'y', 'w', 'h', 'part', 'kind', 'colour', 'of', 'byHand'] as const;

/** Every card as lines go around it, by its shape. */
type Lying = ReadonlyMap<string, ReturnType<typeof placed>>;

function lyingIn(boxes: Boxes): Lying {
	return new Map([...boxes].map(([id, box]) => [id, placed(box)]));
}

function enclosuresIn(boxes: readonly Box[]): Enclosure[] {
	return enclosuresOf(
		boxes.map(({ id, x, y, w, h, kind, colour, of, byHand }) => ({
			...{ id: nameOf(id), kind, byHand, box: { x, y, width: w, height: h } },
			...present({ colour: colour || undefined, of: of || undefined })
		}))
	);
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

/** A card as lines are drawn to it. */
export function placed({ x, y, w, h, part }: Pick<Box, 'x' | 'y' | 'w' | 'h' | 'part'>) {
	return { spot: { x: x + w / 2, y: y + h / 2 }, width: w, height: h, part };
}

const states = new WeakMap<Editor, BoardState>();

/** The state of the board an editor shows. */
export function stateOf(editor: Editor): BoardState {
	const state = states.get(editor) ?? new BoardState(editor);
	states.set(editor, state);
	return state;
}

/** Links read again. Each that says what it said is the same object as before, and so is the list if all of them are. */
export function keptLinks(
	links: readonly ShownLink[],
	before: readonly ShownLink[]
): readonly ShownLink[] {
	const known = new Map(before.map((link) => [link.id, link]));
	const kept = links.map((link) => {
		const was = known.get(link.id);
		return was && isSameLink(was, link) ? was : link;
	});
	return isSameList(kept, before) ? before : kept;
}

function isSameLink(a: ShownLink, b: ShownLink): boolean {
	const keys = Object.keys({ ...a, ...b }) as (keyof ShownLink)[];
	return keys.every((key) => a[key] === b[key]);
}

/** The links of a scene, each with the shapes of its two cards. */
export function shownLinks({ cards, links }: BoardScene): ShownLink[] {
	const shapes = new Map(cards.map((card) => [card.id, shapeOf(card)]));
	return links.flatMap((link) => {
		const [fromShape, toShape] = [shapes.get(link.from), shapes.get(link.to)];
		return fromShape && toShape ? [{ ...link, fromShape, toShape }] : [];
	});
}
