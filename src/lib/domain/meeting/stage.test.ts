import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, yes } from '../../../../tests/support/plans.ts';
import { undoIn } from '../shared/undo.ts';
import { moveTo } from './moving.ts';
import {
	hallOf,
	isBoardLocked,
	lockBoard,
	showOnStage,
	sizeHall,
	stageOf,
	type Stage
} from './stage.ts';

const BRANCH: Stage = { view: 'branch', card: 'card-1', spotlight: 'card-2' };

test('[STAGE-1] a wall that opens late shows what the desk last showed the room', () => {
	const desk = aPlan();
	expect(stageOf(desk)).toEqual({ view: 'own' });
	yes(showOnStage(desk, BRANCH, 'lead'));
	expect(stageOf(copyOf(desk))).toEqual(BRANCH);
});

test.each([
	['what is no record', 'a card', { view: 'own' }],
	['nothing', null, { view: 'own' }],
	['a view of tomorrow', { step: 'meeting', view: 'hologram' }, { view: 'own' }],
	['a card that is no id', { step: 'meeting', view: 'branch', card: '<b>' }, { view: 'branch' }]
])('[STAGE-1] %s that a peer wrote is left out', (_, said, shown) => {
	const plan = aPlan();
	plan.meta.set('stage', said);
	expect(stageOf(plan)).toEqual(shown);
});

test('[STAGE-1] what is no card and no link is not shown', () => {
	const plan = aPlan();
	expect(showOnStage(plan, { view: 'branch', card: 'javascript:' }, 'lead').ok).toBe(false);
	expect(showOnStage(plan, { view: 'reading', link: 'a>b>c' }, 'lead').ok).toBe(false);
	expect(plan.meta.has('stage')).toBe(false);
});

test('[STAGE-2] two desks that show apart end with one of the two, whole', () => {
	const one = aPlan();
	const second = copyOf(one);
	yes(showOnStage(one, BRANCH, 'lead'));
	yes(showOnStage(second, { view: 'reading', link: 'a>b' }, 'ana'));
	meet(one, second);
	expect(stageOf(one)).toEqual(stageOf(second));
	expect([BRANCH, { view: 'reading', link: 'a>b' }]).toContainEqual(stageOf(one));
});

test('[STAGE-2] no undo takes back what the room is shown', () => {
	const plan = aPlan();
	const undo = undoIn(plan);
	yes(showOnStage(plan, BRANCH, 'lead'));
	undo.undo();
	expect(stageOf(plan)).toEqual(BRANCH);
});

test('[STAGE-3] the next step begins in its own way, and so does the one before when the room comes back', () => {
	const plan = aPlan();
	yes(showOnStage(plan, BRANCH, 'lead'));
	yes(moveTo(plan, 'problems', 'lead'));
	expect(stageOf(plan)).toEqual({ view: 'own' });
	yes(moveTo(plan, 'meeting', 'lead'));
	expect(stageOf(plan)).toEqual({ view: 'own' });
});

test('[STAGE-3] what one desk shows while another moves the room on stays behind', () => {
	const plan = aPlan();
	const apart = copyOf(plan);
	yes(moveTo(plan, 'problems', 'lead'));
	yes(showOnStage(apart, BRANCH, 'ana'));
	meet(plan, apart);
	expect(stageOf(plan)).toEqual({ view: 'own' });
});

test('[STAGE-4] every wall follows the size of the hall', () => {
	const plan = aPlan();
	expect(hallOf(plan)).toBe('medium');
	yes(sizeHall(plan, 'large', 'lead'));
	expect(hallOf(copyOf(plan))).toBe('large');
	plan.meta.set('wallSize', 'stadium');
	expect(hallOf(plan)).toBe('medium');
});

test('[STAGE-7] the board is held still for everybody, and let go again', () => {
	const plan = aPlan();
	yes(lockBoard(plan, true, 'lead'));
	expect(isBoardLocked(copyOf(plan))).toBe(true);
	yes(lockBoard(plan, false, 'lead'));
	expect(isBoardLocked(plan)).toBe(false);
});
