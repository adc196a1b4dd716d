import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Guide } from './guide.svelte.ts';
import { BEGINNING, goneOn, PHONES, readProgress, skipped, TASKS, type Facts } from './tasks.ts';
import { optionsIn, saidBy } from './practiceWords.ts';

const NOTHING: Facts = {
	...{ arrived: 0, ideas: 0, grouped: 0, trees: 0, causes: 0, objectives: 0 },
	...{ opened: 0, inBox: 0, counted: 0, activities: 0, isAtRecord: false }
};
const ALL: Facts = {
	...{ arrived: 6, ideas: 12, grouped: 4, trees: 1, causes: 1, objectives: 1 },
	...{ opened: 1, inBox: 6, counted: 1, activities: 1, isAtRecord: true }
};

const kept = new Map<string, string>();
beforeEach(() => {
	kept.clear();
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	});
});
afterEach(() => void vi.unstubAllGlobals());

test('[GUIDE-2] each task is done by what the plan shows, and by nothing less', () => {
	expect(goneOn(BEGINNING, NOTHING)).toBe(BEGINNING);
	const lone: [Partial<Facts>, string[]][] = [
		[{ arrived: 1 }, ['code']],
		[{ ideas: 11 }, []],
		[{ ideas: 12 }, ['ideas']],
		[{ grouped: 1 }, []],
		[{ grouped: 2 }, ['clusters']],
		[{ trees: 1 }, []],
		[{ trees: 1, causes: 1 }, ['tree']],
		[{ objectives: 1 }, ['objective']],
		[{ opened: 1, inBox: 6 }, ['vote']],
		[{ opened: 1, counted: 1 }, ['vote', 'close']],
		[{ activities: 1 }, ['plan']],
		[{ isAtRecord: true }, ['record']]
	];
	for (const [facts, done] of lone)
		expect(goneOn(BEGINNING, { ...NOTHING, ...facts }).done).toEqual(done);
	expect(goneOn(BEGINNING, ALL)).toMatchObject({ at: TASKS.length, done: TASKS });
});

test('[GUIDE-2] what was done out of turn is passed over when its turn comes', () => {
	const early = goneOn(BEGINNING, { ...NOTHING, ideas: 12 });
	expect(early).toMatchObject({ at: 0, done: ['ideas'] });
	expect(TASKS[goneOn(early, { ...NOTHING, ideas: 12, arrived: 1 }).at]).toBe('clusters');
	expect(TASKS[skipped(early).at]).toBe('clusters');
});

test('[GUIDE-4] a guide is skipped, looked back at, put away, and found again where it was', () => {
	const guide = new Guide('p');
	guide.look({ ...NOTHING, arrived: 1 });
	expect([guide.task, guide.last, guide.isDone('code')]).toEqual(['ideas', 'code', true]);
	guide.next();
	expect([guide.task, guide.isDone('ideas')]).toEqual(['clusters', false]);
	guide.back();
	guide.back();
	expect(guide.task).toBe('code');
	guide.look({ ...NOTHING, arrived: 2 });
	expect(guide.task).toBe('code'); // who looks back is not pulled on
	guide.next();
	guide.next();
	expect(guide.task).toBe('clusters');
	guide.stop();
	const again = new Guide('p');
	expect([again.isStopped, again.task, again.isDone('code')]).toEqual([true, 'clusters', true]);
	again.takeUp();
	expect(new Guide('p').isStopped).toBe(false);
	expect(new Guide('another').task).toBe('code');
});

test('[GUIDE-4] what cannot be read on this device is a beginning', () => {
	for (const text of [undefined, '', '{', '{"at":-1,"done":[]}', '{"at":"2"}', 'null'])
		expect(readProgress(text)).toEqual(BEGINNING);
	expect(readProgress('{"at":99,"done":["code","x"]}')).toEqual({
		...{ at: TASKS.length, done: ['code'], isStopped: false }
	});
});

test('[GUIDE-3] six phones say two sentences each, in both languages, and there are three works to choose from', () => {
	for (const language of ['id', 'en']) {
		const said = saidBy(PHONES, language);
		expect(said.map((each) => each.length)).toEqual([2, 2, 2, 2, 2, 2]);
		expect(new Set(said.flat()).size).toBe(2 * PHONES);
		expect(optionsIn(language)).toHaveLength(3);
	}
});
