import units from '../rules/units.json' with { type: 'json' };

/** What a column of a pasted budget holds. */
export const BUDGET_FIELDS = [
	'item',
	'volume',
	'unit',
	'unitPrice',
	'reported',
	'source',
	'group',
	'account'
] as const;
export type BudgetField = (typeof BUDGET_FIELDS)[number];

/** For each column of a block, what it holds; nothing for one that only counts. */
export type BudgetColumns = readonly (BudgetField | undefined)[];

/** How budgets head their columns (form 13), in both languages. */
const HEADS: Record<BudgetField | 'number', string> = {
	number: 'no,no.,nomor,#',
	item: 'uraian,uraian pekerjaan,uraian kegiatan,nama barang,barang,bahan,jenis barang,item,rincian,description',
	volume: 'volume,vol,vol.,banyak,banyaknya,kuantitas,qty,quantity,koefisien',
	unit: 'satuan,sat,sat.,unit,units',
	unitPrice: 'harga satuan,harga,h. satuan,hrg satuan,harga/satuan,unit price,price,rate',
	reported:
		'jumlah,jumlah total,jumlah harga,jumlah biaya,total,total harga,amount,sub total,subtotal',
	source: 'sumber,sumber dana,source',
	group: 'kelompok,golongan,group',
	account: 'kode,kode rekening,rekening,account,code'
};

const FIELD_OF = new Map(
	(Object.entries(HEADS) as [BudgetField | 'number', string][]).flatMap(([field, heads]) =>
		heads.split(',').map((head) => [head, field] as const)
	)
);

/** The columns a heading names; none if the row is no heading. */
export function columnsIn(heading: readonly string[]): BudgetColumns | undefined {
	const fields = heading.map((cell) => FIELD_OF.get(plain(cell)));
	const isHeading = fields.includes('item') && fields.filter(Boolean).length > 1;
	if (!isHeading) return undefined;
	return fields.map((field) => (field === 'number' ? undefined : field));
}

/** What each column holds where nobody wrote it above: words, units, and numbers in the order of the form. */
export function columnsGuessed(rows: readonly (readonly string[])[]): BudgetColumns {
	const whole = rows.filter((row) => row.filter((cell) => cell !== '').length > 2);
	const seen = whole.length > 0 ? whole : rows;
	const width = Math.max(0, ...seen.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, at) =>
		shapeOf(seen.map((row) => row[at] ?? ''))
	);
	const item = longest(columns);
	const numbers: BudgetField[] = ['volume', 'unitPrice', 'reported'];
	return columns.map((shape, at) => {
		if (at === item) return 'item';
		if (shape.kind === 'numbers') return numbers.shift();
		return shape.kind === 'words' || shape.kind === 'counting' ? undefined : shape.kind;
	});
}

interface Shape {
	kind: 'numbers' | 'counting' | 'words' | 'unit' | 'group' | 'source';
	/** How long its words are, on average. */
	length: number;
}

function shapeOf(all: string[]): Shape {
	const cells = all.filter((cell) => cell !== '');
	const share = (is: (cell: string) => boolean) =>
		cells.length > 0 && cells.filter(is).length * 2 > cells.length;
	const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
	const kinds = [
		['counting', cells.length > 1 && cells.every((cell, at) => isCount(cell, at))],
		['numbers', share((cell) => /^(rp\.?\s*)?[\d.,\s]*\d/i.test(cell))],
		['unit', share((cell) => UNITS.has(cell.toLowerCase()))],
		['group', share((cell) => groupIn(cell) !== undefined)],
		['source', share((cell) => /^[A-Z]{3}$/.test(cell))]
	] as const;
	return { kind: kinds.find(([, is]) => is)?.[0] ?? 'words', length };
}

function isCount(cell: string, at: number): boolean {
	return new RegExp(`^${at + 1}[.)]?$`).test(cell);
}

function longest(columns: readonly Shape[]): number {
	const words = columns.map(({ kind, length }) => (kind === 'words' ? length : -1));
	const most = Math.max(...words, -1);
	return most < 0 ? -1 : words.indexOf(most);
}

const UNITS = new Set(units.id);

/** The groups of form 13, by what people call them. */
const GROUPS = [
	['material', /\b(bahan|material|materials|barang)\b/i],
	['tool', /\b(alat|peralatan|sewa alat|tools?|equipment)\b/i],
	['labour', /\b(upah|tenaga|tukang|labou?r|hok|pekerja)\b/i],
	['operational', /\b(operasional|operational|administrasi|honor|atk)\b/i]
] as const;

/** The group a heading between lines names, `II. UPAH KERJA`. */
export function groupIn(heading: string): (typeof GROUPS)[number][0] | undefined {
	return GROUPS.find(([, words]) => words.test(heading))?.[0];
}

/** True for a row that adds up those above it. */
export function isSum(heading: string): boolean {
	return /^(sub ?total|jumlah|total|grand total|sum)\b/i.test(heading.trim());
}

/** A heading as it is compared: no currency, no brackets. */
function plain(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/\(.*?\)|\brp\b\.?/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
