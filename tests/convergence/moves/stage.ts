import { expect } from 'vitest';

import {
	HALLS,
	hallOf,
	isBoardLocked,
	lockBoard,
	showOnStage,
	sizeHall,
	stageOf,
	VIEWS
} from '#lib/domain/meeting/stage.ts';
import {
	addTime,
	pauseTimer,
	runTimerOn,
	secondsLeft,
	startTimer,
	stopTimer,
	timerOf
} from '#lib/domain/meeting/timer.ts';
import { hideWayIn, isWayInHidden } from '#lib/domain/meeting/wayIn.ts';
import { causesOf, problemsOf } from '#lib/domain/problems/cards.ts';

import type { Part } from '../turn.ts';

/** What the room is shown: many hands at it, and one picture in the end. */
export const stage: Part = {
	moves: {
		showOnStage: ({ plan, oneOf, idOf, by }) => {
			const card = idOf(problemsOf(plan));
			return showOnStage(plan, { view: oneOf(VIEWS), card, spotlight: card }, by);
		},
		'showOnStage a link': ({ plan, oneOf, by }) => {
			const link = oneOf(['a>b', ...causesOf(plan).map(({ id }) => id)]);
			return showOnStage(plan, { view: 'reading', link }, by);
		},
		lockBoard: ({ plan, chance, by }) => lockBoard(plan, chance(0.5), by),
		hideWayIn: ({ plan, chance, by }) => hideWayIn(plan, chance(0.5), by),
		sizeHall: ({ plan, oneOf, by }) => sizeHall(plan, oneOf(HALLS), by),
		startTimer: ({ plan, int, stamp }) => startTimer(plan, int(900), stamp()),
		pauseTimer: ({ plan, stamp }) => pauseTimer(plan, stamp()),
		runTimerOn: ({ plan, stamp }) => runTimerOn(plan, stamp()),
		addTime: ({ plan, stamp }) => addTime(plan, 60, stamp()),
		stopTimer: ({ plan, by }) => stopTimer(plan, by)
	},
	seen: (plan) => [
		stageOf(plan),
		isBoardLocked(plan),
		isWayInHidden(plan),
		hallOf(plan),
		timerOf(plan)
	],
	holds(plan) {
		const timer = timerOf(plan);
		if (timer) expect(secondsLeft(timer, 0)).toBeLessThanOrEqual(timer.total);
	}
};
