import type { Fraction } from '#lib/domain/monitoring/fraction.ts';
import type { PlanActual } from '#lib/domain/monitoring/planVersusActual.ts';

import { decimalText, fieldName, numberOr, partName, partOf } from './cells.ts';
import { COLUMNS, type LineColumn } from './lineColumns.ts';
import { lineForm } from './lineForm.ts';
import type { FormPaper, FormValue } from '../form.ts';
import { placeAndDay, villageHead } from '../meeting/sittingFacts.ts';
import type { PlanWriter, Twins } from './planWriter.ts';
import { reportedOf } from './reported.ts';

const PLANNED_TIME: Twins = ['Rencana Waktu', 'Planned time'];
const PROGRESS: Twins = ['Progres', 'Progress'];
const EMPTY: Twins = ['Belum ada kegiatan yang dilaksanakan.', 'Nothing is under way yet.'];

/** Form 14: how far the works have come, by the last report of each line on the day of the paper (OFFICE-14). */
export const PROGRESS_REPORT = lineForm({
	id: 'laporan-perkembangan',
	called: ['Laporan perkembangan kegiatan', 'Progress report'],
	title: ['LAPORAN PERKEMBANGAN PELAKSANAAN KEGIATAN', 'PROGRESS REPORT'],
	follows: ['menurut Permendesa 21/2020', 'following Permendesa 21/2020'],
	step: 'monitoring',
	columns: [
		COLUMNS.no(),
		{
			...COLUMNS.part({ title: ['Bidang & Sub Bidang', 'Field and part'], width: 30 }),
			of: (line, { language }) => {
				const part = partOf(line);
				return part === undefined ? fieldName(line, language) : partName(part, language);
			}
		},
		COLUMNS.name({ title: ['Nama Program/Kegiatan', 'Programme or activity'] }),
		COLUMNS.where(),
		COLUMNS.much(),
		COLUMNS.cost({ title: ['Biaya', 'Cost'] }),
		...gained(),
		// Days of work are nowhere in a plan: they are filled in by hand.
		byHand('days', ['Hari', 'Days'], PLANNED_TIME),
		{
			key: 'start',
			title: ['Tgl Mulai', 'Begins'],
			group: PLANNED_TIME,
			kind: 'text',
			width: 20,
			of: ({ start }, { words }) => monthIn(start, words.months)
		},
		reported('physical', ['Fisik', 'Work'], 'percent', 13, ({ physical }) => physical, PROGRESS),
		{
			...reported('spent', ['Biaya', 'Money'], 'money', 24, ({ money }) => money.actual, PROGRESS),
			isSummed: true
		},
		reported(
			'note',
			['Keterangan', 'Remarks'],
			'text',
			26,
			(line) => line.issue ?? line.light.last?.note
		)
	],
	takes: ({ id }, writer) => reportedOf(writer).has(id),
	empty: EMPTY,
	signs: (writer) => signedBy(writer, ['Tim Pelaksana Kegiatan (TPK)', 'Activity team (TPK)'])
});

/** Form 14: whether last year's works were done; of the plan of that year (OFFICE-15). */
export const YEAR_REVIEW = lineForm({
	id: 'evaluasi-tahun-lalu',
	called: ['Evaluasi pelaksanaan RKP tahun lalu', 'Review of last year’s plan'],
	title: ['EVALUASI PELAKSANAAN RKP DESA', 'REVIEW OF THE YEAR’S WORK PLAN'],
	follows: ['menurut Permendesa 21/2020', 'following Permendesa 21/2020'],
	step: 'monitoring',
	columns: [
		COLUMNS.no(),
		COLUMNS.name({ width: 90 }),
		COLUMNS.where({ width: 60 }),
		COLUMNS.cost({ title: ['Nominal', 'Amount'], width: 32 }),
		reported('done', ['Realisasi', 'Done'], 'tick', 20, ({ physical }) =>
			physical === 100 ? true : undefined
		),
		reported(
			'note',
			['Keterangan', 'Remarks'],
			'text',
			60,
			(line) => line.issue ?? line.light.last?.note
		)
	],
	takes: ({ id }, writer) => reportedOf(writer).has(id),
	empty: EMPTY
});

