import { expect, test } from 'vitest';

import { sitting, meet, texts } from '../../../../tests/support/sitting.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { addActivity } from '../actions/activities.ts';
import { RISKS } from '../actions/kinds.ts';
import { addIdea, ideasOf } from '../ideas/ideas.ts';
import { numberIdeas } from '../ideas/numbering.ts';
import { settleIdea } from '../ideas/settling.ts';
import { meToo } from '../ideas/meToo.ts';
import { supportersOf } from '../ideas/supports.ts';
import { TURNS } from '../meeting/kinds.ts';
import { arrive } from '../meeting/members.ts';
import { closePlan } from '../monitoring/closing.ts';
import { SATISFACTION } from '../monitoring/kinds.ts';
import { planIn } from '../plan.ts';
import { EXAMPLES, exampleUpdates } from '../seed/examples.ts';
import { placeCard } from '../shared/places.ts';
import { addTo, setIn } from '../shared/records.ts';
import { rowsOf } from '../shared/rows.ts';
import { broughtBy, isNothingNew } from './brought.ts';
import { takeBackFile } from './restore.ts';
import * as Y from 'yjs';

test('[YEAR-25] a file is told by author and by step before anything is changed, each with its first words', () => {
	const { stamp, desk, ana } = sitting();
	yes(arrive(ana, { picture: 'bird', colour: 'red' }, { ...stamp('ana'), id: 'ana' }));
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	yes(addIdea(ana, { text: 'Jalan rusak '.repeat(20).trim() }, stamp('ana')));
	yes(addActivity(ana, 'Perbaiki pipa', {}, stamp('budi')));
	const before = Y.encodeStateAsUpdate(desk.doc);

	const brought = broughtBy(desk, ana);
	expect(brought.steps.map(({ step, made }) => [step, made])).toEqual([
		['meeting', 1],
		['ideas', 2],
		['actions', 1]
	]);
	expect(brought.steps[1]?.said[0]).toBe('Air mati');
	expect(brought.steps[1]?.said[1]).toHaveLength(80);
	expect(brought.people).toEqual([
		{ person: 'ana', picture: { picture: 'bird', colour: 'red' }, made: 3, changed: 0 },
		{ person: 'budi', made: 1, changed: 0 }
	]);
	expect(Y.encodeStateAsUpdate(desk.doc)).toEqual(before);
	meet(desk, ana);
	expect(isNothingNew(broughtBy(desk, ana))).toBe(true);
});

test('[YEAR-25] what changes is told with both versions, and what was written on both sides says which will stand', () => {
	const { stamp, desk, ana } = sitting();
	const risk = yes(addTo(desk, RISKS, { text: 'Longsor', owner: 'Desa' }, stamp('lead')));
	const other = yes(addTo(desk, RISKS, { text: 'Banjir', owner: 'Desa' }, stamp('lead')));
	meet(desk, ana);
	yes(setIn(ana, RISKS, risk, { owner: 'Dusun', likelihood: 4 }, 'ana'));
	yes(setIn(ana, RISKS, other, { owner: 'RT' }, 'ana'));
	yes(setIn(desk, RISKS, other, { owner: 'Camat' }, 'lead'));

	const { steps, people } = broughtBy(desk, ana);
	expect(steps).toMatchObject([{ step: 'actions', made: 0 }]);
	const [plain, ...more] = steps[0]!.changes;
	expect(plain).toMatchObject({ name: 'Longsor', field: 'owner', here: 'Desa', then: 'Dusun' });
	expect(more[0]).toMatchObject({ field: 'likelihood', then: 4, both: false });
	const clash = more.find(({ name }) => name === 'Banjir');
	expect(clash).toMatchObject({ here: 'Camat', file: 'RT', both: true });
	expect(people).toMatchObject([{ person: 'ana', made: 0 }]);
	meet(desk, ana);
	const stands = rowsOf(desk, RISKS).find(({ id }) => id === other)?.owner;
	expect(clash?.then).toBe(stands);
});

