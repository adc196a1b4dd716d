import {
	Box,
	PageRecordType,
	atom,
	createTLStore,
	type Editor,
	type IndexKey,
	type TLPageId,
	type TLShapeId
} from 'tldraw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { grownPlan } from '../../../../tests/support/boards.ts';

import { partWords } from '../binding/partWords.ts';
import { projectScene } from '../binding/projectScene.ts';
import { stateOf } from '../boardState.ts';
import { keptLinks, shownLinks } from '../links/shownLinks.ts';
import { CardUtil } from '../card/CardUtil.tsx';
import type { CardShape } from '../card/cardShape.ts';
import { inViewOf } from './inView.ts';
import { picturesOf } from './picture.ts';

let frames: (() => void)[] = [];
beforeEach(() => {
	frames = [];
	vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
});
afterEach(() => void vi.unstubAllGlobals());

const nextFrame = () => frames.splice(0).forEach((run) => run());

/** A board of so many cards, looked at without a browser: only what tells an editor where one looks is there. */
function aBoard(count: number) {
	const store = createTLStore({ shapeUtils: [CardUtil], bindingUtils: [] });
	const page = 'page:page' as TLPageId;
	store.put([PageRecordType.create({ id: page, name: '', index: 'a1' as IndexKey })]);
	const plan = grownPlan(count, 7);
	const scene = problemsSceneOf(plan, treesOf(plan)[0]);
	projectScene(store, page, scene, { moving: new Set(), wordsOf: partWords });
	const [zoom, hand] = [atom('zoom', 0.9), atom<TLShapeId[]>('hand', [])];
	const writing = atom<TLShapeId | undefined>('writing', undefined);
	const centre = atom('centre', { x: 0, y: 0 });
	const over = atom<TLShapeId | null>('over', null);
	const ids = store.query.ids('shape');
	const editor = {
		...{ store, options: { maxShapesPerPage: 8000 }, disposables: new Set() },
		isIn: () => hand.get().length > 0,
		getSelectedShapeIds: () => hand.get(),
		getHoveredShapeId: () => over.get(),
		getZoomLevel: () => zoom.get(),
		getEditingShapeId: () => writing.get(),
		getErasingShapeIds: () => [],
		getCurrentPageId: () => page,
		getCurrentPageShapeIds: () => ids.get(),
		getSortedChildIdsForParent: () => [...ids.get()],
		getShape: (id: TLShapeId) => store.get(id),
		getShapeUtil: () => ({}),
		getViewportPageBounds() {
			const [w, h] = [1366 / zoom.get(), 600 / zoom.get()];
			return new Box(centre.get().x - w / 2, centre.get().y - h / 2, w, h);
		}
	} as unknown as Editor;
	stateOf(editor).links.set(shownLinks(scene));
	const shape = (id: string) => store.get(`shape:problem.${id}` as TLShapeId) as CardShape;
	return {
		...{ editor, store, scene, zoom, hand, over, writing, centre, shape },
		seen: inViewOf(editor)
	};
}

test('[BOARD-41] a board of two thousand cards has elements for those in view and no other', () => {
	const { editor, centre, seen } = aBoard(2000);
	const shown = editor.getRenderingShapes().map(({ id }) => id);
	expect(shown).toContain('shape:problem.p0');
	expect(shown.length).toBeLessThan(100);
	expect(editor.getCulledShapes().size).toBe(2000 - seen.near().size);
	centre.set({ x: 3000, y: 1000 });
	const next = editor.getRenderingShapes().map(({ id }) => id);
	expect(next).not.toContain('shape:problem.p0');
	expect(next.length).toBeGreaterThan(0);
});

test('[BOARD-41] elements are made some in each frame, and until its turn comes a card is a plain block', () => {
	const { editor, zoom, seen } = aBoard(1000);
	const { still } = picturesOf(editor);
	zoom.set(0.3);
	const inView = seen.near().size;
	expect(inView).toBeGreaterThan(90);
	expect(editor.getRenderingShapes().length).toBeLessThan(inView);
	expect(still.get().cards.length + editor.getRenderingShapes().length).toBe(inView);
	while (frames.length > 0) nextFrame();
	expect(editor.getRenderingShapes()).toHaveLength(inView);
	expect(still.get().cards).toEqual([]);
});

