import { expect, test } from 'vitest';

import { addActivity } from '#lib/domain/actions/activities.ts';

import { emptyPlan, examplePlan } from '../fixtures/examplePlans.ts';
import { readBySecondReader, rowsWith, type ReadSheet } from '../fixtures/secondReader.ts';
import { exportWords } from '../words/exportWords.ts';
import { heightOf } from './heights.ts';
import { cell } from './draft.ts';
import { breaksIn } from './paper.ts';
import { planWorkbook } from './planWorkbook.ts';
import { linesIn, widthOf } from './textWidth.ts';

const AT = { at: '2027-01-05T10:00:00Z' };
const id = exportWords('id');

async function planOf(lines: number): Promise<ReadSheet> {
	const plan = emptyPlan();
	for (let n = 0; n < lines; n++) {
		const stamp = { id: `a${n}`, by: 'lead', at: AT.at };
		addActivity(plan, `Line ${n}`, { cost: n, funding: [{ source: 'DDS', amount: n }] }, stamp);
	}
	return readBySecondReader(await planWorkbook(plan, id, AT))[0]!;
}

const breaksOf = ({ xml }: ReadSheet) =>
	[...xml.matchAll(/<brk id="(\d+)"/g)].map(([, at]) => Number(at));

test('[EXPORT-4] the sheets are for F4 on its side, as wide as the page, with the head on every page', async () => {
	const bytes = await planWorkbook(examplePlan('a'), id, AT);
	for (const { xml } of readBySecondReader(bytes)) {
		expect(xml).toContain(
			'<pageSetup paperSize="14" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
		);
		expect(xml).toContain('Halaman &amp;P dari &amp;N');
	}
	const workbook = await namesIn(bytes);
	expect(workbook).toContain("'Rencana kegiatan'!$10:$12");
	expect(workbook).toContain("'Pohon masalah'!$6:$7");
});

async function namesIn(bytes: Uint8Array): Promise<string> {
	const { strFromU8, unzipSync } = await import('fflate');
	return strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
}

test.each([1, 12, 18, 22, 24, 26, 30, 60, 100])(
	'[EXPORT-4] after %i lines the sums of money and the signatures stay in one piece',
	async (lines) => {
		const sheet = await planOf(lines);
		const [from] = rowsWith(sheet, 'A', ({ text }) => text === id.sources.title);
		const signed = [...sheet.cells].filter(([, { text }]) => text.startsWith('( ....'));
		const to = Math.max(...signed.map(([address]) => Number(address.replace(/\D/g, ''))));
		expect(signed).toHaveLength(2);
		expect(breaksOf(sheet).filter((at) => at >= from! && at < to)).toEqual([]);
		if (lines >= 30) expect(breaksOf(sheet).length).toBeGreaterThan(0);
	}
);

test('[EXPORT-4] what needs more than a page breaks where it may, and leaves no page to its headings alone', () => {
	const rows = (['label', 'label', 'text', 'text'] as const).map((look) => ({
		cells: [cell(look, 'x')]
	}));
	const page = { name: 'x', widths: [10], rows, together: 4, footer: '', counter: '' };
	const a4 = { ...page, paper: { size: 'A4' as const } };
	expect(breaksIn(a4, [30, 30, 500, 50])).toEqual([3]);
});

test('[EXPORT-4] a title full of signs that give a printer orders stays a title, and the foot of a page short', async () => {
	const plan = emptyPlan();
	plan.meta.set('title', `${'&'.repeat(119)}P`);
	for (const { xml } of readBySecondReader(await planWorkbook(plan, id, AT))) {
		const foot = /<oddFooter>(.*)<\/oddFooter>/.exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? '';
		expect(foot.length).toBeLessThanOrEqual(255);
		const [, left = ''] = /^&L&8 (.*)&R&8 Halaman &P dari &N$/.exec(foot) ?? [];
		expect(left).toMatch(/^(?:[^&]|&&)+$/);
	}
});

test('[EXPORT-4] there is room for a signature and a stamp', async () => {
	const sheet = await planOf(2);
	const [team] = [...sheet.cells].filter(([, { text }]) => text === id.signOff.team);
	const [line] = [...sheet.cells].filter(([, { text }]) => text.startsWith('( ....'));
	const rowOf = (entry: typeof team | undefined) => Number(entry![0].replace(/\D/g, ''));
	expect(rowOf(line) - rowOf(team)).toBeGreaterThan(3);
});

test('[EXPORT-4] a row is as high as its words need, and never higher than a spreadsheet takes', () => {
	const text = 'Perempuan dan anak mengambil air satu sampai dua jam setiap hari';
	const one = heightOf({ cells: [cell('text', 'short')] }, [20]);
	const many = heightOf({ cells: [cell('text', text)] }, [20]);
	expect(many).toBeGreaterThan(3 * one);
	expect(heightOf({ cells: [cell('text', text, { across: 2 })] }, [20, 60])).toBe(one);
	expect(heightOf({ cells: [cell('text', 'x'.repeat(30_000))] }, [20])).toBe(409);
});

test('[EXPORT-4] capital letters and unknown scripts are given more room', () => {
	expect(widthOf('WARD')).toBeGreaterThan(widthOf('ward'));
	expect(widthOf('水水')).toBeGreaterThan(widthOf('ii'));
	expect(linesIn('one two three', 7)).toBe(2);
	expect(linesIn('unbreakable', 4)).toBe(3);
	expect(linesIn('a\nb\n\nc', 10)).toBe(4);
	expect(linesIn('anything', 0)).toBeGreaterThan(0);
});
