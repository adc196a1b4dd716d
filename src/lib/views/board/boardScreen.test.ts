import { expect, test } from 'vitest';

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