test('[BOARD-40] from so far that nobody reads them cards are blocks, but the one somebody writes in has its words', () => {
	const { editor, zoom, writing, shape } = aBoard(200);
	const { still } = picturesOf(editor);
	zoom.set(0.1);
	expect(editor.getRenderingShapes()).toEqual([]);
	expect(still.get().cards).toHaveLength(200);
	writing.set(shape('p9').id);
	expect(editor.getRenderingShapes().map(({ id }) => id)).toEqual([shape('p9').id]);
	expect(still.get().cards).toHaveLength(199);
	writing.set(undefined);
	zoom.set(0.3);
	while (frames.length > 0) nextFrame();
	expect(editor.getRenderingShapes().length).toBeGreaterThan(0);
	expect(still.get().cards).toEqual([]);
});

test('[BOARD-54] blocks say their first words where those can be read, and other words there paint them anew', () => {
	const { editor, store, zoom, shape } = aBoard(60);
	const { still } = picturesOf(editor);
	zoom.set(0.2);
	const before = still.get();
	expect(before.words.size).toBe(before.cards.length);
	const card = shape('p9');
	store.put([{ ...card, props: { ...card.props, text: 'kata lain' } }]);
	expect(still.get().words.get(card.id)?.lines[0]).toMatch(/^kata/);
	zoom.set(0.1);
	expect(still.get().words.size).toBe(0);
});

test('[BOARD-39] while a hand moves one card of a thousand, what lies still is not painted anew', () => {
	const { editor, store, zoom, hand, shape } = aBoard(1000);
	const { still, moving } = picturesOf(editor);
	zoom.set(0.05);
	hand.set([shape('p9').id]);
	const [before, apart] = [still.get(), moving.get()];
	expect(before.cards).toHaveLength(999);
	expect(apart.cards.map(({ id }) => id)).toEqual([shape('p9').id]);
	for (let n = 1; n < 20; n++) store.put([{ ...shape('p9'), x: n * 50 }]);
	expect(still.get()).toBe(before);
	expect(moving.get()).not.toBe(apart);
	expect(moving.get().cards[0]).toMatchObject({ x: 950 });
});

test('[BOARD-39] other words on a card of the same size paint nothing but the card anew', () => {
	const { editor, store, zoom, shape } = aBoard(300);
	const { still } = picturesOf(editor);
	zoom.set(0.1);
	const before = still.get();
	const card = shape('p9');
	store.put([{ ...card, props: { ...card.props, text: 'kata lain' } }]);
	expect(still.get()).toBe(before);
});

test('[BOARD-56] the pair of a card under the hand stands out with its line, and no other', () => {
	const { editor, scene, over, shape } = aBoard(20);
	const { still, moving } = picturesOf(editor);
	const pair = (from: string, to: string) =>
		({ id: `${from}=${to}`, from, to, look: 'pair' }) as const;
	const links = [pair('p1', 'p2'), pair('p3', 'p4')];
	const state = stateOf(editor);
	state.links.set(shownLinks({ ...scene, links }));
	expect([state.pointed().size, moving.get().paths.size]).toEqual([0, 0]);
	over.set(shape('p2').id);
	expect([...state.pointed()]).toEqual(['p1=p2', shape('p1').id, shape('p2').id]);
	const [own, other] = state.lines();
	expect(moving.get().paths.get('pointed')?.line).toBe(own?.line.d);
	expect(still.get().paths.get('pair')?.line).toBe(other?.line.d);
});

test('[BOARD-39] links that are read again are the same links, and one that changed is the only new one', () => {
	const { editor, scene } = aBoard(60);
	const { links } = stateOf(editor);
	const before = links.get();
	expect(keptLinks(shownLinks(scene), before)).toBe(before);
	const [first, ...others] = scene.links;
	const next = keptLinks(
		shownLinks({ ...scene, links: [{ ...first!, hangs: false }, ...others] }),
		before
	);
	expect(next.filter((link) => !before.includes(link))).toHaveLength(1);
});
