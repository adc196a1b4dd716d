import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { FormLanguage } from '#lib/export/forms/form.ts';
import type { FormFormat, FormKind } from '#lib/export/forms/formKind.ts';
import { officialPack } from '#lib/export/forms/officialPack.ts';
import { papersFor, titleOf, type Asked } from '#lib/export/forms/papersFor.ts';
import { REDACTIONS } from '#lib/export/forms/redaction/levels.ts';
import { formCalled, FORMS } from '#lib/export/forms/registry.ts';
import { writeForm } from '#lib/export/forms/writeForm.ts';

import type { Given, Said } from '../command.ts';
import { CannotDo, WrongUse } from '../failing.ts';
import { mayWrite, writeWhole } from '../files.ts';
import { openPlan, type OpenedPlan } from '../openPlan.ts';

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
	const out = outIn(given);
	const opened = await openPlan(file);
	const asked = askedIn(given, opened);
	const papers = papersFor(opened.plan, asked)(form);
	if (papers.length === 0)
		throw new CannotDo(`${form.id}: the plan has nothing for this form${forWhom(asked)}.`);
	const name = titleOf(opened.plan, form, asked.language);
	const bytes = await writeForm(papers, format, { name, at: opened.createdAt });
	writeWhole(out, bytes);
	const json = { out, form: form.id, format, papers: papers.length, bytes: bytes.length };
	return { text: `${out}: written, ${papers.length} papers.`, json };
}

/** Writes all forms in all formats as one zip with its manifest. */
export async function writtenPack(file: string, given: Given): Promise<Said> {
	const out = outIn(given);
	const opened = await openPlan(file);
	const goOn = () => Promise.resolve(true);
	const options = { ...askedIn(given, opened), at: opened.createdAt, goOn };
	const bytes = (await officialPack(opened.plan, FORMS, options)) ?? new Uint8Array();
	writeWhole(out, bytes);
	return { text: `${out}: written.`, json: { out, bytes: bytes.length } };
}

function outIn(given: Given): string {
	const out = given.word('out');
	if (out === undefined) throw new WrongUse('A form needs --out FILE.');
	mayWrite(out, given.has('force'));
	return out;
}

function askedIn(given: Given, { plan, createdAt }: OpenedPlan): Asked {
	const language = languageIn(given) ?? (meetingOf(plan).language === 'id' ? 'id' : 'en');
	const paper = oneOf(given, 'paper', ['F4', 'A4'] as const);
	const redaction = oneOf(given, 'names', REDACTIONS) ?? 'full';
	return { language, today: createdAt.slice(0, 10), redaction, ...(paper && { paper }) };
}

function forWhom({ redaction }: Asked): string {
	return redaction === 'public' ? ', or it is not for the public' : ' yet';
}

function oneOf<Word extends string>(
	given: Given,
	option: string,
	words: readonly Word[]
): Word | undefined {
	const said = given.word(option);
	const word = words.find((one) => one === said);
	if (said !== undefined && !word)
		throw new WrongUse(`--${option} is one of: ${words.join(', ')}.`);
	return word;
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
