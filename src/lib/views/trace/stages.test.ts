import { expect, test } from 'vitest';

import type { Stop } from '#lib/domain/trace/ownLine.ts';

import { stagesOf } from './stages.ts';

const stop = (step: Stop['step'], id: string, label?: string): Stop => {
	return { step, root: step, id, place: id, ...(label !== undefined && { label }) };
};

test('[TRACE-5] of a step six stops are listed, the others are there to unfold, and what says nothing is counted', () => {
	const ideas = Array.from({ length: 9 }, (_, at) => stop('ideas', `i${at}`, `Usulan ${at}`));
	const line = [...ideas, stop('ideas', 'hidden'), stop('objectives', 'o', 'Air mengalir')];
	const [first, second, ...others] = stagesOf(line);
	expect(others).toEqual([]);
	expect(first).toEqual({
		...{ step: 'ideas', first: ideas.slice(0, 6), more: ideas.slice(6), silent: 1 }
	});
	expect(second).toEqual({ step: 'objectives', first: [line.at(-1)], more: [], silent: 0 });
	expect(stagesOf([])).toEqual([]);
});

test.each([0, 1, 5, 6, 7, 13])('[TRACE-5] none of %i stops is lost or told twice', (many) => {
	const line = Array.from({ length: many }, (_, at) =>
		stop('actions', `a${at}`, at % 3 === 0 ? undefined : `Kegiatan ${at}`)
	);
	const stages = stagesOf(line);
	const told = stages.flatMap(({ first, more }) => [...first, ...more]);
	const silent = stages.reduce((sum, stage) => sum + stage.silent, 0);
	expect(told.length + silent).toBe(many);
	expect(new Set(told).size).toBe(told.length);
});
