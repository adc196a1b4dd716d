import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';

import type { FormBlock, FormPaper, FormSigner } from '../form.ts';
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

/** So many addressees stand on the letter itself; more would push the signature from its page. */
const ON_THE_LETTER = 10;

/** Form 2: the invitation to a sitting, one for each. */
export const INVITATION: FormKind = {
	id: 'undangan',
	title: { id: 'Undangan', en: 'Invitation' },
	step: 'meeting',
	formats: ['docx', 'html'],
	papersOf: (plan, options) => {
		const writer = sheetWriter(plan, options);
		return sittingsOf(plan).flatMap((sitting) => letter(writer, sitting));
	}
};

function letter(writer: SheetWriter, sitting: Sitting): FormPaper[] {
	const { say, plan, meeting } = writer;
	const facts = sittingFacts(writer, sitting);
	const counts = attendanceOf(plan, sitting.id)?.counts ?? [];
	const elements = counts.filter(({ by }) => by === 'element').map(({ name }) => name);
	const isListApart = elements.length > ON_THE_LETTER;
	const invitation = paperOf(writer, {
		id: 'undangan',
		title: say('UNDANGAN', 'INVITATION'),
		blocks: [
			...addressed(writer, facts.name, elements),
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
	return isListApart ? [invitation, listOf(writer, facts.name, elements)] : [invitation];
}

/** What the letter is about and whom it is for. */
function addressed(
	{ say }: SheetWriter,
	subject: string,
	elements: readonly string[]
): FormBlock[] {
	const isListApart = elements.length > ON_THE_LETTER;
	return [
		pairs([
			[say('Nomor', 'Number'), undefined],
			[say('Sifat', 'Priority'), say('Penting', 'Important')],
			[say('Lampiran', 'Attachments'), isListApart ? say('1 lembar', '1 sheet') : '-'],
			[say('Hal', 'Subject'), subject]
		]),
		paragraph(
			isListApart
				? say('Yth. (daftar terlampir)', 'To: (see the attached list)')
				: say('Yth.', 'To:')
		),
		...(isListApart ? [] : [listOrLines(elements, 4)])
	];
}

/** Who is invited, on a sheet of its own (PAPER-32). */
function listOf(writer: SheetWriter, subtitle: string, elements: readonly string[]): FormPaper {
	const { say } = writer;
	return paperOf(writer, {
		id: 'undangan',
		title: say('LAMPIRAN: YANG DIUNDANG', 'ATTACHMENT: WHO IS INVITED'),
		subtitle,
		blocks: [{ kind: 'list', marks: 'numbers', items: elements }],
		signers: []
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
