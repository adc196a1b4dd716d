import { expect, test } from 'vitest';

import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import { STEPS } from '#lib/domain/method.ts';

import { emptyPlan, examplePlan } from '../fixtures/examplePlans.ts';
import { readDocx } from '../fixtures/secondDocReader.ts';
import { readBySecondReader, worth, type ReadSheet } from '../fixtures/secondReader.ts';
import type { FormPaper, FormTable } from './form.ts';
import type { FormKind } from './formKind.ts';
import { formCalled, FORMS } from './registry.ts';
import { footerOf, shownValue } from './write/shown.ts';
import { writeForm } from './writeForm.ts';

const EXAMPLES = ['a', 'b', 'c'] as const;
const AT = '2028-01-15T08:00:00Z';
const PLANS = new Map(EXAMPLES.map((name) => [name, examplePlan(name)]));
const CASES = EXAMPLES.flatMap((name) => FORMS.map(({ id }) => [name, id] as const));

function papersOf(name: (typeof EXAMPLES)[number], form: FormKind, language: 'id' | 'en' = 'id') {
	return form.papersOf(PLANS.get(name)!, { language, today: '2028-01-15' });
}

/** Every number in the tables of a paper, in order of size. */
function numbersIn(paper: FormPaper): number[] {
	const rows = tablesIn(paper).flatMap(({ columns, rows }) =>
		rows.flatMap(({ cells }) => columns.map(({ key }) => cells[key]))
	);
	return rows.filter((value) => typeof value === 'number').sort((a, b) => a - b);
}

/** The numbers a second reader finds below the row of column numbers. */
function numbersOf({ cells }: ReadSheet, marks: number): number[] {
	const found = [...cells.values()]
		.filter(({ type }) => type === 'n')
		.map(({ text }) => Number(text));
	const left = [...found];
	for (let mark = 1; mark <= marks; mark++) left.splice(left.indexOf(mark), 1);
	return left.sort((a, b) => a - b);
}

/** Every sum of a sheet is what its formula comes to. */
function addsUp(sheet: ReadSheet) {
	expect(sheet.cells.size).toBeGreaterThan(0);
	for (const [address, { formula, text }] of sheet.cells)
		if (formula !== undefined) expect(worth(sheet, address)).toBe(Number(text));
}

function tablesIn({ blocks }: FormPaper): FormTable[] {
	return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** A sheet of one table without days (which are numbers there too) has the paper's numbers, and no others. */
function holdsFigures(paper: FormPaper, sheet: ReadSheet) {
	const [table, ...more] = tablesIn(paper);
	if (!table || more.length > 0 || table.columns.some(({ kind }) => kind === 'date')) return;
	const onPaper = table.columns.filter(({ isApart }) => !isApart);
	const marks = table.marks === 'numbers' ? onPaper.length : 0;
	expect(numbersOf(sheet, marks)).toEqual(numbersIn(paper));
}

/** The amounts of money in a paper's tables, as people read them. */
function amountsIn(paper: FormPaper): string[] {
	return tablesIn(paper).flatMap(({ columns, rows }) =>
		columns
			.filter(({ kind }) => kind === 'money')
			.flatMap((column) => rows.map(({ cells }) => [cells[column.key], column] as const))
			.filter(([value]) => typeof value === 'number')
			.map(([value, column]) => shownValue(value, column, 'id'))
	);
}

test('[FORM-12] every form has an id of its own, two titles, a step and a format, and there is none for an empty plan that fails', () => {
	expect(new Set(FORMS.map(({ id }) => id)).size).toBe(FORMS.length);
	for (const form of FORMS) {
		expect(form.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
		for (const title of Object.values(form.title)) expect(title.length).toBeGreaterThan(3);
		expect(form.title.id).not.toBe(form.title.en);
		expect(STEPS).toContain(form.step);
		expect(form.formats.length).toBeGreaterThan(0);
		expect(() => form.papersOf(emptyPlan(), { language: 'en', today: '2028-01-15' })).not.toThrow();
	}
});

test.each(CASES)(
	'[FORM-12] example %s, %s: the same papers each time, in both languages',
	(name, id) => {
		const form = formCalled(id)!;
		expect(papersOf(name, form)).toEqual(papersOf(name, form));
		expect(papersOf(name, form, 'en')).toHaveLength(papersOf(name, form).length);
	}
);

test.each(CASES)(
	'[FORM-13] example %s, %s: a workbook and a document hold its figures',
	async (name, id) => {
		const form = formCalled(id)!;
		const papers = papersOf(name, form);
		if (papers.length === 0) return;
		const as = { name: form.title.id, at: AT };
		const sheets = readBySecondReader(await writeForm(papers, 'xlsx', as));
		const document = readDocx(await writeForm(papers, 'docx', as));
		const inDocument = new Set(document.tables.flat(2));
		expect(sheets).toHaveLength(papers.length);
		papers.forEach((paper, at) => {
			addsUp(sheets[at]!);
			holdsFigures(paper, sheets[at]!);
			for (const amount of amountsIn(paper)) expect(inDocument).toContain(amount);
		});
	}
);

test.each(EXAMPLES)(
	'[FORM-16] example %s: every paper has a letterhead, a title, and its form and edition in the foot',
	(name) => {
		for (const form of FORMS)
			for (const paper of papersOf(name, form)) {
				expect([form.id, paper.letterhead.filter(Boolean).length > 0]).toEqual([form.id, true]);
				expect(paper.title.length).toBeGreaterThan(3);
				expect(footerOf(paper)).toContain(paper.title.slice(0, 80));
				expect(footerOf(paper)).toMatch(/ · (edisi|edition) \d/);
				expect(footerOf(paper).split(/[ ·]+/)).not.toContain(form.id); // a name for machines
			}
	}
);

test.each([
	['a', 594_700_000],
	['c', 969_650_000]
] as const)(
	'[FORM-13] example %s: the forms of the year add up to %d, as the plan does',
	async (name, cost) => {
		const inPlan = activitiesOf(PLANS.get(name)!).filter(({ list }) => list === 'RKP');
		expect(totals(inPlan).cost).toBe(cost);
		for (const id of ['rkp-10a', 'rkp-10b']) {
			const form = formCalled(id)!;
			const bytes = await writeForm(papersOf(name, form), 'xlsx', { name: form.title.id, at: AT });
			const [sheet] = readBySecondReader(bytes);
			const sums = [...sheet!.cells].filter(([, { formula }]) => formula !== undefined);
			const [address] = sums.at(-1)!;
			expect(worth(sheet!, address)).toBe(cost);
		}
	}
);
