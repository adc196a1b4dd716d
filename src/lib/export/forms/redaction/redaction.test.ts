import { expect, test } from 'vitest';

import { ACTIVITIES } from '#lib/domain/actions/details.ts';
import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { FOLLOW_UPS } from '#lib/domain/actions/peopleKinds.ts';
import { SITTINGS } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { addTo, setIn } from '#lib/domain/shared/records.ts';

import { stamps, yes } from '../../../../../tests/support/plans.ts';
import { examplePlan } from '../../fixtures/examplePlans.ts';
import type { FormPaper } from '../form.ts';
import { papersFor } from '../papersFor.ts';
import { formCalled, FORMS } from '../registry.ts';
import { FOR_EVERYBODY, REDACTIONS } from './levels.ts';
import { namesIn, officeIn } from './persons.ts';
import { withoutPersons } from './withoutPersons.ts';

const OPTIONS = { language: 'id', today: '2028-01-15' } as const;
const PLACES = new Set(['puncak', 'kedung']);

/** All that is written on papers, in one text. */
function allWords(papers: readonly FormPaper[]): string {
	return JSON.stringify(papers.map((paper) => ({ ...paper, letterhead: [] })));
}

/** Example A with the names its meetings had: the example itself keeps none. */
function planWithNames(): Plan {
	const plan = examplePlan('a');
	const [sitting] = sittingsOf(plan);
	const names = {
		chair: 'Wagiman (BPD)',
		notetaker: 'Rahayu Widiastuti (Sekretaris Desa)',
		resourcePersons: ['Bdn. Dewi Kartika', 'Puskesmas'],
		note: 'Wagiman membuka rapat. Bu Ratmi bertanya.'
	};
	yes(setIn(plan, SITTINGS, sitting!.id, names, 'ana'));
	const [line] = activitiesOf(plan).filter(({ who }) => who === 'Kasi Pelayanan');
	yes(setIn(plan, ACTIVITIES, line!.id, { who: 'Fitri Anggraini', note: 'Jumadi ikut.' }, 'ana'));
	const step = { what: 'Tanya Jumadi soal pipa', who: 'Ismail, Jumadi' };
	yes(addTo(plan, FOLLOW_UPS, step, stamps('names')()));
	return plan;
}

const written = (level: (typeof REDACTIONS)[number]) => {
	const papersOf = papersFor(planWithNames(), { ...OPTIONS, redaction: level });
	return new Map(FORMS.map((form) => [form.id, papersOf(form)]));
};
const [full, unnamed, shown] = REDACTIONS.map(written);

const PEOPLE = ['Wagiman', 'Widiastuti', 'Anggraini', 'Ismail', 'Jumadi'];

/** Which of them are named on papers. */
function namedOn(papers: Iterable<FormPaper[]>): string[] {
	const words = allWords([...papers].flat());
	return [...PEOPLE, 'Ratmi'].filter((person) => words.includes(person));
}

test('[FORM-19] no name of a person is on any paper without names, and the figures are the same', () => {
	expect(namedOn(full!.values())).toEqual(expect.arrayContaining(PEOPLE));
	expect(namedOn(unnamed!.values())).toEqual([]);
	expect(namedOn(shown!.values())).toEqual([]);
	const figures = (papers: readonly FormPaper[]) => allWords(papers).match(/:\d{6,}/g);
	for (const id of ['rkp-10a', 'rab', 'pagu-indikatif', 'evaluasi-capaian'])
		expect(figures(unnamed!.get(id)!)).toEqual(figures(full!.get(id)!));
});

test('[FORM-19] offices stay where names go, and the foot says what a paper leaves out', () => {
	const [rkp] = unnamed!.get('rkp-10a')!;
	expect(allWords([rkp!]).includes('Kasi Kesejahteraan')).toBe(true);
	expect(rkp!.edition).toMatch(/· tanpa nama orang$/);
	expect(shown!.get('rkp-10a')![0]!.edition).toMatch(/· untuk umum$/);
	expect(rkp!.signers.flat().every(({ name }) => name === undefined)).toBe(true);
});

test('[FORM-20] what is for everybody has no form of persons, and no sentence of one of them', () => {
	const others = FORMS.filter(({ id }) => !FOR_EVERYBODY.has(id)).map(({ id }) => id);
	expect(others).toEqual(expect.arrayContaining(['daftar-hadir', 'sk-tim', 'notulen', 'undangan']));
	for (const id of others) expect(shown!.get(id) ?? []).toEqual([]);
	expect(FORMS.map(({ id }) => id)).toEqual(expect.arrayContaining([...FOR_EVERYBODY]));
	expect(unnamed!.get('notulen')!.length).toBe(full!.get('notulen')!.length);
	expect(shown!.get('rkp-10a')).toHaveLength(1);
});

test('[FORM-19] a plan keeps its own names when a paper is written without them', () => {
	const plan = planWithNames();
	expect(withoutPersons(plan).names).toContain('Wagiman');
	expect(namedOn([papersFor(plan, OPTIONS)(formCalled('notulen')!)])).toContain('Wagiman');
});

test.each([
	['Kader Posyandu', 'Kader Posyandu', []],
	['Ketua TPK Budi Santoso', 'Ketua TPK …', []],
	['Wagiman (BPD)', undefined, ['Wagiman']],
	['Poniyem (Puncak)', undefined, ['Poniyem']],
	['Kelompok Tani Kedung', 'Kelompok Tani Kedung', []],
	['Ismail, Jumadi', undefined, ['Ismail', 'Jumadi']],
	['Dinas PUPR Kabupaten', 'Dinas PUPR Kabupaten', []],
	['TPK', 'TPK', []],
	['SITI AMINAH', undefined, ['SITI AMINAH']],
	['KETUA RT SITI AMINAH', 'KETUA RT …', []],
	['JOKO', undefined, ['JOKO']],
	['TP PKK, BUMDes dan KPMD', 'TP PKK, BUMDes dan KPMD', []],
	['PKK / KK / UPT', 'PKK, KK, UPT', []],
	['Karang Taruna + TPK', 'Karang Taruna, TPK', []],
	['Kadus Puncak', 'Kadus Puncak', []],
	['Committee secretary', 'Committee secretary', []]
])('[FORM-19] %s, said without a name: %s', (said, office, names) => {
	expect(officeIn(said, PLACES)).toBe(office);
	expect(namesIn(said, PLACES)).toEqual(names);
});
