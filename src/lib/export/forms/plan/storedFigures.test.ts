import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { examplePlan } from '../../fixtures/examplePlans.ts';
import type { FormTable } from '../form.ts';
import { FORMS } from '../registry.ts';

/** The example files as they lie there: these sums are made of them, and of nothing that reads plans. */
interface Stored {
	activities: {
		id: string;
		name: string;
		list: string;
		cost: number;
		code?: string;
		bidang?: number;
		funding?: Record<string, number>;
		source?: string;
		total?: number;
	}[];
	budgetLines_a1?: { amount: number; group: string }[];
	progress?: { activity: string; date: string; spent: number }[];
	planSummary?: { rkpTotal: number; duTotal: number; byBidang: Record<string, number> };
	budgetSummary?: { rkpTotal: number; duRkpTotal: number; bySource: Record<string, number> };
}

const FILES = { a: 'a-tirtamulya', b: 'b-makueni', c: 'c-large' };
type Name = keyof typeof FILES;
const NAMES: readonly Name[] = ['a', 'b', 'c'];

const stored = (name: Name): Stored =>
	JSON.parse(
		readFileSync(join('src/lib/domain/seed/examples', `${FILES[name]}.json`), 'utf8')
	) as Stored;
const PLANS = { a: examplePlan('a'), b: examplePlan('b'), c: examplePlan('c') };

const tablesOf = (name: Name, form: string, language: 'id' | 'en' = 'id'): FormTable[] =>
	FORMS.find(({ id }) => id === form)!
		.papersOf(PLANS[name], { language, today: '2028-01-15' })
		.flatMap(({ blocks }) =>
			blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
		);
const worth = (table: FormTable | undefined, kind: string, key = 'cost'): number[] =>
	table!.rows.flatMap((row) => (row.kind === kind ? [Number(row.cells[key] ?? 0)] : []));
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

const isYear = ({ list }: Stored['activities'][number]) => list === 'RKP' || list === 'FUNDED';
const costs = (name: Name, takes: (line: Stored['activities'][number]) => boolean) =>
	sum(
		stored(name)
			.activities.filter(takes)
			.map(({ cost }) => cost)
	);

/** What each source gives this year's plan. */
function sharesOf(name: Name): Record<string, number> {
	const shares: Record<string, number> = {};
	for (const { funding, source = '', cost } of stored(name).activities.filter(isYear)) {
		for (const [code, amount] of Object.entries(funding ?? { [source]: cost }))
			shares[code] = (shares[code] ?? 0) + amount;
	}
	return shares;
}

test('[OFFICE-29] the files say their own sums right', () => {
	expect(costs('a', isYear)).toBe(stored('a').budgetSummary!.rkpTotal);
	expect(sharesOf('a')).toEqual(stored('a').budgetSummary!.bySource);
	expect(costs('c', isYear)).toBe(stored('c').planSummary!.rkpTotal);
	expect(costs('c', ({ list }) => list === 'DU-RKP')).toBe(stored('c').planSummary!.duTotal);
});

describe.each(['id', 'en'] as const)('%s', (language) => {
	test.each(NAMES)(
		'[OFFICE-29] every form of this year’s plan of %s comes to its stored total',
		(name) => {
			const total = costs(name, isYear);
			for (const form of [
				...['daftar-prioritas', 'rkp-10a', 'rkp-10b', 'buku-rencana', 'buku-kegiatan'],
				...['rencana-satu-halaman', 'laporan-perkembangan', 'evaluasi-tahun-lalu'],
				'evaluasi-capaian'
			]) {
				const [table] = tablesOf(name, form, language);
				expect([form, worth(table, 'total')]).toEqual([form, [total]]);
				expect([form, sum(worth(table, 'line'))]).toEqual([form, total]);
			}
			const [list] = tablesOf(name, 'aplikasi-keuangan', language);
			expect(sum(worth(list, 'line'))).toBe(total);
		}
	);

	test.each(NAMES)('[OFFICE-29] the other lists of %s come to their stored totals', (name) => {
		const outside = costs(name, ({ list }) => list === 'DU-RKP');
		const [du] = tablesOf(name, 'du-rkp', language);
		expect(worth(du, 'total')).toEqual(outside === 0 ? [] : [outside]);
		for (const form of ['rpjm-11a', 'rpjm-11b']) {
			const [long] = tablesOf(name, form, language);
			expect(worth(long, 'total')).toEqual([costs(name, () => true)]);
		}
	});
});

test.each(NAMES)('[OFFICE-29] each source of %s gives what its file says', (name) => {
	const shares = sharesOf(name);
	const [list] = tablesOf(name, 'aplikasi-keuangan');
	const [pagu] = tablesOf(name, 'pagu-indikatif');
	const planned = pagu!.rows.filter(({ kind }) => kind === 'sub').at(-1)!.cells;
	for (const [code, amount] of Object.entries(shares)) {
		const own = list!.rows.filter(({ cells }) => cells['source'] === code);
		expect([code, sum(own.map(({ cells }) => Number(cells['cost'])))]).toEqual([code, amount]);
		expect([code, planned[code]]).toEqual([code, amount]);
	}
});

test('[OFFICE-29] each field of work comes to what its file says', () => {
	const { byBidang } = stored('c').planSummary!;
	expect(worth(tablesOf('c', 'rkp-10a')[0], 'sub')).toEqual(Object.values(byBidang));
	const fields = [1, 2, 3, 4].map((field) =>
		costs('a', (line) => isYear(line) && line.bidang === field)
	);
	expect(worth(tablesOf('a', 'rkp-10b')[0], 'sub')).toEqual(fields);
});

test('[OFFICE-29] budget, scores and what was spent are those of the file', () => {
	const lines = stored('a').budgetLines_a1!;
	for (const form of ['rab', 'rab-keuangan']) {
		expect(worth(tablesOf('a', form)[0], 'total', 'amount')).toEqual([
			sum(lines.map(({ amount }) => amount))
		]);
	}
	const scores = new Map(stored('c').activities.map(({ name, total }) => [name, total]));
	const scored = tablesOf('c', 'skoring-prioritas')[0]!.rows;
	expect(scored).toHaveLength(scores.size);
	for (const { cells } of scored) expect(cells['total']).toBe(scores.get(String(cells['name'])));
	for (const name of ['a', 'b'] as const) {
		const last = new Map<string, number>();
		for (const { activity, spent } of [...stored(name).progress!].sort((x, y) =>
			x.date < y.date ? -1 : 1
		))
			last.set(activity, spent);
		const spent = sum([...last.values()]);
		expect(worth(tablesOf(name, 'laporan-perkembangan')[0], 'total', 'spent')).toEqual([spent]);
		expect(worth(tablesOf(name, 'evaluasi-capaian')[0], 'total', 'spent')).toEqual([spent]);
	}
});
