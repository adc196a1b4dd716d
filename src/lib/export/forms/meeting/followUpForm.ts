import { followUpsOf, type FollowUpStatus } from '#lib/domain/actions/followUps.ts';

import { dayAndDate } from '../../words/terbilang.ts';
import type { FormKind } from '../formKind.ts';
import { placeAndDay } from './sittingFacts.ts';
import { column, numberedTable, paperOf, sheetWriter } from './sheetWriter.ts';

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
		if (steps.length === 0) return [];
		const writer = sheetWriter(plan, options);
		const { say, language } = writer;
		const columns = [
			column('no', 'No', 4, 'number'),
			column('what', say('Uraian Kegiatan', 'What'), 30),
			column('day', say('Hari/Tanggal', 'Day/date'), 16),
			column('time', say('Pukul', 'Time'), 8),
			column('where', say('Tempat', 'Place'), 14),
			column('who', say('Penanggung Jawab', 'Responsible'), 14),
			column('note', say('Keterangan (output)', 'Remarks (output)'), 14)
		];
		const rows = steps.map(
			({ what, due = '', time, where, who, how, evidence, reason, status }) => ({
				what,
				day: dayAndDate(due, language),
				time,
				where,
				who,
				note: [say(...STATUSES[status]), how, evidence, reason].filter(Boolean).join('; ')
			})
		);
		return [
			paperOf(writer, {
				id: 'rktl',
				title: say('RENCANA KERJA TINDAK LANJUT (RKTL)', 'FOLLOW-UP PLAN'),
				subtitle: writer.meeting.title,
				direction: 'landscape',
				blocks: [numberedTable(writer, columns, rows)],
				placeAndDay: placeAndDay(writer, options.today),
				signers: [
					[
						{ role: say('Ketua Tim', 'Chair of the team') },
						{ role: say('Fasilitator', 'Facilitator') }
					]
				]
			})
		];
	}
};
