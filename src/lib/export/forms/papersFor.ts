import { papersOf } from '#lib/domain/meeting/papers.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { plainText } from '../plainText.ts';
import { redactor } from '../public/redact.ts';
import type { FormLanguage, FormPaper } from './form.ts';
import type { FormKind, FormOptions } from './formKind.ts';
import { FOR_EVERYBODY, type Redaction } from './redaction/levels.ts';
import { redactedPaper } from './redaction/redactedPaper.ts';
import { withoutPersons } from './redaction/withoutPersons.ts';

/** What forms are asked with: beside the day and the language, for whom they are, and the paper if not the plan's own. */
export interface Asked extends FormOptions {
	redaction?: Redaction;
	paper?: FormPaper['paper'];
}

/** A form by its own name, or by the one it has in this plan (FORM-18). */
export function titleOf(plan: Plan, { id, title }: FormKind, language: FormLanguage): string {
	return papersOf(plan).formTitles?.[`${id}.${language}`] ?? title[language];
}

/**
 * Reads a plan once and gives the papers of each form as they are asked for: on the office's paper (FORM-17), under
 * the plan's own titles (FORM-18), and with as much of people as may be said (FORM-19, FORM-20).
 */
export function papersFor(plan: Plan, asked: Asked): (form: FormKind) => FormPaper[] {
	const { redaction = 'full', paper = papersOf(plan).paper, people, ...rest } = asked;
	const { formTitles = {} } = papersOf(plan);
	const settled = (form: FormKind, one: FormPaper): FormPaper => {
		const title = plainText(formTitles[`${form.id}.${asked.language}`] ?? '');
		return { ...one, ...(paper && { paper }), ...(title && { title }) };
	};
	if (redaction === 'full') {
		const options = { ...rest, ...(people && { people }) };
		return (form) => filled(form.papersOf(plan, options)).map((one) => settled(form, one));
	}
	const { plan: unnamed, names } = withoutPersons(plan);
	const redact = withoutNames(redactor(plan), names);
	return (form) =>
		redaction === 'public' && !FOR_EVERYBODY.has(form.id)
			? []
			: filled(form.papersOf(unnamed, rest)).map((one) =>
					settled(form, redactedPaper(one, redaction, redact))
				);
}

/** The papers that say something: a table without a line is none (FORM-31). */
function filled(papers: readonly FormPaper[]): FormPaper[] {
	return papers.filter(({ blocks }) =>
		blocks.some((block) => block.kind !== 'table' || block.table.rows.length > 0)
	);
}

/** Takes these names out of words too, as they are written: a word in small letters is none. */
function withoutNames(redact: (words: string) => string, names: readonly string[]) {
	if (names.length === 0) return redact;
	const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const known = new RegExp(`(^|[^\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
	return (words: string) => redact(words.replace(known, '$1…'));
}
