/**
 * How much of people a paper says (issue 8): `full` for the office's own file, `names` without any person's name,
 * `public` without names and only the forms that quote nobody.
 */
export const REDACTIONS = ['full', 'names', 'public'] as const;
export type Redaction = (typeof REDACTIONS)[number];

/** Forms about persons, or with what single people said, asked and objected: they are never hung up (FORM-20). */
export const NOT_PUBLIC: ReadonlySet<string> = new Set([
	'undangan',
	'daftar-hadir',
	'daftar-hadir-b',
	'sk-tim',
	'buku-kader',
	'notulen',
	'berita-acara',
	'daftar-gagasan',
	'rekap-gagasan',
	'inventaris-masalah'
]);
