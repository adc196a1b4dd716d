import type { Activity } from '#lib/domain/actions/read.ts';

import { currencySign } from '../../money.ts';
import { monthsBetween } from '../../words/months.ts';
import { aimOf } from '../../xlsx/activityRow.ts';
import type { ColumnKind, FormColumn, FormValue } from '../form.ts';
import {
	fieldName,
	numberOr,
	partName,
	partOf,
	placeIn,
	sourcesText,
	volumeAndUnit,
	WAYS,
	whoGains
} from './cells.ts';
import type { PlanWriter, Twins } from './planWriter.ts';

/** A column of a table whose lines are activities: its titles in both languages, and what stands in it. */
export interface LineColumn {
	key: string;
	title: Twins;
	/** Over this and its neighbours. */
	group?: Twins;
	kind: ColumnKind;
	width: number;
	/** Whole amounts that are added up under every field of work and at the end. */
	isSummed?: true;
	of: (activity: Activity, writer: PlanWriter, no: number) => FormValue;
}

/** What of a column a form may call or measure otherwise. */
type Own = Partial<Pick<LineColumn, 'title' | 'group' | 'width'>>;

const column =
	(usual: Omit<LineColumn, 'of'>, of: LineColumn['of']) =>
	(own: Own = {}): LineColumn => ({ ...usual, ...own, of });

const text = (key: string, title: Twins, width: number, of: LineColumn['of']) =>
	column({ key, title, width, kind: 'text' }, of);

const ticked = (mode: NonNullable<Activity['mode']>, title: Twins) =>
	column(
		{ key: mode, title, width: 15, kind: 'tick', group: ['Pola Pelaksanaan', 'Way of work'] },
		(line) => (line.mode === mode ? true : undefined)
	);

const GAINS: Twins = ['Penerima Manfaat', 'Who gains'];
const people = (key: 'benefM' | 'benefF' | 'benefPoor', title: Twins) =>
	column({ key, title, width: 10, kind: 'number', group: GAINS }, (line) => line[key]);

/** The columns that the forms of the plan share, in widths of about a millimetre. */
export const COLUMNS = {
	no: column(
		{ key: 'no', title: ['No', 'No'], width: 8, kind: 'number' },
		(_line, _writer, no) => no
	),
	field: text('field', ['Bidang', 'Field'], 26, (line, { language }) => fieldName(line, language)),
	fieldNo: column(
		{ key: 'fieldNo', title: ['Bidang', 'Field'], width: 13, kind: 'number' },
		(line) => line.bidang
	),
	code: text('code', ['Kode', 'Code'], 15, (line) => line.code),
	part: text('part', ['Sub Bidang', 'Part of the field'], 24, (line, { language }) => {
		const part = partOf(line);
		return part === undefined ? undefined : partName(part, language);
	}),
	name: text('name', ['Jenis Kegiatan', 'Activity'], 40, (line) => line.name),
	sdgs: text('sdgs', ['SDGs', 'SDGs'], 12, (line) => line.sdgs?.join(', ')),
	existing: text('existing', ['Data Eksisting', 'As it is now'], 26, (line) => line.existing),
	target: text('target', ['Target Capaian', 'Target'], 24, (line) => line.target),
	where: text('where', ['Lokasi', 'Place'], 26, placeIn),
	volume: column(
		{ key: 'volume', title: ['Volume', 'Volume'], width: 14, kind: 'number' },
		(line) => numberOr(line.volume)
	),
	unit: text('unit', ['Satuan', 'Unit'], 14, (line) => line.unit),
	much: text('much', ['Volume & Satuan', 'Volume and unit'], 18, (line, { words }) =>
		volumeAndUnit(line, words)
	),
	aim: text(
		'aim',
		['Sasaran/Manfaat', 'Aim or benefit'],
		32,
		(line, { plan }) => aimOf({ plan }, line) ?? line.target
	),
	gains: text('gains', GAINS, 22, (line, { words }) => whoGains(line, words)),
	men: people('benefM', ['L', 'M']),
	women: people('benefF', ['P', 'F']),
	poor: people('benefPoor', ['RTM', 'Poor']),
	time: text(
		'time',
		['Waktu Pelaksanaan', 'Time'],
		22,
		({ start, end }, { words }) => monthsBetween(words, start, end) || undefined
	),
	cost: column(
		{
			key: 'cost',
			title: ['Prakiraan Biaya', 'Estimated cost'],
			width: 24,
			kind: 'money',
			isSummed: true
		},
		(line) => line.cost
	),
	source: text('source', ['Sumber', 'Source'], 22, (line, { words }) => sourcesText(line, words)),
	way: text('way', ['Pola Pelaksanaan', 'Way of work'], 22, ({ mode }, { say }) =>
		mode ? say(...WAYS[mode]) : undefined
	),
	self: ticked('self', ['Swakelola', 'By the village']),
	villages: ticked('inter_village', ['Kerjasama Antar Desa', 'With other villages']),
	thirdParty: ticked('third_party', ['Kerjasama Pihak Ketiga', 'By a third party']),
	who: text('who', ['Rencana Pelaksana Kegiatan', 'Who will do it'], 26, (line) => line.who),
	note: text('note', ['Keterangan', 'Remarks'], 24, (line) => line.note)
} as const;

/** The columns as a paper has them. An amount says its currency: "Jumlah (Rp)". */
export function columnsIn(writer: PlanWriter, columns: readonly LineColumn[]): FormColumn[] {
	const sign = currencySign(writer.meeting.currency);
	return columns.map(({ key, title, group, kind, width }) => ({
		key,
		title: kind === 'money' ? `${writer.say(...title)} (${sign})` : writer.say(...title),
		kind,
		width,
		...(group && { group: writer.say(...group) })
	}));
}
