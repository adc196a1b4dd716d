import { SOURCES } from '#lib/domain/actions/funding.ts';

import { exportWords } from '../words/exportWords.ts';

/** What a table is about. */
export type TableKind = 'ideas' | 'activities';

/** Which column holds what: a field's name, or `funding:` and a source, by the number of the column from 0. */
export type Mapping = Readonly<Record<string, number>>;

/** How the columns of lists are headed, in both languages, most telling first. */
const HEADINGS: Record<TableKind, Record<string, string>> = {
	ideas: {
		text: 'gagasan, usulan, ide, isi usulan, uraian usulan, masalah, permasalahan, kebutuhan, idea, text, proposal, issue, problem, suggestion',
		kind: 'jenis, jenis usulan, kind, type',
		hamlet: 'dusun, asal dusun, dusun/rt, hamlet, village',
		location: 'lokasi, tempat, location, place',
		sex: 'l/p, jk, jenis kelamin, sex, gender, m/f',
		group: 'kelompok, unsur, group, element',
		cluster: 'tema, topik, kelompok gagasan, bidang, cluster, theme, topic',
		volume: 'volume, perkiraan volume, prakiraan volume, quantity',
		unit: 'satuan, unit',
		channel: 'cara, saluran, channel',
		note: 'keterangan, catatan, note, remarks'
	},
	activities: {
		name: 'jenis kegiatan, nama kegiatan, kegiatan, uraian kegiatan, activity, project, name of project',
		target: 'sasaran / manfaat, sasaran, manfaat, sasaran/manfaat, target, aim, objective, purpose',
		where: 'lokasi, tempat, location, place, where',
		hamlet: 'dusun, hamlet',
		volume: 'volume, perkiraan volume, prakiraan volume, quantity, qty',
		unit: 'satuan, unit',
		cost: 'prakiraan biaya, jumlah biaya, jumlah biaya (rp), biaya, jumlah, jumlah (rp), anggaran, pagu, total biaya, cost, amount, budget, estimated cost',
		source:
			'sumber, sumber dana, sumber biaya, sumber pembiayaan, source, funding source, source of funds',
		bidang: 'bidang, field, field of work, sector',
		code: 'kode, kode kegiatan, kode rekening, code',
		who: 'rencana pelaksana kegiatan, pelaksana, penanggung jawab, pic, who, responsible, implementer, who takes care',
		start: 'mulai, bulan mulai, start, from',
		end: 'selesai, bulan selesai, end, to, until',
		benefM: 'l, laki-laki, lk, men, male',
		benefF: 'p, perempuan, pr, women, female',
		benefPoor: 'a-rtm, rtm, miskin, poor, poor households',
		list: 'daftar, list',
		mode: 'pola pelaksanaan, pelaksanaan, mode'
	}
};

/** Columns with people's names: they are for the people room, and never placed. */
const PEOPLE = words(
	'nama, pengusul, nama pengusul, nama lengkap, nik, no hp, no. hp, telepon, name, proposer, phone'
);

/** Columns that only count or repeat. */
const NUMBERING = words('no, no., nomor, nr, number, #');

/** The heads of our own tables, in every language. */
function ownHeads(field: string): string[] {
	return ['id', 'en'].flatMap((language) => {
		const { columns, csv } = exportWords(language);
		const heads: Record<string, string> = {
			name: columns.activity,
			target: columns.aim,
			where: columns.where,
			volume: columns.volume,
			unit: columns.unit,
			code: columns.code,
			who: columns.who,
			bidang: csv.bidang,
			benefM: csv.men,
			benefF: csv.women,
			benefPoor: csv.poor,
			start: csv.start,
			end: csv.end,
			list: csv.list
		};
		return heads[field]?.toLowerCase() ?? [];
	});
}

/** Every field a table of this kind can fill. */
export function fieldsOf(kind: TableKind): string[] {
	return Object.keys(HEADINGS[kind]);
}

/** Which field each heading stands for. The first column that fits has it; a source's code heads its own money. */
export function guessed(kind: TableKind, headings: readonly string[]): Record<string, number> {
	const mapping: Record<string, number> = {};
	const free = headings.map(plain);
	const own = (field: string) => (kind === 'activities' ? ownHeads(field) : []);
	for (const [field, names] of Object.entries(HEADINGS[kind])) {
		const at =
			[...own(field), ...words(names)]
				.map((name) => free.indexOf(name))
				.find((found) => found >= 0) ?? begun(names, free);
		if (at === undefined || at < 0) continue;
		mapping[field] = at;
		free[at] = '\0';
	}
	if (kind === 'activities') {
		headings.forEach((heading, at) => {
			const source = heading.trim().toUpperCase();
			if (isSource(source) && free[at] !== '\0') mapping[`funding:${source}`] = at;
		});
	}
	return mapping;
}

/** What a column is that no field takes. */
export function spareColumn(heading: string): 'people' | 'numbering' | 'unknown' {
	const name = plain(heading);
	if (PEOPLE.includes(name)) return 'people';
	return NUMBERING.includes(name) || name === '' ? 'numbering' : 'unknown';
}

function isSource(name: string): boolean {
	return (SOURCES as readonly string[]).includes(name) || /^(APBD|APBN|CSR)(-[A-Z]+)?$/.test(name);
}

/** A heading with more behind the word: `Jumlah (Rp)`, `Volume pekerjaan`. */
function begun(names: string, free: readonly string[]): number {
	const long = words(names).filter((name) => name.length > 3);
	return free.findIndex((heading) => long.some((name) => heading.startsWith(`${name} `)));
}

function words(list: string): string[] {
	return list.split(', ');
}

function plain(heading: string): string {
	return heading.toLowerCase().replace(/\s+/g, ' ').trim();
}
