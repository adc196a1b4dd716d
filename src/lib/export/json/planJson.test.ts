import { expect, test } from 'vitest';

import { beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { noteToIdea } from '#lib/domain/drawing/noteToIdea.ts';
import { drawThings } from '#lib/domain/drawing/things.ts';
import { holdIdea } from '#lib/domain/ideas/held.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { meToo } from '#lib/domain/ideas/meToo.ts';

import { emptyPlan, examplePlan } from '../fixtures/examplePlans.ts';
import { stamps, yes } from '../../../../tests/support/plans.ts';
import { publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';
import { sealedHall } from '../../../../tests/support/sealedHall.ts';
import { planJson } from './planJson.ts';

test('[EXPORT-9] everything the room may read is in the plain file', () => {
	const json = planJson(examplePlan('a'));
	expect(json).toMatchObject({ format: 'rembuk-plan', version: 1 });
	expect(json.meeting).toMatchObject({
		village: 'Tirtamulya (fiktif)',
		currency: 'IDR',
		year: 2027
	});
	expect(json.ideas).toHaveLength(26);
	expect(json.clusters).toHaveLength(6);
	expect(json.objectives).toHaveLength(20);
	expect(json.activities).toHaveLength(12);
	expect(json.progress).toHaveLength(4);
	expect(json.rounds[0]?.result?.rows[0]).toMatchObject({ option: 'a-v2-a1', dots: 25, rank: 1 });
	const [tree] = json.trees;
	expect(tree?.causes.map(({ id }) => id)).toEqual(['a-p1', 'a-p2', 'a-p3']);
	expect(tree?.parked[0]?.reason).toBe('di luar kendali, dicatat sebagai asumsi');
});

test('[EXPORT-9] it says how many people say "me too", and not who', () => {
	const plan = examplePlan('a');
	meToo(plan, 'a-i05', true, 'SOMEBODY');
	const json = planJson(plan);
	expect(json.ideas.find(({ id }) => id === 'a-i05')?.supporters).toBe(1);
	expect(json.ideas.find(({ id }) => id === 'a-i02')?.supporters).toBe(2);
	expect(JSON.stringify(json)).not.toContain('SOMEBODY');
});

test('[EXPORT-5] private cards are counted and not told, those taken back are gone', () => {
	const plan = examplePlan('c');
	settleIdea(plan, 'c-g001', 'binned', 'taken-back', 'lead');
	const json = planJson(plan);
	const text = JSON.stringify(json);
	expect(json.withheld).toEqual({ private: 2 });
	expect(json.ideas).toHaveLength(123);
	expect(text).not.toContain('Ada kekerasan di rumah');
	expect(text).not.toContain('Jalan poros krajan berlubang');
});

test('[EXPORT-5] an idea nobody has let through yet is in no file for others', () => {
	const plan = examplePlan('a');
	const before = planJson(plan).ideas.length;
	holdIdea(plan, 'a-i05', 'lead');
	expect(planJson(plan).ideas).toHaveLength(before - 1);
});

test('[EXPORT-5] what is written on drawings is in the plain file, but not what became a private card', () => {
	const plan = emptyPlan();
	const stamp = stamps();
	const drawing = yes(beginDrawing(plan, { title: 'Peta dusun' }, stamp()));
	const note = { form: 'note', spot: [0, 0], size: [200, 200] } as const;
	const things = ['Sumur dalam', 'Rahasia'].map((text) => ({ ...note, id: stamp().id, text }));
	yes(drawThings(plan, drawing, things, stamp()));
	const idea = yes(noteToIdea(plan, things[1]!.id, stamp()));
	expect(planJson(plan).drawings[0]?.words.map(({ text }) => text)).toEqual([
		'Sumur dalam',
		'Rahasia'
	]);
	settleIdea(plan, idea, 'private', 'sensitive', 'lead');
	expect(planJson(plan).drawings).toMatchObject([
		{ title: 'Peta dusun', things: 2, words: [{ form: 'note', text: 'Sumur dalam' }] }
	]);
	expect(JSON.stringify(planJson(plan))).not.toContain('Rahasia');
});

test('[EXPORT-9] a plan with nothing in it is a file as well', () => {
	expect(planJson(emptyPlan())).toMatchObject({ ideas: [], trees: [], rounds: [], activities: [] });
});

test('[EXPORT-16] a sealed round is in the plain file with its code and result, without ballots and keys', () => {
	const hall = sealedHall();
	hall.cast(0, { dots: { pipe: 2 } });
	const before = planJson(hall.plan).sealedRounds[0];
	expect(before).toMatchObject({ state: 'open', question: 'What comes first?' });
	expect(before?.result).toBeUndefined();
	const { closing } = hall.seal();
	publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp());
	const [round] = planJson(hall.plan).sealedRounds;
	expect(round).toMatchObject({ state: 'sealed', code: closing!.code });
	expect(round?.result?.lines[0]).toMatchObject({ option: 'pipe', value: '2', rank: 1 });
	const text = JSON.stringify(round);
	for (const { key } of [...hall.slips, hall.desk]) expect(text).not.toContain(key);
});
