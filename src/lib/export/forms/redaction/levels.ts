/**
 * How much of people a paper says (issue 8): `full` for the office's own file, `names` without any person's name,
 * `public` without names and only the forms that quote nobody.
 */
export const REDACTIONS = ['full', 'names', 'public'] as const;
export type Redaction = (typeof REDACTIONS)[number];

/**
 * The forms that may hang on a wall: they are of lines, money and results. What is about persons, or what single people
 * said, asked and objected, is not among them, nor is any form nobody thought about here (FORM-20).
 */
export const FOR_EVERYBODY: ReadonlySet<string> = new Set([
	'peringkat-masalah',
	'rktl',
	'skoring-prioritas',
	'daftar-prioritas',
	'rkp-10a',
	'rkp-10b',
	'rpjm-11a',
	'rpjm-11b',
	'du-rkp',
	'rab',
	'rab-keuangan',
	'pagu-indikatif',
	'program-masuk-desa',
	'buku-rencana',
	'buku-kegiatan',
	'logframe',
	'rencana-satu-halaman',
	'aplikasi-keuangan',
	'laporan-perkembangan',
	'evaluasi-tahun-lalu',
	'evaluasi-capaian',
	'buku-hasil'
]);
