import type { Step } from '#lib/domain/method.ts';
import type { Plan } from '#lib/domain/plan.ts';

import type { FormLanguage, FormPaper } from './form.ts';

/** What a form can be written as. `html` is one page that prints itself. */
export const FORM_FORMATS = ['xlsx', 'docx', 'html', 'csv'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

/** One person who came to a sitting. Names are in the people room only, never in the plan. */
export interface FormPerson {
	/** The sitting's id. */
	sitting: string;
	name: string;
	sex?: 'M' | 'F';
	/** In years, as it was written down. */
	age?: string;
	/** Group or office: "Kader Posyandu", "BPD". */
	group?: string;
	/** Hamlet, address or telephone number. */
	address?: string;
}

/** What a form is asked with, beside the plan. */
export interface FormOptions {
	language: FormLanguage;
	/** The current day, ISO 8601 (`2027-03-01`): the domain has no clock. */
	today: string;
	/** Who came, where the people room is at hand; without it a form leaves lines to write on. */
	people?: readonly FormPerson[];
}

/**
 * One form of the office (domain.md §2.5). `papersOf` is pure and never throws: one paper for each sitting, round,
 * activity … it is about, and an empty list where the plan has nothing for it. The same plan, language and day give
 * the same papers in the same order.
 */
export interface FormKind {
	/** Lower-case letters, digits and hyphens: `rkp-10a`. Part of file names and of the command line. */
	id: string;
	title: Readonly<Record<FormLanguage, string>>;
	/** The step of the method it belongs to. */
	step: Step;
	/** In the order they are offered. A form without a table has no `csv`. */
	formats: readonly FormFormat[];
	papersOf(plan: Plan, options: FormOptions): FormPaper[];
}
