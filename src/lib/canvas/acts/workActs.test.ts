import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { stamps, yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { activitiesOf, activityOf, addActivity } from '#lib/domain/actions/activities.ts';
import { turnOver } from '#lib/domain/objectives/objectives.ts';
import { placeCard, placesOf } from '#lib/domain/shared/places.ts';

import { looks } from '../card/looks.ts';
import { headlessBoard } from '../fixtures/headlessBoard.ts';
import { sceneOf } from '../scenes.ts';
import { goesWith, waysFor } from './newCards.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [mend, a, c] = [
	{ id: 'mend', kind: 'activity' },
	{ id: 'a', kind: 'objective' },
	{ id: 'c', kind: 'objective' }
];

/** Two means for one objective; mending serves the first. */
function aBoard() {
	const plan = planWith('core', { causes: { a: {}, c: {} } });
	for (const id of ['core', 'a', 'c']) yes(turnOver(plan, id, `baik ${id}`, stamp(`o-${id}`)));
	yes(addActivity(plan, 'Perbaiki pipa', { fromProblem: 'a' }, stamp('mend')));
	const board = headlessBoard(plan, 'objectives', 'ana', 'tree-core', stamps('ana'));
	const cards = () => sceneOf(plan, 'objectives', 'tree-core').cards;
	const at = (id: string) => cards().find((card) => card.id === id)!.spot;
	const serves = () => activityOf(plan, 'mend')?.fromProblem;
	return { ...board, at, serves };
}

test('[BOARD-60] an activity let go on an objective serves that one and lies with it; one step back and it serves the first', () => {
	const { take, move, letGo, at, serves, plan, undo, asked, stop } = aBoard();
	take('mend');
	move(at('c').x - at('mend').x, at('c').y - at('mend').y);
	expect([...looks.get().keys()]).toEqual(['shape:objective.c']);
	letGo();
	expect(serves()).toBe('c');
	expect(placesOf(plan).has('mend')).toBe(false);
	expect(asked).toEqual([]);
	undo.undo();
	expect(serves()).toBe('a');
	stop();
});

test('[BOARD-60] a link drawn from either of the two says the same; an activity serves no activity and no idea', () => {
	const { acts, plan, serves, told, undo, stop } = aBoard();
	placeCard(plan, 'mend', { x: 900, y: 900 }, 'budi');
	acts().link(mend!, c!);
	expect(serves()).toBe('c');
	expect(placesOf(plan).has('mend')).toBe(false); // it lies with what it serves
	undo.undo();
	expect([serves(), placesOf(plan).has('mend')]).toEqual(['a', true]); // one step
	undo.redo();
	acts().link(mend!, { id: 'gone', kind: 'objective' });
	expect(told.at(-1)).toEqual({ kind: 'refused', refusal: 'no-such-objective' });
	expect(serves()).toBe('c');
	acts().link(a!, mend!);
	expect(serves()).toBe('a');
	acts().link(mend!, mend!);
	expect(told.at(-1)).toEqual({ kind: 'refused', refusal: 'no-room-there' });
	undo.undo();
	expect(serves()).toBe('c');
	stop();
});

test('[BOARD-60] an activity whose line is cut leaves the board and stays in the plan, and that is said', () => {
	const { acts, plan, told, serves, shownIds, undo, stop } = aBoard();
	acts().unlink('mend>a');
	expect(told.at(-1)).toEqual({ kind: 'off-board' });
	expect(shownIds()).not.toContain('mend');
	expect(activitiesOf(plan).map(({ id }) => id)).toEqual(['mend']);
	undo.undo();
	expect(serves()).toBe('a');
	stop();
});

test('[BOARD-60] on the board an activity is worded anew, put in the bin, and made beside an objective or another', () => {
	const { acts, port, plan, undo, stop } = aBoard();
	expect(acts().wordsOf(mend!)).toBe('Perbaiki pipa');
	acts().reword(mend!, 'Ganti pipa', 'Perbaiki pipa');
	expect(activityOf(plan, 'mend')?.name).toBe('Ganti pipa');
	expect(waysFor(port, undefined)).toEqual(['means']);
	expect(waysFor(port, 'a')).toEqual(['means', 'activity']);
	expect(waysFor(port, 'mend')).toEqual(['activity', 'means']);
	expect(['a', 'mend', undefined].map((near) => goesWith(port, near))).toEqual([
		'a',
		'a',
		undefined
	]);
	const made = ['c', 'mend'].map((near) => acts().add({ text: 'Rawat', way: 'activity', near })!);
	expect(made.map((id) => activityOf(plan, id)?.fromProblem)).toEqual(['c', 'a']);
	acts().bin([mend!]);
	expect(activityOf(plan, 'mend')).toBeUndefined();
	undo.undo();
	expect(activityOf(plan, 'mend')?.name).toBe('Ganti pipa');
	stop();
});
