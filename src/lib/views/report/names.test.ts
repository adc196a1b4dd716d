import { expect, test } from 'vitest';

import type { ProblemId } from '#lib/domain/shared/ids.ts';
import { beginTree } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { fileKind } from '#lib/export/fileKind.ts';
import { fileName } from '#lib/export/fileName.ts';
import { FORMS } from '#lib/export/forms/registry.ts';
import { FORM_FORMATS } from '#lib/export/forms/formKind.ts';
import { REDACTIONS } from '#lib/export/forms/redaction/levels.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { boardFile } from './board/boardFile.ts';
import { exportName, FORMATS } from './exportName.ts';
import { formName, packName } from './forms/formName.ts';

const AT = '2026-11-30T08:00:00Z';
const TITLE = 'Rencana Kerja 2028';
const LANGUAGES = ['id', 'en'] as const;

/** Every name under which one plan can leave in a language on one day. */
function namesIn(language: 'id' | 'en'): string[] {
	const made = (redaction: (typeof REDACTIONS)[number]) => ({ language, redaction, at: AT });
	return [
		...FORMATS.map((format) => exportName(format, TITLE, AT, language)),
		fileName(TITLE, AT, 'html', fileKind('notice', language)),
		fileName(TITLE, AT, 'json', `${fileKind('round', language)} r1`),
		...REDACTIONS.flatMap((redaction) => [
			packName(TITLE, made(redaction)),
			...FORMS.flatMap(({ id }) =>
				FORM_FORMATS.map((format) => formName(id, TITLE, format, made(redaction)))
			)
		])
	];
}

test.each(LANGUAGES)('[EXPORT-19] no two files of a plan have one name, in %s', (language) => {
	const names = namesIn(language);
	expect(names.length).toBeGreaterThan(300);
	expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('[EXPORT-19] the page that names people and the one for everybody say which they are', () => {
	const pages = LANGUAGES.flatMap((language) =>
		(['archive', 'public'] as const).map((format) => exportName(format, TITLE, AT, language))
	);
	expect(pages).toEqual([
		'rencana-kerja-2028-arsip-lengkap-2026-11-30.html',
		'rencana-kerja-2028-untuk-umum-2026-11-30.html',
		'rencana-kerja-2028-full-archive-2026-11-30.html',
		'rencana-kerja-2028-for-everybody-2026-11-30.html'
	]);
});

test('[EXPORT-19] the papers of a form say their plan, their language and for whom they are', () => {
	const [full, open] = (['full', 'public'] as const).map((redaction) =>
		formName('rkp-10a', TITLE, 'docx', { language: 'id', redaction, at: AT })
	);
	expect(full).toBe('rkp-10a-rencana-kerja-2028-2026-11-30.docx');
	expect(open).toBe('rkp-10a-rencana-kerja-2028-untuk-umum-2026-11-30.docx');
	const english = formName('rkp-10a', TITLE, 'docx', { language: 'en', at: AT });
	expect(english).toBe('rkp-10a-rencana-kerja-2028-english-2026-11-30.docx');
});

test('[EXPORT-19] two trees of a plan leave under two names', async () => {
	const [plan, stamp] = [aPlan(), stamps()];
	for (const words of ['Air kurang', 'Jalan rusak'])
		yes(beginTree(plan, words, stamp(), { core: stamp().id as ProblemId }));
	const [first, second] = await Promise.all(
		treesOf(plan).map(({ id: tree }) =>
			boardFile(plan, { board: 'problems', tree, language: 'id' }, 'md', AT)
		)
	);
	expect(first!.title).toMatch(/^Pohon masalah/);
	expect(fileName(first!.title, AT, 'md')).not.toBe(fileName(second!.title, AT, 'md'));
});
