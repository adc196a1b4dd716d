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
	const { plan, language, say } = writer;
	const day = sitting?.start?.slice(0, 10) ?? '';
	const counted = sitting && attendanceOf(plan, sitting.id);
	const isCounted = sitting?.present !== undefined || (counted?.present ?? 0) > 0;
	const hamlet = sitting?.hamlet ? ` ${sitting.hamlet}` : '';
	return {
		name: sitting?.title ?? (sitting ? `${kindOfSitting(sitting, say)}${hamlet}` : ''),
		day,
		dayAndDate: dayAndDate(day, language),
		hours: hoursOf(sitting, zoneOf(writer), say),
		venue: sitting?.venue ?? '',
		agenda: sitting ? agendaOf(plan, sitting.id).map(({ title }) => title) : [],
		...(counted && isCounted && { attendance: counted })
	};
}

/** "Pukul 19.30 – 21.40 WIB"; a sitting over several days says only when it begins. */
function hoursOf(sitting: Sitting | undefined, zone: string, say: SheetWriter['say']): string {
	const clock = (at = '') => /T(\d{2}:\d{2})/.exec(at)?.[1]?.replace(':', say('.', ':')) ?? '';
	const [from, to] = [clock(sitting?.start), clock(sitting?.end)];
	if (from === '') return '';
	const isOneDay = sitting?.end?.slice(0, 10) === sitting?.start?.slice(0, 10);
	const until = to !== '' && isOneDay ? to : say('selesai', 'the end');
	return [from, say('s.d.', 'to'), until, zone].filter(Boolean).join(' ');
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

function kindOfSitting({ type }: Sitting, say: SheetWriter['say']): string {
	return say(...KINDS[type]);
}

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
