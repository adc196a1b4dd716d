import { expect, onTestFinished, test, vi } from 'vitest';

import { holdIdea } from '#lib/domain/ideas/held.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea, takeBack } from '#lib/domain/ideas/settling.ts';
import { moveTo } from '#lib/domain/meeting/moving.ts';
import { beginTree } from '#lib/domain/problems/problems.ts';

import { aPlan, stamps, yes } from '../../../tests/support/plans.ts';
import { calledCard, cardsToCall, watchCards } from './called.ts';

test('[CALL-4] a call shows a card as it is now, and none that waits, is private or was taken back', () => {
	const stamp = stamps('ana');
	const plan = aPlan(stamp);
	yes(moveTo(plan, 'ideas', 'lead'));
	const say = (text: string) => yes(addIdea(plan, { text }, stamp()));
	const [open, held, quiet, gone] = ['Air mati', 'Menunggu', 'Rahasia', 'Salah'].map(say) as [
		string,
		string,
		string,
		string
	];
	expect(calledCard(plan, gone)?.text).toBe('Salah');
	yes(holdIdea(plan, held, 'lead'));
	yes(settleIdea(plan, quiet, 'private', 'menyebut nama', 'lead'));
	yes(takeBack(plan, gone, 'ana'));
	expect(calledCard(plan, open)).toMatchObject({ text: 'Air mati', idea: { id: open } });
	expect([held, quiet, gone, 'none'].map((id) => calledCard(plan, id))).toEqual(
		Array.from({ length: 4 })
	);
	expect(cardsToCall(plan, 'ideas').map(({ id }) => id)).toEqual([open]);
	yes(moveTo(plan, 'votes', 'lead'));
	expect(calledCard(plan, open)).toBeUndefined();
});

test('[CALL-1] the list of cards to call hears of a new cause, and of the room at another step', () => {
	const stamp = stamps('ana');
	const plan = aPlan(stamp);
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const changed = vi.fn();
	const stop = watchCards(plan)(changed);
	for (const change of [
		() => yes(moveTo(plan, 'problems', 'lead')),
		() => yes(beginTree(plan, 'Air mati', stamp(), { core: 'core' })),
		() => yes(addIdea(plan, { text: 'Jalan licin' }, stamp()))
	]) {
		changed.mockClear();
		change();
		vi.runAllTimers();
		expect(changed).toHaveBeenCalledOnce();
	}
	stop();
});
