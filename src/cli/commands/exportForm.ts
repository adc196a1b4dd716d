import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { FormLanguage } from '#lib/export/forms/form.ts';
import type { FormFormat, FormKind } from '#lib/export/forms/formKind.ts';
import { formCalled, FORMS } from '#lib/export/forms/registry.ts';
import { writeForm } from '#lib/export/forms/writeForm.ts';

import type { Given, Said } from '../command.ts';
import { CannotDo, WrongUse } from '../failing.ts';
import { mayWrite, writeWhole } from '../files.ts';
import { openPlan } from '../openPlan.ts';

/** The forms there are: an array of `{ id, title, formats }`. */
export function listedForms(given: Given): Said {
	const language = languageIn(given) ?? 'id';
	const json = FORMS.map(({ id, title, formats }) => ({ id, title: title[language], formats }));
	const text = json.map(({ id, title, formats }) => `${id}  ${title} (${formats.join(', ')})`);
	return { text: text.join('\n'), json };
}

/** Writes a form of the office. Its day is the day the plan's own file was made: the same file gives the same bytes. */
export async function writtenForm(file: string, given: Given): Promise<Said> {
	const form = formIn(given);
	const format = formatIn(given, form);
	const out = given.word('out');
	if (out === undefined) throw new WrongUse('A form needs --out FILE.');
	mayWrite(out, given.has('force'));
	const { plan, createdAt } = openPlan(file);
	const language = languageIn(given) ?? (meetingOf(plan).language === 'id' ? 'id' : 'en');
	const papers = form.papersOf(plan, { language, today: createdAt.slice(0, 10) });
	if (papers.length === 0)
		throw new CannotDo(`${form.id}: the plan has nothing for this form yet.`);
	const bytes = await writeForm(papers, format, { name: form.title[language], at: createdAt });
	writeWhole(out, bytes);
	const json = { out, form: form.id, format, papers: papers.length, bytes: bytes.length };
	return { text: `${out}: written, ${papers.length} papers.`, json };
}

function formIn(given: Given): FormKind {
	const id = given.word('form') ?? '';
	const form = formCalled(id);
	if (!form) throw new WrongUse(`There is no form ${id}. export --list says which there are.`);
	return form;
}

function formatIn(given: Given, { formats }: FormKind): FormFormat {
	const format = formats.find((one) => one === given.word('format'));
	if (!format) throw new WrongUse(`--format of this form is one of: ${formats.join(', ')}.`);
	return format;
}

function languageIn(given: Given): FormLanguage | undefined {
	const said = given.word('lang') ?? given.word('language');
	if (said === undefined || said === 'id' || said === 'en') return said;
	throw new WrongUse('--lang is id or en.');
}
