import { expect, test } from 'vitest';

import { yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { showOnStage, stageOf, type Stage } from '#lib/domain/meeting/stage.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { DeskStage } from './deskStage.svelte.ts';

/** A desk whose room walks a tree of two cards and their sentence. */
function deskOf(stage: Stage) {
	const plan = planWith('dry', { causes: { pipe: {} } });
	yes(showOnStage(plan, stage, 'lead'));
	const session = { plan, person: 'lead', stamp: () => stamp('new') };
	const desk = new DeskStage({ session } as unknown as OpenPlan, () => ({
		stops: [{ id: 'loose', text: 'Belum dikelompokkan' }],
		links: [{ id: 'pipe>dry', text: 'Pipa bocor, akibatnya air kurang.' }],
		textOf: (card) => ({ dry: 'Air kurang', pipe: 'Pipa bocor' })[card]
	}));
	return { desk, stage: () => stageOf(plan) };
}

const BRANCH: Stage = { view: 'branch', card: 'dry' };

test('[TRACE-6] a desk leads the room to what its tree has, and never to a card or a sentence of another tree', () => {
	const { desk, stage } = deskOf(BRANCH);
	desk.lead('rain', undefined);
	expect(stage()).toEqual(BRANCH);
	desk.lead(undefined, 'rain>mud');
	expect(stage()).toEqual(BRANCH);
	desk.lead('pipe', undefined);
	expect(stage()).toEqual({ view: 'branch', card: 'pipe' });
	desk.lead('loose', undefined);
	expect(stage()).toEqual({ view: 'branch', card: 'loose' });
	desk.lead(undefined, 'pipe>dry');
	expect(stage()).toMatchObject({ view: 'reading', link: 'pipe>dry' });
});

test('[TRACE-6] what can be lit is what the room has: the card in hand, or else the one in view', () => {
	const { desk } = deskOf(BRANCH);
	expect(desk.toLight('pipe')).toBe('pipe');
	expect(desk.toLight('rain')).toBe('dry');
	expect(deskOf({ view: 'branch', card: 'mud' }).desk.toLight('rain')).toBeUndefined();
});
