import { expect, test } from 'vitest';

import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';

import { planWith } from '../../../../tests/support/trees.ts';
import { cardAt, mapOf } from './miniMap.ts';

const plan = planWith('air', { causes: { pipa: { tua: {} }, debit: {} }, effects: { sakit: {} } });
const scene = problemsSceneOf(plan, treesOf(plan)[0]);
const card = (id: string) => scene.cards.find((each) => each.id === id)!;

test('[TWIN-5] the map has a rectangle for every card, by its side of the tree, and all of them in view', () => {
	const map = mapOf(scene)!;
	const count = Object.fromEntries(
		map.kinds.map(({ kind, path }) => [kind, path.split('M').length - 1])
	);
	expect(count).toEqual({ effect: 1, core: 1, cause: 3, beside: 0 });
	const [x = 0, y = 0, width = 0, height = 0] = map.viewBox.split(' ').map(Number);
	for (const { spot, width: w, height: h } of scene.cards) {
		expect(spot.x - w / 2).toBeGreaterThanOrEqual(x);
		expect(spot.y - h / 2).toBeGreaterThanOrEqual(y);
		expect(spot.x + w / 2).toBeLessThanOrEqual(x + width);
		expect(spot.y + h / 2).toBeLessThanOrEqual(y + height);
	}
	expect(mapOf({ cards: [], links: [] })).toBeUndefined();
});

test('[TWIN-6] a tap finds the card under it, and beside all cards the nearest', () => {
	for (const { id, spot } of scene.cards) expect(cardAt(scene, spot.x, spot.y)?.id).toBe(id);
	const { spot, width } = card('sakit');
	expect(cardAt(scene, spot.x + width, spot.y - 500)?.id).toBe('sakit');
	expect(cardAt({ cards: [], links: [] }, 0, 0)).toBeUndefined();
});
