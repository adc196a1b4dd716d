import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';

import type { FormBlock, FormPaper, FormSigner } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { agreedIn } from './decided.ts';
import { placeAndDay, sittingFacts, type SittingFacts } from './sittingFacts.ts';
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
	return paperOf(writer, {
		id: 'notulen',
		title: say('NOTULEN RAPAT', 'MINUTES OF THE MEETING'),
		subtitle: facts.name,
		blocks: [
			headOf(writer, sitting, facts),
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
				signedBy(say('Pimpinan Rapat', 'Chair'), sitting.chair),
				signedBy(say('Notulis', 'Notetaker'), sitting.notetaker)
			]
		]
	});
}

function headOf({ say }: SheetWriter, sitting: Sitting, facts: SittingFacts): FormBlock {
	const { chair, chairElement, notetaker, notetakerElement } = sitting;
	const { invited, present, away } = turnoutOf(sitting, facts);
	return pairs([
		[say('Agenda rapat', 'Subject'), facts.name],
		[say('Hari/Tanggal', 'Day/date'), facts.dayAndDate],
		[say('Jam', 'Time'), facts.hours],
		[say('Tempat', 'Place'), facts.venue],
		[say('Notulis', 'Notetaker'), notetaker ?? notetakerElement],
		[say('Pimpinan rapat', 'Chair'), chair ?? chairElement],
		[say('Jumlah diundang', 'Invited'), invited],
		[say('Jumlah hadir', 'Present'), present],
		[say('Tidak hadir', 'Absent'), away]
	]);
}

/** How many were asked, came and stayed away; what nobody counted is not known. */
function turnoutOf(sitting: Sitting, { attendance }: SittingFacts) {
	const present = attendance?.present;
	const invited = attendance?.invited || sitting.invited || undefined;
	if (present === undefined || invited === undefined) return { invited, present };
	return { invited, present, away: Math.max(0, invited - present) };
}

function signedBy(role: string, name: string | undefined): FormSigner {
	return name ? { role, name } : { role };
}
