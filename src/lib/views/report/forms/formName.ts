import type { FormLanguage } from '#lib/export/forms/form.ts';
import type { Redaction } from '#lib/export/forms/redaction/levels.ts';
import { fileKind } from '#lib/export/fileKind.ts';
import { fileName } from '#lib/export/fileName.ts';

/** In which language papers are, how much they say of people, and when they are made. */
export interface MadeFor {
	language: FormLanguage;
	redaction?: Redaction;
	at: string;
}

/** What the papers of one form are called: by the form, the plan, and for whom they are (EXPORT-19). */
export function formName(form: string, title: string, format: string, made: MadeFor): string {
	const english = made.language === 'en' ? 'english' : '';
	return fileName(`${form} ${title}`, made.at, format, `${forWhom(made)} ${english}`);
}

/** What all forms of a plan in one file are called. */
export function packName(title: string, made: MadeFor): string {
	return fileName(title, made.at, 'zip', `${fileKind('office', made.language)} ${forWhom(made)}`);
}

/** The office's own papers say nothing of it. */
function forWhom({ redaction = 'full', language }: MadeFor): string {
	return redaction === 'full' ? '' : fileKind(redaction, language);
}
