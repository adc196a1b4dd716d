import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';

import type { FormPaper, FormSigner } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { placeAndDay, sittingFacts, villageHead } from './sittingFacts.ts';
import {
	listOrLines,
	pairs,
	paperOf,
	paragraph,
	sheetWriter,
	type SheetWriter
} from './sheetWriter.ts';

/** Form 2: the invitation to a sitting, one for each. */
export const INVITATION: FormKind = {
	id: 'undangan',
	title: { id: 'Undangan', en: 'Invitation' },
	step: 'meeting',
	formats: ['docx', 'html'],
	papersOf: (plan, options) => {
		const writer = sheetWriter(plan, options);
		return sittingsOf(plan).map((sitting) => letter(writer, sitting));
	}
};

function letter(writer: SheetWriter, sitting: Sitting): FormPaper {
	const { say, plan, meeting } = writer;
	const facts = sittingFacts(writer, sitting);
	const counts = attendanceOf(plan, sitting.id)?.counts ?? [];
	const elements = counts.filter(({ by }) => by === 'element').map(({ name }) => name);
	return paperOf(writer, {
		id: 'undangan',
		title: say('UNDANGAN', 'INVITATION'),
		blocks: [
			pairs([
				[say('Nomor', 'Number'), undefined],
				[say('Sifat', 'Priority'), say('Penting', 'Important')],
				[say('Lampiran', 'Attachments'), '-'],
				[say('Hal', 'Subject'), facts.name]
			]),
			paragraph(say('Yth.', 'To:')),
			listOrLines(elements, 4),
			paragraph(
				say(
					`Dengan hormat, sehubungan dengan ${meeting.title}, kami mengundang Bapak/Ibu/Saudara untuk hadir dalam ${facts.name} pada:`,
					`In connection with ${meeting.title}, we invite you to “${facts.name}” on:`
				)
			),
			pairs([
				[say('Hari/Tanggal', 'Day/date'), facts.dayAndDate],
				[say('Pukul', 'Time'), facts.hours],
				[say('Tempat', 'Place'), facts.venue],
				[say('Acara', 'Agenda'), facts.agenda.join('; ')]
			]),
			paragraph(
				say(
					'Setiap warga boleh mengusulkan. Atas perhatian dan kehadirannya kami ucapkan terima kasih.',
					'Every resident may propose. Thank you for coming.'
				)
			)
		],
		// The day a letter is written is not the day of the meeting, and nobody has said it.
		placeAndDay: placeAndDay(writer, ''),
		signers: [[inviter(writer, sitting)]]
	});
}

/** A Musdes is held by the BPD (section 2.1), a hamlet's meeting by its head, everything else by the village head. */
function inviter(writer: SheetWriter, { type, called = '' }: Sitting): FormSigner {
	const { say } = writer;
	if (type === 'hamlet') return { role: say('Kepala Dusun', 'Head of the hamlet'), stamp: true };
	const isMusdes = (type === 'village' || type === 'approval') && !/musrenbang/i.test(called);
	if (!isMusdes) return villageHead(writer);
	return { role: say('Ketua BPD', 'Chair of the village council (BPD)'), stamp: true };
}
