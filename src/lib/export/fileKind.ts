/** What a file is, in Indonesian and English: two of one plan and one day may end the same, and one of them names people. */
const KINDS = {
	archive: ['arsip-lengkap', 'full-archive'],
	public: ['untuk-umum', 'for-everybody'],
	names: ['tanpa-nama', 'without-names'],
	csv: ['kegiatan', 'activities'],
	chat: ['ringkasan', 'summary'],
	ics: ['tanggal-penting', 'days-to-keep'],
	round: ['suara', 'ballots'],
	notice: ['papan-pengumuman', 'notice-board'],
	office: ['formulir', 'forms']
} as const;
export type FileKind = keyof typeof KINDS;

/** What stands in a file's name after the plan: what it is, in the language it is written in. */
export function fileKind(kind: FileKind, language: string): string {
	return KINDS[kind][language === 'id' ? 0 : 1];
}
