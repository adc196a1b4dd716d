import { activityFindingsOf, type ActivityFinding } from '#lib/domain/actions/activityFindings.ts';
import { moneyFindingsOf, type MoneyFinding } from '#lib/domain/actions/moneyFindings.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { groupBy } from '#lib/domain/shared/groupBy.ts';

import type { FormBlock } from '../form.ts';
import { notesBelow, numbersOf } from '../meeting/notes.ts';
import { amountText } from './cells.ts';
import type { PlanWriter, Twins } from './planWriter.ts';

/** What a paper says of a line, in the order it is said. What only a list to prepare by needs is not among it. */
const SAID = {
	'activity.funding-not-cost': [
		'Uang dari semua sumber tidak sama dengan biaya',
		'The sources do not add up to the cost'
	],
	'activity.cost-not-lines': [
		'Biaya tidak sama dengan jumlah rincian (RAB)',
		'The cost is not what the budget lines come to'
	],
	'activity.line-without-price': [
		'Ada rincian (RAB) tanpa jumlah atau harga',
		'Some budget lines have no amount or price'
	],
	'activity.reported-otherwise': [
		'Jumlah rincian berbeda dari berkas asalnya',
		'The file it came from gives other amounts'
	],
	'activity.ends-before-start': ['Selesai sebelum mulai', 'Ends before it begins'],
	'activity.outside-year': ['Waktunya di luar tahun rencana', 'Outside the year of the plan'],
	'activity.nobody-in-charge': ['Belum ada penanggung jawab', 'Nobody is responsible yet'],
	'activity.nobody-gains': ['Penerima manfaat belum ditulis', 'Who gains is not written yet'],
	'activity.poor-above-all': [
		'Warga miskin lebih banyak dari semua penerima manfaat',
		'More poor people than people in all'
	],
	'activity.no-unit': ['Volume tanpa satuan', 'A volume without a unit'],
	'activity.code-elsewhere': ['Kode bukan dari bidangnya', 'The code belongs to another field']
} as const satisfies Partial<Record<ActivityFinding['code'], Twins>>;

type SaidCode = keyof typeof SAID;

/**
 * What stands out in the lines of a paper, below its table, each line by its number on that paper: sums that do not
 * match and by how much, costs nobody wrote, months outside the year, lines nobody is responsible for (OFFICE-23).
 */
export function lineNotes(
	writer: PlanWriter,
	inOrder: readonly Activity[],
	without: readonly ActivityFinding['code'][] = []
): FormBlock[] {
	return notesBelow(writer, lineFindings(writer, inOrder, without));
}

/** The same, with what stands out in the money of the whole plan before it. */
export function planNotes(writer: PlanWriter, inOrder: readonly Activity[]): FormBlock[] {
	return notesBelow(writer, [...moneyNotes(writer), ...lineFindings(writer, inOrder, [])]);
}

/** What stands out in the money of the whole plan. Required shares have a table of their own. */
export function moneyNotes(writer: PlanWriter): string[] {
	return moneyFindingsOf(writer.plan).flatMap((found) => moneySentence(writer, found) ?? []);
}

function lineFindings(
	writer: PlanWriter,
	inOrder: readonly Activity[],
	without: readonly ActivityFinding['code'][]
): string[] {
	const { say, plan } = writer;
	const numbers = new Map(inOrder.map(({ id }, at) => [id, at + 1]));
	const found = groupBy(
		activityFindingsOf(plan).filter(({ id, code }) => numbers.has(id) && !without.includes(code)),
		({ code }) => code
	);
	const unpriced = inOrder.flatMap(({ cost }, at) => (cost === undefined ? [at + 1] : []));
	const said = (Object.keys(SAID) as SaidCode[]).flatMap((code) => {
		const twins: Twins = SAID[code];
		const own = found.get(code) ?? [];
		const places = [...own].map((each) => ({ no: numbers.get(each.id) ?? 0, by: each.by }));
		places.sort((a, b) => a.no - b.no);
		return places.length === 0 ? [] : [`${say(...twins)}: ${placesText(writer, code, places)}.`];
	});
	if (unpriced.length === 0) return said;
	return [
		`${say('Biaya belum ditulis', 'No cost is written yet')}: ${numbered(writer, unpriced)}.`,
		...said
	];
}

function placesText(
	writer: PlanWriter,
	code: SaidCode,
	places: readonly { no: number; by: number | undefined }[]
): string {
	if (!places.some(({ by }) => by !== undefined)) {
		return numbered(
			writer,
			places.map(({ no }) => no)
		);
	}
	return places
		.map(({ no, by = 0 }) => `${numbered(writer, [no])} (${offBy(writer, code, by)})`)
		.join(', ');
}

function offBy(writer: PlanWriter, code: SaidCode, by: number): string {
	const amount = amountText(writer, Math.abs(by));
	if (code === 'activity.cost-not-lines') return writer.say(`selisih ${amount}`, `${amount} apart`);
	return by > 0 ? writer.words.missing(amount) : writer.words.surplus(amount);
}

function numbered({ say }: PlanWriter, numbers: readonly number[]): string {
	return `${say('nomor', numbers.length === 1 ? 'number' : 'numbers')} ${numbersOf(numbers)}`;
}

function moneySentence(writer: PlanWriter, { code, source = '', by = 0 }: MoneyFinding) {
	const { say } = writer;
	const amount = amountText(writer, by);
	const sentences: Partial<Record<MoneyFinding['code'], string>> = {
		'money.over-ceiling': say(
			`Rencana memakai ${amount} lebih dari pagu ${source}.`,
			`The plan takes ${amount} more than ${source} gives.`
		),
		'money.over-whole': say(
			`Rencana ${amount} lebih besar dari seluruh pagu.`,
			`The plan is ${amount} above all the money there is.`
		),
		'money.two-ceilings': say(
			`Pagu ${source} ditulis dengan dua angka.`,
			`There are two figures for what ${source} gives.`
		),
		'money.no-ceiling': say(
			`Pagu ${source} belum ditulis.`,
			`What ${source} gives is not written yet.`
		)
	};
	return sentences[code];
}
