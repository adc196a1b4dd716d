import { expect, test } from 'vitest';

import type { ToldSoFar } from '#lib/domain/votes/scene.ts';

import type { Scene } from './scenes.ts';
import { Teller } from './teller.svelte.ts';

const ROUND = 'ab'.repeat(32);
const SCENES: Scene[] = [{ show: 'here' }, { show: 'lines', page: 0 }, { show: 'code' }];

test('[VOTE-99] a wall follows the desk, keys on it turn it further, and the desk takes it along again', () => {
	let desk = $state<ToldSoFar>();
	const teller = new Teller(
		ROUND,
		() => SCENES,
		() => desk
	);
	expect(teller.at).toBe(0);
	teller.turn(1);
	expect(teller.scene.show).toBe('lines');
	teller.turn(-1);
	teller.turn(-1);
	expect(teller.at).toBe(0);
	teller.turn(Infinity);
	expect(teller.scene.show).toBe('code');
	desk = { round: ROUND, at: 1 };
	expect(teller.scene.show).toBe('lines');
});

test('[VOTE-99] a scene of another round, or one that does not exist, leaves the wall where it can be', () => {
	const other = new Teller(
		ROUND,
		() => SCENES,
		() => ({ round: 'cd'.repeat(32), at: 2 })
	);
	expect(other.at).toBe(0);
	const beyond = new Teller(
		ROUND,
		() => SCENES,
		() => ({ round: ROUND, at: 99 })
	);
	expect(beyond.at).toBe(2);
});
