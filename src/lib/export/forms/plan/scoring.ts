import type { Activity } from '#lib/domain/actions/read.ts';
import type { DefinedRound } from '#lib/domain/votes/definition.ts';
import type { Option } from '#lib/domain/votes/round.ts';
import { definitionsOf } from '#lib/domain/votes/definitions.ts';

import type { FormBlock, FormColumn, FormPaper, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, tableOf } from '../meeting/sheetWriter.ts';
import { fieldName, placeIn, volumeAndUnit } from './cells.ts';
import { officeSigns, planPaper, planWriter, type PlanWriter } from './planWriter.ts';

/** The bands of Permendesa 21/2020, best first, with the least total each takes where a round says none of its own. */
const BANDS: readonly (readonly [string, number])[] = [
	['I', 301],
	['II', 201],
	['III', 101],
	['IV', 0]
];

/** Form 8: each round in which activities were scored by the four criteria, best first; the total stands beside its band (OFFICE-8). */
export const SCORING: FormKind = {
	id: 'skoring-prioritas',
	title: { id: 'Skoring prioritas kegiatan', en: 'Priority scores of activities' },
	step: 'votes',
	formats: ['xlsx', 'docx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const writer = planWriter(plan, options);
		return definitionsOf(plan)
			.filter(({ method }) => method === 'permendesa_4x100')
			.map((round) => paperOf(writer, round));
	}
};

function paperOf(writer: PlanWriter, round: DefinedRound): FormPaper {
	const { say } = writer;
	const sheet = {
		id: 'skoring-prioritas',
		title: say('SKORING PRIORITAS KEGIATAN', 'PRIORITY SCORES OF ACTIVITIES'),
		blocks: [tableIn(writer, round)],
		...officeSigns(writer)
	};
	return planPaper(writer, sheet, ['menurut Permendesa 21/2020', 'following Permendesa 21/2020']);
}

function tableIn(writer: PlanWriter, round: DefinedRound): FormBlock {
	const { say } = writer;
	const rows = [...round.options]
		.sort((a, b) => placeOf(round, a.id) - placeOf(round, b.id))
		.map((option, at) => lineOf(writer, round, option, at + 1));
	return tableOf(
		columnsOf(writer, round),
		rows,
		say('Belum ada yang dinilai.', 'Nothing is scored yet.')
	);
}

function lineOf(writer: PlanWriter, round: DefinedRound, option: Option, no: number): FormRow {
	const { id, ref, label } = option;
	const total = round.result?.find((row) => row.option === id)?.value;
	const activity = writer.activities.find((each) => each.id === ref || each.fromOption === id);
	const scores = round.answer?.scores?.[id] ?? [];
	return {
		kind: 'line',
		cells: {
			no,
			...(activity && detailsOf(activity, writer)),
			name: label,
			...Object.fromEntries(scores.map((score, of) => [`score${of + 1}`, score])),
			total,
			band: total === undefined ? undefined : bandOf(round, total)
		}
	};
}

/** Best first, as the group settled what was equal; what nobody scored comes last. */
function placeOf({ result = [] }: DefinedRound, option: string): number {
	const at = result.findIndex((row) => row.option === option);
	return at < 0 ? result.length : at;
}

function detailsOf(activity: Activity, { language, words }: PlanWriter): FormRow['cells'] {
	return {
		field: fieldName(activity, language),
		where: placeIn(activity),
		volume: volumeAndUnit(activity, words)
	};
}

/** The band a total falls into; one below the least of them has none. */
function bandOf({ settings }: DefinedRound, total: number): string | undefined {
	const bands = BANDS.map(([name, least]) => [name, settings[`band${name}`] ?? least] as const);
	return bands.find(([, least]) => total >= least)?.[0];
}

const CRITERIA = [
	['Kewenangan Desa', 'Village authority'],
	['Kesesuaian Laju Pencapaian SDGs Desa', 'Fit with the SDGs of the village'],
	['Kesesuaian dengan perencanaan kabupaten/kota', 'Fit with the district’s plan'],
	['Ketersediaan Sumber daya lokal Desa', 'Local resources']
] as const;

function columnsOf({ say }: PlanWriter, { criteria }: DefinedRound): FormColumn[] {
	const group = say('Skoring', 'Scores');
	const others = criteria.slice(CRITERIA.length).map((name) => [name, name] as const);
	return [
		column('no', 'No', 8, 'number'),
		column('field', say('Jenis Bidang/Jenis Kegiatan', 'Field'), 40),
		column('name', say('Kegiatan/Sub Kegiatan', 'Activity'), 62),
		column('where', say('Lokasi', 'Place'), 30),
		column('volume', 'Volume', 22),
		...[...CRITERIA, ...others].map((name, at) =>
			column(`score${at + 1}`, say(...name), 26, 'number', group)
		),
		column('total', 'Total', 16, 'number'),
		column('band', say('Ranking (I-IV)', 'Rank (I-IV)'), 20)
	];
}
