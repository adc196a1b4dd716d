import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { readDocx } from '../../fixtures/secondDocReader.ts';
import { readBySecondReader } from '../../fixtures/secondReader.ts';
import type { FormPaper } from '../form.ts';
import { toCsvForm } from './toCsvForm.ts';
import { toDocxForm } from './toDocxForm.ts';
import { toHtmlForm } from './toHtmlForm.ts';
import { toXlsxForm } from './toXlsxForm.ts';

const AS = { name: 'x</title><script>alert(1)</script>', at: '2027-03-03T08:00:00Z' };

/** What each text becomes: the letters that break files go, and nothing else. */
const TEXTS: readonly (readonly [string, string])[] = [
	['=1+1', '=1+1'],
	['@SUM(A1)', '@SUM(A1)'],
	['+62812', '+62812'],
	['<script>alert(1)</script>', '<script>alert(1)</script>'],
	['"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
	['</w:t><w:br/>', '</w:t><w:br/>'],
	['a\u0001b\u000bc\uffff', 'abc'],
	['a\u202eb\u2066c', 'abc'],
	['half \ud83d', 'half '],
	['_x0041_', '_x0041_'],
	['#N/A', '#N/A'],
	['&amp;&P&N', '&amp;&P&N'],
	['{PAGE} {=1+1 \\* MERGEFORMAT}', '{PAGE} {=1+1 \\* MERGEFORMAT}'],
	['</style><b>', '</style><b>'],
	['}*{display:none}"\\', '}*{display:none}"\\']
];

/** The text in every place of a paper where words of a plan may stand. */
function paperWith(text: string): FormPaper {
	const column = (key: string, kind: 'text' | 'money' | 'date') => ({
		key,
		title: text,
		kind,
		width: 1
	});
	return {
		id: 'x',
		language: 'id',
		title: text,
		subtitle: text,
		letterhead: [text],
		direction: 'portrait',
		paper: 'A4',
		currency: 'IDR',
		edition: text,
		placeAndDay: text,
		blocks: [
			{ kind: 'heading', text },
			{ kind: 'text', text },
			{ kind: 'list', items: [text], marks: 'numbers' },
			{ kind: 'pairs', pairs: [{ name: text, value: text }] },
			{
				kind: 'table',
				table: {
					columns: [column('a', 'text'), column('b', 'money'), column('c', 'date')],
					rows: [
						{ kind: 'head', label: text, cells: {} },
						{ kind: 'line', cells: { a: text, b: text, c: text } },
						{ kind: 'total', label: text, cells: { b: 5 } }
					],
					marks: 'numbers',
					empty: text
				}
			}
		],
		signers: [[{ lead: text, role: text, name: text }]]
	};
}

test.each(TEXTS)('[FORM-8] %j is text in a workbook', async (text, plain) => {
	const [sheet] = readBySecondReader(await toXlsxForm([paperWith(text)], AS));
	const cells = [...sheet!.cells.values()];
	expect(cells.filter((cell) => cell.text === plain && cell.type === 's').length).toBeGreaterThan(
		8
	);
	expect(cells.filter(({ type }) => type === 'e')).toEqual([]);
	expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test.each(TEXTS)('[FORM-8] %j is text in a document', async (text, plain) => {
	const { paragraphs, tables, parts } = readDocx(await toDocxForm([paperWith(text)], AS));
	expect(paragraphs.filter((one) => one === plain).length).toBeGreaterThan(3);
	expect(tables.flat(2).filter((cell) => cell === plain).length).toBeGreaterThan(5);
	expect(parts['word/document.xml']).not.toContain('instrText');
	expect(parts['word/footer1.xml']!.match(/instrText/g)).toHaveLength(4); // PAGE and NUMPAGES, opened and closed
});

test.each(TEXTS)('[FORM-8] %j is text in a page that prints', (text) => {
	const html = toHtmlForm([paperWith(text)], AS.name);
	expect(html).not.toMatch(/<script|<img|<b>[^(]*<\/style|[\u0001\u000b\u202a-\u202e\uffff]/);
	expect(html.match(/<\/style>/g)).toHaveLength(1);
	expect(html.match(/<title>/g)).toHaveLength(1);
	const css = /<style>(.*)<\/style>/s.exec(html)![1]!;
	expect(css).not.toContain('display:none}"');
	expect(css.match(/@page /g)).toHaveLength(1);
});

test.each(TEXTS)('[FORM-8] %j is text in a CSV', (text, plain) => {
	const csv = toCsvForm([paperWith(text)]);
	const [, line] = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
	const guarded = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
	expect(line).toEqual([guarded, guarded, guarded, guarded]);
});