/** Form 14, the richer one: promised and reached, what stood in the way and what follows (OFFICE-15). */
export const YEAR_RESULTS = lineForm({
	id: 'evaluasi-capaian',
	called: ['Evaluasi capaian kegiatan', 'Plan and reality'],
	title: ['EVALUASI CAPAIAN KEGIATAN RKP DESA', 'PLAN AND REALITY OF THE YEAR’S WORK'],
	follows: ['menurut aplikasi RPJM/RKP Desa', 'following the village planning software'],
	step: 'monitoring',
	columns: [
		COLUMNS.no(),
		COLUMNS.name(),
		COLUMNS.where(),
		COLUMNS.unit({ width: 17 }),
		COLUMNS.volume({ title: ['Target', 'Target'], group: ['Volume', 'Volume'], width: 17 }),
		reported(
			'done',
			['Realisasi', 'Reached'],
			'number',
			19,
			({ volume }) => numberOr(volume.actual),
			['Volume', 'Volume']
		),
		COLUMNS.cost({ title: ['Target', 'Target'], group: ['Anggaran', 'Money'], width: 25 }),
		{
			...reported('spent', ['Realisasi', 'Spent'], 'money', 25, ({ money }) => money.actual, [
				'Anggaran',
				'Money'
			]),
			isSummed: true
		},
		reported('physical', ['Capaian Fisik', 'Work done'], 'percent', 18, ({ physical }) => physical),
		reported('share', ['Serapan Anggaran', 'Money used'], 'text', 20, ({ money }, { words }) =>
			percentOf(money.share, words.decimal)
		),
		reported(
			'issue',
			['Kendala', 'What stood in the way'],
			'text',
			32,
			(line) => line.issue ?? line.light.last?.note
		),
		reported('next', ['Tindak Lanjut', 'Next step'], 'text', 28, ({ nextStep }) => nextStep)
	],
	takes: ({ id }, writer) => reportedOf(writer).has(id),
	empty: EMPTY
});

/** What was reported of a line; nothing where nobody said it. */
function reported(
	key: string,
	title: Twins,
	kind: LineColumn['kind'],
	width: number,
	of: (line: PlanActual, writer: PlanWriter) => FormValue,
	group?: Twins
): LineColumn {
	return {
		key,
		title,
		kind,
		width,
		...(group && { group }),
		of: ({ id }, writer) => {
			const line = reportedOf(writer).get(id);
			return line && of(line, writer);
		}
	};
}

function gained(): LineColumn[] {
	const group: Twins = ['Realisasi Penerima Manfaat', 'Who gained'];
	const all = ({ men, women }: PlanActual) =>
		men.actual === undefined && women.actual === undefined
			? undefined
			: (men.actual ?? 0) + (women.actual ?? 0);
	return [
		reported('people', ['JML', 'All'], 'number', 12, all, group),
		reported('menDone', ['LK', 'Men'], 'number', 12, ({ men }) => men.actual, group),
		reported('womenDone', ['PR', 'Women'], 'number', 15, ({ women }) => women.actual, group),
		reported('poorDone', ['RTM', 'Poor'], 'number', 12, ({ poor }) => poor.actual, group)
	];
}

function byHand(key: string, title: Twins, group: Twins): LineColumn {
	return { key, title, group, kind: 'text', width: 12, of: () => undefined };
}

function monthIn(month: string | undefined, names: readonly string[]): string | undefined {
	const [year, number] = (month ?? '').split('-').map(Number);
	const name = number === undefined ? undefined : names[number - 1];
	return name === undefined ? undefined : `${name} ${year}`;
}

/** To a tenth, for people to read: nothing is computed on with it. */
function percentOf(share: Fraction | undefined, mark: string): string | undefined {
	if (!share) return undefined;
	const tenths = Math.round((share.part * 1000) / share.of);
	return `${decimalText((tenths / 10).toFixed(1), { decimal: mark, thousands: '' })} %`;
}

function signedBy(writer: PlanWriter, role: Twins): Pick<FormPaper, 'placeAndDay' | 'signers'> {
	const { say } = writer;
	return {
		placeAndDay: placeAndDay(writer, ''),
		signers: [
			[
				villageHead(writer, say('Mengetahui,', 'Acknowledged by,')),
				{ lead: say('Dilaporkan oleh,', 'Reported by,'), role: say(...role) }
			]
		]
	};
}
