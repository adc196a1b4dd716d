import { BIDANG, bidangName } from '#lib/domain/actions/bidang.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { fullIdeasOf, type FullIdea } from '#lib/domain/ideas/full.ts';
import { profileOf } from '#lib/domain/meeting/profile.ts';

import { ideasForFiles } from '../../ideasForFiles.ts';
import { exportWords } from '../../words/exportWords.ts';
import { topicIn } from '../../words/topicIn.ts';
import type { FormColumn, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { placeAndDay, villageHead } from './sittingFacts.ts';
import {
	column,
	numberedTable,
	paperOf,
	sheetWriter,
	tableOf,
	type SheetWriter
} from './sheetWriter.ts';

/** Form 5: what each hamlet said, one paper for each; whoever named no hamlet has the last one. */
export const HAMLET_IDEAS: FormKind = {
	id: 'daftar-gagasan',
	title: { id: 'Daftar gagasan dusun', en: 'Ideas by hamlet' },
	step: 'ideas',
	formats: ['docx', 'xlsx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const writer = sheetWriter(plan, options);
		const { say } = writer;
		const ideas = ideasIn(writer);
		const hamlets = new Set([
			...(profileOf(plan).hamlets ?? []),
			...ideas.map(({ hamlet }) => hamlet ?? ''),
			''
		]);
		hamlets.delete('');
		return [...hamlets, ''].flatMap((hamlet) => {
			const own = ideas.filter((idea) => (idea.hamlet ?? '') === hamlet);
			if (own.length === 0) return [];
			const subtitle =
				hamlet === ''
					? say('Tanpa dusun', 'No hamlet named')
					: `${say('Dusun', 'Hamlet')} ${hamlet}`;
			const rows = own.map((idea) => cellsOf(writer, idea));
			return [
				paperOf(writer, {
					...frame(writer, 'daftar-gagasan'),
					title: say('DAFTAR GAGASAN DUSUN/KELOMPOK', 'IDEAS OF A HAMLET OR GROUP'),
					subtitle,
					blocks: [numberedTable(writer, columnsOf(writer), rows)]
				})
			];
		});
	}
};

/** Form 5, all hamlets together under the fields of work of their clusters. */
export const ALL_IDEAS: FormKind = {
	id: 'rekap-gagasan',
	title: { id: 'Rekapitulasi gagasan', en: 'All ideas by field' },
	step: 'ideas',
	formats: ['docx', 'xlsx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const writer = sheetWriter(plan, options);
		const { say, language } = writer;
		const ideas = ideasIn(writer);
		if (ideas.length === 0) return [];
		const fields = new Map<string, number | undefined>(
			clustersOf(plan).map(({ id, bidang }) => [id, bidang])
		);
		let no = 0;
		const rows = [...BIDANG.map(({ number }) => number), undefined].flatMap((number): FormRow[] => {
			const own = ideas.filter(({ cluster = '' }) => fields.get(cluster) === number);
			if (own.length === 0) return [];
			const label =
				number === undefined
					? say('Belum ditentukan bidangnya', 'Field not decided yet')
					: `${number}. ${bidangName(number, language)}`;
			const lines = own.map((idea): FormRow => ({
				kind: 'line',
				cells: { no: ++no, ...cellsOf(writer, idea) }
			}));
			return [{ kind: 'head', label, cells: {} }, ...lines];
		});
		return [
			paperOf(writer, {
				...frame(writer, 'rekap-gagasan'),
				title: say('REKAPITULASI GAGASAN', 'ALL IDEAS'),
				subtitle: writer.meeting.title,
				blocks: [tableOf(columnsOf(writer), rows, '')]
			})
		];
	}
};

function ideasIn({ plan }: SheetWriter): FullIdea[] {
	return ideasForFiles(fullIdeasOf(plan)) as FullIdea[];
}

function frame(writer: SheetWriter, id: string) {
	const { say } = writer;
	return {
		id,
		direction: 'landscape' as const,
		placeAndDay: placeAndDay(writer, ''),
		signers: [
			[
				villageHead(writer, say('Mengetahui,', 'Endorsed by,')),
				{ role: say('Ketua Tim Penyusun', 'Chair of the planning team') }
			]
		]
	};
}

function columnsOf({ say, language }: SheetWriter): FormColumn[] {
	const gains = say('Penerima Manfaat', 'Who gains');
	return [
		column('no', 'No', 4, 'number'),
		column('idea', say('Gagasan/Kegiatan', 'Idea/activity'), 34),
		column('where', say('Lokasi Kegiatan', 'Place'), 13),
		column('sdgs', say('SDGs ke', 'SDG'), 6),
		column('volume', say('Prakiraan Volume', 'Estimated volume'), 8),
		column('unit', say('Satuan', 'Unit'), 8),
		column('men', say('LK', 'M'), 5, 'number', gains),
		column('women', say('PR', 'F'), 5, 'number', gains),
		column('poor', say('A-RTM', 'Poor'), 6, 'number', gains),
		column('group', say('Kategori/Pengusul', 'Proposed by'), 11),
		{ ...column('about', exportWords(language).ideas.about, 8), isApart: true }
	];
}

/** Who gains is not known of an idea: those cells are for the hand. Whoever would not be named has no group. */
function cellsOf({ plan, language }: SheetWriter, idea: FullIdea): FormRow['cells'] {
	const cluster = clustersOf(plan).find(({ id }) => id === idea.cluster);
	return {
		idea: idea.cleaned ?? idea.text,
		where: idea.location ?? idea.hamlet,
		sdgs: cluster?.sdgs?.join(', '),
		volume: idea.volumeGuess,
		unit: idea.unitGuess,
		group: idea.anonymous ? undefined : idea.group,
		about: topicIn(exportWords(language), idea.about)
	};
}
