import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { describeIdea } from '#lib/domain/ideas/describing.ts';

import { examplePlan } from '../../fixtures/examplePlans.ts';
import { writeForm } from '../writeForm.ts';
import { ALL_IDEAS, HAMLET_IDEAS } from './ideaForms.ts';

const DAY = '2028-01-15';
const SAID = 'Pupuk subsidi sering telat';

async function written(form: typeof ALL_IDEAS, language: 'id' | 'en', format: 'csv' | 'html') {
	const plan = examplePlan('a');
	describeIdea(plan, 'a-i20', { about: 'farm' }, 'lead');
	plan.ideas.get('a-i21')?.set('about', 'space'); // as a newer app may know it
	const papers = form.papersOf(plan, { language, today: DAY });
	const bytes = await writeForm(papers, format, { name: form.id, at: `${DAY}T09:00:00Z` });
	return new TextDecoder().decode(bytes);
}

test.each([
	[HAMLET_IDEAS, 'id', 'Soal (gambar)', 'Tani'],
	[ALL_IDEAS, 'en', 'About (picture)', 'Farm']
] as const)(
	'[EXPORT-18] [FORM-27] the CSV of ideas says what a picture says in words of its language; the paper stays as the office knows it',
	async (form, language, title, topic) => {
		const csv = await written(form, language, 'csv');
		const [head, ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
		const at = head!.indexOf(title);
		expect(at).toBe(head!.length - 1);
		expect(rows.find((row) => row.includes(SAID))?.[at]).toBe(topic);
		expect(new Set(rows.map((row) => row[at]))).toEqual(new Set(['', topic]));
		expect(csv).not.toMatch(/farm|space/);
		expect(await written(form, language, 'html')).not.toContain(title);
	}
);
