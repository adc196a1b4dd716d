import { expect, test } from 'vitest';

import { setPapers } from '#lib/domain/meeting/papers.ts';

import { aPlan, yes } from '../../../../tests/support/plans.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { readDocx } from '../fixtures/secondDocReader.ts';
import { readBySecondReader } from '../fixtures/secondReader.ts';
import { papersFor, titleOf } from './papersFor.ts';
import { formCalled } from './registry.ts';
import { writeForm } from './writeForm.ts';

const AT = '2027-03-03T08:00:00Z';
const OPTIONS = { language: 'id', today: '2027-03-03' } as const;
const RKP = formCalled('rkp-10a')!;
const ANA = 'ana' as Parameters<typeof setPapers>[2];

function planWith(changes: Parameters<typeof setPapers>[1]) {
	const plan = examplePlan('a');
	yes(setPapers(plan, changes, ANA));
	return plan;
}

test('[FORM-17] papers are on the paper the plan says, unless this file is asked on another', async () => {
	const plan = planWith({ paper: 'A4' });
	expect(papersFor(examplePlan('a'), OPTIONS)(RKP)[0]!.paper).toBe('F4');
	const papers = papersFor(plan, OPTIONS)(RKP);
	expect(papersFor(plan, { ...OPTIONS, paper: 'F4' })(RKP)[0]!.paper).toBe('F4');
	const as = { name: 'x', at: AT };
	const document = readDocx(await writeForm(papers, 'docx', as));
	expect(document.parts['word/document.xml']).toMatch(/<w:pgSz w:w="1683\d" w:h="1190\d"/);
	const [sheet] = readBySecondReader(await writeForm(papers, 'xlsx', as));
	expect(sheet!.xml).toMatch(/paperSize="9"/);
	const page = new TextDecoder().decode(await writeForm(papers, 'html', as));
	expect(page).toContain('size:297mm 210mm');
	expect(page).toContain('landscape A4">');
	expect(document.parts['word/document.xml']).toContain('<w:sz w:val="13"/>');
});

test('[FORM-18] a form has the title this village gave it, as text, in that language only', async () => {
	const plan = planWith({ formTitles: { 'rkp-10a.id': '<b>Janji kita</b> 2027' } });
	const papers = papersFor(plan, OPTIONS)(RKP);
	expect(papers[0]!.title).toBe('<b>Janji kita</b> 2027');
	expect(titleOf(plan, RKP, 'id')).toBe('<b>Janji kita</b> 2027');
	expect(titleOf(plan, RKP, 'en')).toBe(RKP.title.en);
	expect(papersFor(plan, { ...OPTIONS, language: 'en' })(RKP)[0]!.title).toMatch(/WORK PLAN/);
	const page = new TextDecoder().decode(await writeForm(papers, 'html', { name: 'x', at: AT }));
	expect(page).toContain('&lt;b&gt;Janji kita');
});

test('[FORM-31] a plan without activities is offered no table of them, and the lists that are filled in by hand', () => {
	const offered = papersFor(aPlan(), OPTIONS);
	for (const id of ['rkp-10a', 'rkp-10b', 'rpjm-11a', 'du-rkp', 'rencana-satu-halaman'])
		expect(offered(formCalled(id)!), id).toEqual([]);
	for (const id of ['sk-tim', 'buku-kader']) expect(offered(formCalled(id)!), id).toHaveLength(1);
	expect(papersFor(examplePlan('a'), OPTIONS)(RKP)).toHaveLength(1);
});
