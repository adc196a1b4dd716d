import { cpuUsage } from 'node:process';

import { EXAMPLES, exampleUpdates } from '#lib/domain/seed/examples.ts';
import type { FormFormat, FormKind } from '#lib/export/forms/formKind.ts';
import { officialPack } from '#lib/export/forms/officialPack.ts';
import { papersFor } from '#lib/export/forms/papersFor.ts';
import { FORMS } from '#lib/export/forms/registry.ts';
import { writeForm } from '#lib/export/forms/writeForm.ts';

import { eightYears, opened } from './years.ts';

const AT = '2034-10-02T08:00:00Z';
const ASKED = { language: 'id', today: AT.slice(0, 10) } as const;

/** What forms are written of: as bytes, so that every run reads a plan nobody has read yet. */
export const PLANS: Record<string, () => Uint8Array> = {
	'example C': () => exampleUpdates(EXAMPLES.c).plan,
	'eighth year': () => eightYears().at(-1) ?? new Uint8Array()
};

/** One file: how many milliseconds from the bytes of a plan, on the clock and of the processor, and how large. */
export interface Written {
	form: string;
	format: FormFormat;
	papers: number;
	ms: number;
	processorMs: number;
	bytes: number;
}

/** Every form a plan has something for, in each of its formats, one by one. */
export async function* everyForm(plan: Uint8Array): AsyncGenerator<Written> {
	for (const form of FORMS) for (const format of form.formats) yield* one(plan, form, format);
}

async function* one(
	bytes: Uint8Array,
	form: FormKind,
	format: FormFormat
): AsyncGenerator<Written> {
	const plan = opened(bytes);
	const before = cpuUsage();
	const began = performance.now();
	const papers = papersFor(plan, ASKED)(form);
	if (papers.length === 0) return;
	const file = await writeForm(papers, format, { name: form.title.id, at: AT });
	const ms = performance.now() - began;
	const { user, system } = cpuUsage(before);
	const processorMs = (user + system) / 1000;
	yield { form: form.id, format, papers: papers.length, ms, processorMs, bytes: file.length };
}

/** The whole pack, from the bytes of a plan. */
export async function wholePack(bytes: Uint8Array, redaction: 'full' | 'public') {
	const plan = opened(bytes);
	const began = performance.now();
	const goOn = () => Promise.resolve(true);
	const zip = await officialPack(plan, FORMS, { ...ASKED, redaction, at: AT, goOn });
	return { ms: performance.now() - began, bytes: zip?.length ?? 0 };
}
