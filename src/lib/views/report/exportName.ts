import { fileKind, type FileKind } from '#lib/export/fileKind.ts';
import { fileName } from '#lib/export/fileName.ts';

/** The files a plan can leave as. */
export const FORMATS = ['xlsx', 'csv', 'rembuk', 'archive', 'public', 'chat', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

/** How a file ends where that is another word. */
const ENDINGS: Partial<Record<Format, string>> = {
	archive: 'html',
	public: 'html',
	chat: 'png'
};

/** What says of itself what it is: of the two pages, one is for the wall of the office and one is not (EXPORT-19). */
const KINDS: Partial<Record<Format, FileKind>> = {
	archive: 'archive',
	public: 'public',
	csv: 'csv',
	chat: 'chat',
	ics: 'ics'
};

/** What a file of a plan is called, in the language it is written in. */
export function exportName(format: Format, title: string, at: string, language: string): string {
	const kind = KINDS[format];
	return fileName(title, at, ENDINGS[format] ?? format, kind && fileKind(kind, language));
}
