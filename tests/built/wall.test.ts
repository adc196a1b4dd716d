import { expect, test } from 'vitest';

import { readBuilt, sceneOn, usableOn, weigh } from '../support/bundle.ts';

/** What the wall may take before its first screen can be fetched and drawn, in bytes of gzipped JavaScript. */
const WALL_BUDGET = 96 * 1024;

/** The same until the room sees its tree, with the store, the wire and the words of that step. */
const SCENE_BUDGET = 160 * 1024;

const built = readBuilt();
const ROUTE = '/[plan]/wall/[step]';
const wall = usableOn(built, ROUTE);

test('[POSTER-15] the wall of an old laptop has its frame after 96 KB of JavaScript', () => {
	expect(weigh(built, wall)).toBeLessThanOrEqual(WALL_BUDGET);
});

test('[POSTER-16] the wall shows a tree after 160 KB of JavaScript, its store and all it says included', () => {
	const screen = 'src/lib/views/problems/WallProblems.svelte';
	const scene = sceneOn(built, ROUTE, screen, ['wall', 'wall.problems']);
	expect([...scene].filter((key) => key in built.chunks)).toHaveLength(scene.size);
	expect(weigh(built, scene)).toBeLessThanOrEqual(SCENE_BUDGET);
});