test('[YEAR-25][IDEA-41] a file that only gives ideas their numbers, as every desk does by itself, brings nothing', () => {
	const { stamp, desk, ana } = sitting();
	yes(addIdea(desk, { text: 'Air mati' }, stamp('lead')));
	meet(desk, ana);
	yes(numberIdeas(ana, undefined, 'lead'));
	expect(isNothingNew(broughtBy(desk, ana))).toBe(true);
	yes(addIdea(ana, { text: 'Jalan rusak' }, stamp('lead')));
	yes(numberIdeas(ana, undefined, 'lead'));
	expect(broughtBy(desk, ana).steps).toMatchObject([{ step: 'ideas', made: 1, changed: 0 }]);
});

test('[YEAR-25] what names other records is told by their words, and who is meant by an id not at all', () => {
	const { stamp, desk, ana } = sitting();
	const idea = yes(addIdea(desk, { text: 'Air mati' }, stamp('lead')));
	const activity = yes(addActivity(desk, 'Perbaiki pipa', {}, stamp('lead')));
	meet(desk, ana);
	const record = ana.activities.get(activity) as Y.Map<unknown>;
	const person = '9hT0cB2m1xQeYvZ5n8KsLw';
	record.set(`answers:${idea}`, true);
	record.set('owner', person);
	record.set(`led:${person}`, true);
	record.set('tags', [idea, activity]);
	const changes = broughtBy(desk, ana).steps.flatMap((step) => step.changes);
	expect(Object.fromEntries(changes.map(({ field, then }) => [field, then]))).toEqual({
		answers: 'Air mati',
		owner: undefined,
		led: undefined,
		tags: 'Air mati, Perbaiki pipa'
	});
});

test('[YEAR-26] private and waiting ideas keep their words and their author; votes and support are numbers', () => {
	const { stamp, desk, ana } = sitting();
	const shy = yes(addIdea(ana, { text: 'Kades memukul', held: true }, stamp('ana')));
	const open = yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	const told = yes(addIdea(ana, { text: 'Nama orang' }, stamp('ana')));
	yes(settleIdea(ana, told, 'private', 'menyebut nama', 'lead'));
	yes(meToo(ana, open, true, 'budi'));
	const brought = broughtBy(desk, ana);
	const all = JSON.stringify(brought);
	expect(all).not.toContain('Kades');
	expect(all).not.toContain('Nama orang');
	expect(all).not.toContain(shy);
	expect(all).not.toContain('budi');
	expect(brought.steps).toMatchObject([
		{ step: 'ideas', made: 3, said: ['Air mati'], quiet: 2, joined: 1 }
	]);
	expect(brought.people).toMatchObject([{ made: 2 }, { person: 'ana', made: 1 }]);
});

test('[YEAR-26] that a speaker or what people felt changes is told, and neither who nor how', () => {
	const { stamp, desk, ana } = sitting();
	const turn = yes(addTo(desk, TURNS, { name: 'Bu Sari' }, stamp('lead')));
	const felt = yes(addTo(desk, SATISFACTION, { counts: { 1: 2 } }, stamp('lead')));
	meet(desk, ana);
	yes(setIn(ana, TURNS, turn, { name: 'Bu Wati' }, 'ana'));
	yes(setIn(ana, SATISFACTION, felt, { counts: { 1: 3 } }, 'ana'));
	const { steps } = broughtBy(desk, ana);
	expect(steps).toMatchObject([
		{ step: 'meeting', changed: 1, changes: [{ field: 'name' }] },
		{ step: 'monitoring', changed: 1, changes: [{ field: 'counts' }] }
	]);
	const told = steps.flatMap(({ changes }) => changes.flatMap(({ here, then }) => [here, then]));
	expect(told.every((said) => said === undefined)).toBe(true);
});

