import {
	followUpsOf,
	isOpen,
	type FollowUpNow,
	type FollowUpStatus
} from '#lib/domain/actions/followUps.ts';

import { dayAndDate } from '../../words/terbilang.ts';
import type { FormColumn, FormPaper, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { notesBelow, numbersOf } from './notes.ts';
import { placeAndDay } from './sittingFacts.ts';
import { column, numberedTable, paperOf, sheetWriter, type SheetWriter } from './sheetWriter.ts';

const STATUSES: Readonly<Record<FollowUpStatus, readonly [string, string]>> = {
	todo: ['belum', 'to do'],
	doing: ['sedang dikerjakan', 'being done'],
	done: ['selesai', 'done'],
	dropped: ['batal', 'dropped']
};

/** Form 16: what happens next, who does it and by when (RKTL). */
export const FOLLOW_UP: FormKind = {
	id: 'rktl',
	title: { id: 'Rencana kerja tindak lanjut (RKTL)', en: 'Follow-up plan' },
	step: 'actions',
	formats: ['docx', 'xlsx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const steps = followUpsOf(plan, options.today);
		return steps.length === 0 ? [] : [planOf(sheetWriter(plan, options), steps)];
	}
};

function planOf(writer: SheetWriter, steps: readonly FollowUpNow[]): FormPaper {
	const { say, meeting, today } = writer;
	const rows = steps.map((step) => rowOf(writer, step));
	return paperOf(writer, {
		id: 'rktl',
		title: say('RENCANA KERJA TINDAK LANJUT (RKTL)', 'FOLLOW-UP PLAN'),
		subtitle: meeting.title,
		direction: 'landscape',
		blocks: [
			numberedTable(writer, columnsOf(writer), rows),
			...notesBelow(writer, hangingOf(writer, steps))
		],
		placeAndDay: placeAndDay(writer, today),
		signers: [
			[{ role: say('Ketua Tim', 'Chair of the team') }, { role: say('Fasilitator', 'Facilitator') }]
		]
	});
}

function columnsOf({ say }: SheetWriter): FormColumn[] {
	return [
		column('no', 'No', 4, 'number'),
		column('what', say('Uraian Kegiatan', 'What'), 30),
		column('day', say('Hari/Tanggal', 'Day/date'), 16),
		column('time', say('Pukul', 'Time'), 8),
		column('where', say('Tempat', 'Place'), 14),
		column('who', say('Penanggung Jawab', 'Responsible'), 14),
		column('note', say('Keterangan (output)', 'Remarks (output)'), 14)
	];
}

function rowOf({ say, language }: SheetWriter, step: FollowUpNow): FormRow['cells'] {
	const { what, due = '', time, where, who, how, evidence, reason, status } = step;
	return {
		what,
		day: dayAndDate(due, language),
		time,
		where,
		who,
		note: [say(...STATUSES[status]), how, evidence, reason].filter(Boolean).join('; ')
	};
}

/** What is left hanging: steps that are late, that nobody owns, that have no day (PAPER-20). */
function hangingOf({ say }: SheetWriter, steps: readonly FollowUpNow[]): string[] {
	const open = steps.map((step, at) => ({ ...step, no: at + 1 })).filter(isOpen);
	const said = (
		isSo: (step: FollowUpNow) => boolean,
		indonesian: string,
		english: string
	): string[] => {
		const numbers = open.filter(isSo).map(({ no }) => no);
		return numbers.length === 0
			? []
			: [`${say(indonesian, english)}: ${say('nomor', 'number')} ${numbersOf(numbers)}.`];
	};
	return [
		...said(({ late }) => late > 0, 'Lewat dari waktunya', 'Past its day'),
		...said(
			({ who }) => who === undefined,
			'Belum ada penanggung jawab',
			'Nobody is responsible yet'
		),
		...said(({ due }) => due === undefined, 'Belum ada waktunya', 'No day is set yet')
	];
}
