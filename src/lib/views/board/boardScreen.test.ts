import { expect, test, vi } from 'vitest';

import type { CardRef } from '#lib/canvas/port.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import type { OpenPlan } from '../frame/planContext.ts';
import { undoOf } from '../frame/undoOf.ts';
import { BoardScreen } from './boardScreen.svelte.ts';
import { Selection } from './selection.svelte.ts';

test('[BOARD-29] the offer to call a link feedback goes when a step is taken back; what else is asked stays', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const screen = new BoardScreen({ session: { plan } } as unknown as OpenPlan, new Selection());
	const stop = screen.forgetAfter();
	yes(addIdea(plan, { text: 'Pipa bocor' }, stamp('ana')));
	screen.asking = { for: 'feedback', cause: 'a', effect: 'b' };
	undoOf(plan).undo();
	expect(screen.asking).toBeUndefined();
	screen.asking = { for: 'card' };
	undoOf(plan).redo();
	expect(screen.asking).toEqual({ for: 'card' });
	stop();
});

test('[BOARD-49] what a board says is gone with the next press or key there, and not on the way to it', () => {
	const screen = new BoardScreen({} as OpenPlan, new Selection());
	const board = new EventTarget();
	const stop = screen.hush(board);
	const key = (name: string) => Object.assign(new Event('keydown'), { key: name });
	screen.news = { kind: 'not-text' };
	board.dispatchEvent(key('Tab'));
	expect(screen.news).toEqual({ kind: 'not-text' });
	board.dispatchEvent(key('n'));
	expect(screen.news).toBeUndefined();
	screen.news = { kind: 'gone' };
	board.dispatchEvent(new Event('pointerdown'));
	expect(screen.news).toBeUndefined();
	stop();
});

test('[BOARD-35] what a board asks is answered with no by Escape, from the board and from the question', () => {
	const focus = vi.fn();
	vi.stubGlobal('document', { querySelector: () => ({ focus }) });
	const screen = new BoardScreen({} as OpenPlan, new Selection());
	const board = new EventTarget();
	const stop = screen.hush(board);
	screen.asking = { for: 'feedback', cause: 'a', effect: 'b' };
	board.dispatchEvent(Object.assign(new Event('keydown'), { key: 'a' }));
	expect(screen.asking).toBeDefined();
	board.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Escape' }));
	expect(screen.asking).toBeUndefined();
	expect(focus).toHaveBeenCalledOnce();
	stop();
	vi.unstubAllGlobals();
});

test('[BOARD-46] the offer to join two cards goes when another is taken in hand, and stays while its own is', () => {
	const plan = aPlan();
	const screen = new BoardScreen({ session: { plan } } as unknown as OpenPlan, new Selection());
	const [card, onto] = ['a', 'b'].map((id) => ({ id, kind: 'problem' })) as [CardRef, CardRef];
	const port = screen.portFor('problems', undefined);
	port.ask({ for: 'join', card, onto });
	port.took({ cards: ['a'] });
	expect(screen.asking).toEqual({ for: 'join', card, onto });
	port.took({ cards: ['b'] });
	expect(screen.asking).toBeUndefined();
});
