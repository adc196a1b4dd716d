import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, zipSync, type Zippable } from 'fflate';

import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { plainText } from '../plainText.ts';
import type { FormPaper } from './form.ts';
import type { FormFormat, FormKind } from './formKind.ts';
import { papersFor, titleOf, type Asked } from './papersFor.ts';
import { writeForm } from './writeForm.ts';

/** How far a pack is: which file is written next. */
export interface PackProgress {
	done: number;
	all: number;
	/** The form's name. */
	name: string;
}

/** What a pack is made with. */
export interface PackOptions extends Asked {
	/** When it is made, ISO 8601. */
	at: string;
	/** Asked before every file; the pack is given up where it answers false. */
	goOn(progress: PackProgress): Promise<boolean>;
}

/** One file of a pack, as its manifest names it. */
interface Packed {
	path: string;
	form: string;
	title: string;
	papers: number;
	bytes: number;
	sha256: string;
}

/**
 * All forms that a plan has something for, in every format, as one zip with a manifest that gives the SHA-256 of each
 * file: what the office gets in one press. Nothing if it was given up. The same plan and moment give the same bytes
 * (FORM-9, FORM-11).
 */
export async function officialPack(
	plan: Plan,
	forms: readonly FormKind[],
	{ at, goOn, ...options }: PackOptions
): Promise<Uint8Array | undefined> {
	const papersOf = papersFor(plan, options);
	const files = forms.flatMap((form) => {
		const papers = papersOf(form);
		return papers.length > 0 ? form.formats.map((format) => ({ form, format, papers })) : [];
	});
	const written: Zippable = {};
	const listed: Packed[] = [];
	for (const [done, file] of files.entries()) {
		const name = titleOf(plan, file.form, options.language);
		if (!(await goOn({ done, all: files.length, name }))) return undefined;
		const bytes = await writeForm(file.papers, file.format, { name, at });
		const entry = entryOf(file, name, bytes);
		written[entry.path] = [bytes, { level: isPacked(file.format) ? 0 : 6 }];
		listed.push(entry);
	}
	written['manifest.json'] = strToU8(manifestOf(plan, listed, { at, ...options }));
	return zipSync(written, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Workbooks and documents are zips themselves: packing them again takes time and makes nothing smaller. */
function isPacked(format: FormFormat): boolean {
	return format === 'xlsx' || format === 'docx';
}

function entryOf(
	{ form, format, papers }: { form: FormKind; format: FormFormat; papers: readonly FormPaper[] },
	title: string,
	bytes: Uint8Array
): Packed {
	return {
		path: `${format}/${form.id}.${format}`,
		form: form.id,
		title,
		papers: papers.length,
		bytes: bytes.length,
		sha256: bytesToHex(sha256(bytes))
	};
}

function manifestOf(
	plan: Plan,
	files: readonly Packed[],
	{ at, language, redaction = 'full' }: { at: string } & Asked
): string {
	const { title, village, year } = meetingOf(plan);
	const manifest = {
		format: 'rembuk-official-pack/1',
		title: plainText(title),
		village: plainText(village),
		...(year !== undefined && { year }),
		language,
		redaction,
		at,
		files
	};
	return `${JSON.stringify(manifest, null, '\t')}\n`;
}
