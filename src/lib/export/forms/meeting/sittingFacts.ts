import { agendaOf } from '#lib/domain/meeting/agenda.ts';
import { attendanceOf, type Attendance } from '#lib/domain/meeting/attendance.ts';
import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { profileOf } from '#lib/domain/meeting/profile.ts';

import { exportWords } from '../../words/exportWords.ts';
import { dayAndDate, plainDate } from '../../words/terbilang.ts';
import type { FormSigner } from '../form.ts';
import { DOTS, type SheetWriter } from './sheetWriter.ts';

/** What is written at the head of every paper about a sitting; empty where nobody said it. */
export interface SittingFacts {
	name: string;
	/** ISO day, or nothing. */
	day: string;
	dayAndDate: string;
	hours: string;
	venue: string;
	agenda: string[];
	/** Nothing where nobody was counted: nobody there is not the same as nobody counted. */
	attendance?: Attendance;
}

/** The facts of one sitting. */
export function sittingFacts(writer: SheetWriter, sitting: Sitting | undefined): SittingFacts {
	if (!sitting) return NOTHING_SAID;
	const { plan, language } = writer;
	const { id, start = '', venue = '' } = sitting;
	const day = start.slice(0, 10);
	const attendance = countedIn(writer, sitting);
	return {
		name: nameOf(writer, sitting),
		day,
		dayAndDate: dayAndDate(day, language),
		hours: hoursOf(writer, sitting),
		venue,
		agenda: agendaOf(plan, id).map(({ title }) => title),
		...(attendance && { attendance })
	};
}

const NOTHING_SAID: SittingFacts = {
	name: '',
	day: '',
	dayAndDate: '',
	hours: '',
	venue: '',
	agenda: []
};

/** Its own title, else what kind of sitting it is and where. */
function nameOf(writer: SheetWriter, { title, type, hamlet }: Sitting): string {
	return title ?? [kindOf(writer, type), hamlet].filter(Boolean).join(' ');
}

/** "Musyawarah Dusun": what a kind of sitting is called. */
export function kindOf({ say }: SheetWriter, type: Sitting['type']): string {
	return say(...KINDS[type]);
}

function countedIn({ plan }: SheetWriter, { id, present }: Sitting): Attendance | undefined {
	const counted = attendanceOf(plan, id);
	return present !== undefined || (counted && counted.present > 0) ? counted : undefined;
}

/** "19.30 s.d. 21.40 WIB"; a sitting over several days says only when it begins. */
function hoursOf(writer: SheetWriter, { start = '', end = '' }: Sitting): string {
	const { say } = writer;
	const from = clockIn(start, say);
	if (from === '') return '';
	const to = end.slice(0, 10) === start.slice(0, 10) ? clockIn(end, say) : '';
	const until = to || say('selesai', 'the end');
	return [from, say('s.d.', 'to'), until, zoneOf(writer)].filter(Boolean).join(' ');
}

function clockIn(moment: string, say: SheetWriter['say']): string {
	return /T(\d{2}:\d{2})/.exec(moment)?.[1]?.replace(':', say('.', ':')) ?? '';
}

const ZONES: Readonly<Record<string, string>> = {
	'Asia/Jakarta': 'WIB',
	'Asia/Pontianak': 'WIB',
	'Asia/Makassar': 'WITA',
	'Asia/Jayapura': 'WIT',
	'Africa/Nairobi': 'EAT'
};

function zoneOf({ plan }: SheetWriter): string {
	return ZONES[profileOf(plan).timeZone ?? ''] ?? '';
}

const KINDS: Readonly<Record<Sitting['type'], readonly [string, string]>> = {
	hamlet: ['Musyawarah Dusun', 'Hamlet meeting'],
	village: ['Musyawarah Desa', 'Village meeting'],
	planning: ['Musyawarah Perencanaan Pembangunan Desa', 'Village planning meeting'],
	approval: ['Musyawarah Desa penetapan RKP Desa', 'Approval meeting'],
	women_only: ['Musyawarah Khusus Perempuan', 'Women’s meeting'],
	youth: ['Musyawarah Pemuda', 'Youth meeting'],
	focus_group: ['Diskusi Kelompok Terarah', 'Focus group'],
	follow_up: ['Rapat Tindak Lanjut', 'Follow-up meeting'],
	review: ['Musyawarah Peninjauan', 'Review meeting'],
	evaluation: ['Musyawarah Evaluasi', 'Evaluation meeting']
};

/** "Desa Tirtamulya, 22 September 2026"; the day is a line to fill in where nobody knows it. */
export function placeAndDay({ meeting, language }: SheetWriter, day: string): string {
	const place = exportWords(language).place.village(meeting.village);
	return `${place}, ${plainDate(day, language) || DOTS}`;
}

/** The head of the village, with room for the stamp. */
export function villageHead({ say, meeting }: SheetWriter, lead?: string): FormSigner {
	const role = say(`Kepala Desa ${meeting.village}`, `Head of ${meeting.village}`);
	return { role, stamp: true, ...(lead !== undefined && { lead }) };
}
