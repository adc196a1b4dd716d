import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';

import type { FormPaper } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { agreedIn } from './decided.ts';
import { placeAndDay, sittingFacts } from './sittingFacts.ts';
import {
	heading,
	listOrLines,
	pairs,
	paperOf,
	paragraph,
	sheetWriter,
	type SheetWriter
} from './sheetWriter.ts';

/** Form 3: minutes of a sitting. What was said by whom is written by hand: the plan keeps no such record. */
export const MINUTES: FormKind = {
	id: 'notulen',
	title: { id: 'Notulen', en: 'Minutes' },
	step: 'meeting',
	formats: ['docx', 'html'],
	papersOf: (plan, options) => {
		const writer = sheetWriter(plan, options);
		return sittingsOf(plan).map((sitting) => minutesOf(writer, sitting));
	}
};

function minutesOf(writer: SheetWriter, sitting: Sitting): FormPaper {
	const { say } = writer;
	const facts = sittingFacts(writer, sitting);
	const { present } = facts.attendance ?? {};
	const invited = facts.attendance?.invited || sitting.invited || undefined;
	const away =
		present === undefined || invited === undefined ? undefined : Math.max(0, invited - present);
	return paperOf(writer, {
		id: 'notulen',
		title: say('NOTULEN RAPAT', 'MINUTES OF THE MEETING'),
		subtitle: facts.name,
		blocks: [
			pairs([
				[say('Agenda rapat', 'About'), facts.name],
				[say('Hari/Tanggal', 'Day/date'), facts.dayAndDate],
				[say('Jam', 'Time'), facts.hours],
				[say('Tempat', 'Place'), facts.venue],
				[say('Notulen', 'Notetaker'), sitting.notetaker ?? sitting.notetakerElement],
				[say('Pimpinan rapat', 'Chair'), sitting.chair ?? sitting.chairElement],
				[say('Jumlah diundang', 'Invited'), invited],
				[say('Jumlah hadir', 'Present'), present],
				[say('Tidak hadir', 'Not present'), away]
			]),
			heading(say('SUSUNAN ACARA', 'AGENDA')),
			listOrLines(facts.agenda),
			heading(say('URAIAN JALANNYA RAPAT', 'WHAT WAS SAID')),
			...(sitting.note ? [paragraph(sitting.note)] : []),
			{ kind: 'lines', count: 8 },
			heading(say('KESIMPULAN', 'CONCLUSIONS')),
			listOrLines(agreedIn(writer, sitting.id), 4)
		],
		placeAndDay: placeAndDay(writer, facts.day),
		signers: [
			[
				{ role: say('Pimpinan Rapat', 'Chair'), ...(sitting.chair && { name: sitting.chair }) },
				{ role: say('Notulis', 'Notetaker'), ...(sitting.notetaker && { name: sitting.notetaker }) }
			]
		]
	});
}
