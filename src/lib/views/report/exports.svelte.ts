import type { Session } from '#lib/session/session.svelte.ts';

import { saveFile } from './saveFile.ts';

/** The files a plan can leave as. */
export const FORMATS = ['xlsx', 'csv', 'rembuk', 'archive'] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Record<Format, string> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv;charset=utf-8',
	rembuk: 'application/zip',
	archive: 'text/html;charset=utf-8'
};

/** Makes files of a plan, one at a time, and says how it went. The writers are fetched when first asked for. */
export class Exports {
	busy = $state<Format>();
	/** The last file that was handed over. */
	made = $state<string>();
	failed = $state(false);

	async make(format: Format, session: Session, language: string, title: string): Promise<void> {
		this.busy = format;
		this.failed = false;
		try {
			const at = new Date().toISOString();
			const { fileName } = await import('#lib/export/fileName.ts');
			const bytes = await write(format, session, language, at);
			this.made = fileName(title, at, format === 'archive' ? 'html' : format);
			saveFile(this.made, bytes, TYPES[format]);
		} catch {
			this.failed = true; // the screen says so; the plan is untouched, and a second try may do
		} finally {
			this.busy = undefined;
		}
	}
}

async function write(
	format: Format,
	{ plan, id }: Session,
	language: string,
	at: string
): Promise<Uint8Array | string> {
	if (format === 'archive') {
		const { archiveHtml } = await import('#lib/export/archive/archiveHtml.ts');
		return archiveHtml(plan, at, language);
	}
	const { exportWords } = await import('#lib/export/words/exportWords.ts');
	const words = exportWords(language);
	if (format === 'xlsx') {
		const { planWorkbook } = await import('#lib/export/xlsx/planWorkbook.ts');
		return planWorkbook(plan, words, { at });
	}
	if (format === 'csv') {
		const { activitiesCsv } = await import('#lib/export/csv/activitiesCsv.ts');
		return activitiesCsv(plan, words);
	}
	const { packRembuk } = await import('#lib/export/rembuk/packRembuk.ts');
	return packRembuk({ plan, id, words, createdAt: at });
}
