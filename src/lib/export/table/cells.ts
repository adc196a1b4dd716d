import { LISTS, type ActivityList } from '#lib/domain/actions/details.ts';
import type { DecimalMark } from '#lib/domain/actions/volume.ts';
import { readHowMuch } from '#lib/domain/actions/volume.ts';
import { IDEA_KINDS, type IdeaKind } from '#lib/domain/ideas/kinds.ts';
import { readMoney } from '#lib/domain/shared/money.ts';

import { exportWords } from '../words/exportWords.ts';

/** Reads one cell; nothing if it holds something else. */
export type CellReader = (cell: string, mark: DecimalMark) => string | number | undefined;

/** How the cells of each field are read. Whatever is not here is words. */
export const READERS: Readonly<Record<string, CellReader>> = {
	cost: moneyIn,
	volume: (cell, mark) => {
		const read = readHowMuch(cell, mark);
		return read.ok && read.value.volume !== '' ? read.value.volume : undefined;
	},
	bidang: (cell) => {
		const no = /^(?:bidang\s*)?0?([1-5])\b/i.exec(cell)?.[1];
		return no === undefined ? undefined : Number(no);
	},
	start: monthIn,
	end: monthIn,
	benefM: wholeIn,
	benefF: wholeIn,
	benefPoor: wholeIn,
	list: (cell) => LIST_WORDS.get(cell.toLowerCase()),
	mode: (cell) => MODES[cell.toLowerCase()],
	sex: (cell) => SEXES[cell.toLowerCase()],
	kind: (cell) => KINDS[cell.toLowerCase()],
	channel: (cell) =>
		['phone', 'paper', 'voice', 'scribe'].find((each) => each === cell.toLowerCase())
};

/** An amount as people write it, in whole units of the currency. */
export function moneyIn(cell: string): number | undefined {
	const read = readMoney(cell);
	return read.ok ? read.value : undefined;
}

function wholeIn(cell: string): number | undefined {
	const read = readMoney(cell);
	return read.ok && read.value <= 1e9 ? read.value : undefined;
}

const LIST_WORDS = new Map<string, ActivityList>(
	['id', 'en'].flatMap((language) =>
		LISTS.flatMap((list): [string, ActivityList][] => [
			[list.toLowerCase(), list],
			[exportWords(language).lists[list].toLowerCase(), list]
		])
	)
);

const MODES: Record<string, string> = {
	swakelola: 'self',
	'kerja sama antar desa': 'inter_village',
	'kerja sama pihak ketiga': 'third_party',
	'self-managed': 'self',
	contract: 'third_party'
};

const SEXES: Record<string, string> = { l: 'M', m: 'M', p: 'F', f: 'F' };
for (const man of ['laki-laki', 'male', 'man']) SEXES[man] = 'M';
for (const woman of ['perempuan', 'female', 'woman']) SEXES[woman] = 'F';

const KINDS: Record<string, IdeaKind> = {
	...(Object.fromEntries(IDEA_KINDS.map((kind) => [kind, kind])) as Record<IdeaKind, IdeaKind>),
	masalah: 'problem',
	kebutuhan: 'need',
	usulan: 'proposal',
	potensi: 'potential',
	pertanyaan: 'question'
};

/** `2027-03`, `03/2027`, `Maret 2027`, `Mar 2027`. */
function monthIn(cell: string): string | undefined {
	const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(cell);
	const turned = /^(?:\d{1,2}\/)?(\d{1,2})\/(\d{4})$/.exec(cell);
	const named = /^([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(cell);
	if (iso) return month(iso[1], Number(iso[2]));
	if (turned) return month(turned[2], Number(turned[1]));
	return named ? month(named[2], monthNamed(named[1] ?? '')) : undefined;
}

function monthNamed(start: string): number {
	const names = ['id', 'en'].map((language) =>
		exportWords(language).months.findIndex((name) =>
			name.toLowerCase().startsWith(start.toLowerCase())
		)
	);
	return Math.max(...names) + 1;
}

function month(year: string | undefined, number: number): string | undefined {
	return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}