test('[YEAR-25] a file that holds what no app of ours writes is told all the same', () => {
	const { stamp, desk, ana } = sitting();
	const risk = yes(addTo(desk, RISKS, { text: 'Longsor', owner: 'Desa' }, stamp('lead')));
	meet(desk, ana);
	const record = ana.doc.getMap<Y.Map<unknown>>('risks').get(risk);
	record?.set('owner', 5n);
	ana.doc.getMap('places').set('odd', { x: [7n] });
	expect(broughtBy(desk, ana).steps.map(({ step }) => step)).toEqual(['objectives', 'actions']);
});

test('[YEAR-25] a card that was moved is counted at the step whose board it lies on', () => {
	const { stamp, desk, ana } = sitting();
	const idea = yes(addIdea(desk, { text: 'Air mati' }, stamp('lead')));
	meet(desk, ana);
	yes(placeCard(ana, idea, { x: 1, y: 2 }, 'ana'));
	expect(broughtBy(desk, ana).steps).toMatchObject([{ step: 'ideas', made: 0, joined: 1 }]);
});

test('[YEAR-25] a year that was closed elsewhere is said so', () => {
	const { desk, ana } = sitting();
	yes(closePlan(ana, { at: '2027-12-30T09:00:00Z' }, 'lead'));
	expect(broughtBy(desk, ana)).toMatchObject({ closes: true, closedAt: '2027-12-30T09:00:00Z' });
	meet(desk, ana);
	expect(broughtBy(desk, ana)).toMatchObject({ closes: false, closedAt: '2027-12-30T09:00:00Z' });
});

test('[YEAR-25] of a large plan the numbers are whole and the words few', () => {
	const file = planIn(new Y.Doc());
	Y.applyUpdate(file.doc, exampleUpdates(EXAMPLES.c).plan);
	const { desk } = sitting();
	const brought = broughtBy(desk, file);
	const ideas = brought.steps.find(({ step }) => step === 'ideas');
	expect(ideas?.said.length).toBe(30);
	expect(ideas?.made).toBeGreaterThanOrEqual(ideasOf(file).length);
	expect(JSON.stringify(brought).length).toBeLessThan(60_000);
});

test('[HISTORY-6] all that came with a file is taken back with a reason, and what others wrote since stays', () => {
	const { stamp, desk, ana } = sitting();
	const risk = yes(addTo(desk, RISKS, { text: 'Longsor', owner: 'Desa' }, stamp('lead')));
	const mine = yes(addIdea(desk, { text: 'Lampu mati' }, stamp('lead')));
	meet(desk, ana);
	const bad = yes(addIdea(ana, { text: 'Salah desa' }, stamp('ana')));
	yes(meToo(ana, mine, true, 'ana'));
	yes(setIn(ana, RISKS, risk, { owner: 'Lain', text: 'Lain' }, 'ana'));

	const before = Y.encodeStateAsUpdate(desk.doc);
	const state = Y.encodeStateVector(desk.doc);
	Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(ana.doc));
	const brought = Y.encodeStateAsUpdate(desk.doc, state);
	yes(setIn(desk, RISKS, risk, { owner: 'BPD' }, 'lead'));
	yes(addIdea(desk, { text: 'Sesudahnya' }, stamp('lead')));

	const came = { before, brought };
	expect(takeBackFile(desk, came, '  ', 'lead')).toEqual({ ok: false, refusal: 'empty' });
	yes(takeBackFile(desk, came, 'Berkas desa lain', 'lead'));
	expect(texts(desk)).toEqual(['Lampu mati', 'Sesudahnya']);
	expect(ideasOf(desk).find(({ id }) => id === bad)).toMatchObject({
		status: 'binned',
		reason: 'Berkas desa lain'
	});
	expect(supportersOf(desk).get(mine)?.size ?? 0).toBe(0);
	expect(rowsOf(desk, RISKS)).toMatchObject([{ text: 'Longsor', owner: 'BPD' }]);

	// The same file again brings nothing back.
	expect(isNothingNew(broughtBy(desk, ana))).toBe(true);
});
