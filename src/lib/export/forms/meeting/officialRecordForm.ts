import { activitiesOf } from '#lib/domain/actions/activities.ts';
import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';

import { dayInWords } from '../../words/terbilang.ts';
import { exportWords } from '../../words/exportWords.ts';
import type { FormBlock, FormPaper } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import {
	agreedIn,
	approvalsIn,
	draftLine,
	objectionsIn,
	triedIn,
	waysOfDeciding
} from './decided.ts';
import { votesOn } from './recordOfVotes.ts';
import { recordAttachments } from './recordAttachments.ts';
import { recordSigners, recordTitle, whoCame } from './recordVariants.ts';
import { placeAndDay, sittingFacts, type SittingFacts } from './sittingFacts.ts';
import {
	column,
	heading,
	listOrLines,
	numberedTable,
	pairs,
	paperOf,
	paragraph,
	sheetWriter,
	type SheetWriter
} from './sheetWriter.ts';

/** Form 4: the official record of each sitting, in the fixed order of the office, with the lists that go with it (PAPER-6). */
export const OFFICIAL_RECORD: FormKind = {
	id: 'berita-acara',
	title: { id: 'Berita acara musyawarah', en: 'Official record of the meeting' },
	step: 'actions',
	formats: ['docx', 'html'],
	papersOf: (plan, options) => {
		const writer = sheetWriter(plan, options);
		const sittings = sittingsOf(plan).flatMap((sitting) => recordOf(writer, sitting));
		const isLoose =
			approvalsIn(writer, undefined).length > 0 || agreedIn(writer, undefined).length > 0;
		return isLoose ? [...sittings, ...recordOf(writer, undefined)] : sittings;
	}
};

function recordOf(writer: SheetWriter, sitting: Sitting | undefined): FormPaper[] {
	const { say } = writer;
	const facts = sittingFacts(writer, sitting);
	const number = approvalsIn(writer, sitting?.id)[0]?.documentNo;
	const subtitle = [facts.name, number && `${say('Nomor', 'Number')} ${number}`]
		.filter(Boolean)
		.join(' · ');
	const record = paperOf(writer, {
		id: 'berita-acara',
		title: recordTitle(writer, sitting),
		subtitle,
		blocks: [
			...opening(writer, sitting, facts),
			heading(say('A. Materi/Topik', 'A. Topics')),
			listOrLines(facts.agenda, 2),
			heading(say('B. Unsur Pimpinan Rapat dan Narasumber', 'B. Chair and resource persons')),
			leaders(writer, sitting),
			heading(say('KESEPAKATAN', 'WHAT WAS AGREED')),
			listOrLines(agreedIn(writer, sitting?.id), 4),
			heading(say('CARA MENGAMBIL KEPUTUSAN', 'HOW IT WAS DECIDED')),
			paragraph(howDecided(writer, waysOfDeciding(writer, sitting?.id, facts.day))),
			...triedFirst(writer, sitting?.id),
			...votesOn(writer, facts.day),
			...disagreed(writer, sitting?.id),
			...closing(writer)
		],
		placeAndDay: placeAndDay(writer, facts.day),
		signers: recordSigners(writer, sitting)
	});
	return [record, ...recordAttachments(writer, sitting, subtitle)];
}

function closing({ say }: SheetWriter): FormBlock[] {
	return [
		paragraph(
			say(
				'Demikian berita acara ini dibuat dan disahkan dengan penuh tanggung jawab agar dapat dipergunakan sebagaimana mestinya.',
				'This record was drawn up and agreed in good faith, to be used as required.'
			)
		),
		paragraph(
			say(
				'Lampiran: I. Daftar hadir; II. Daftar yang disepakati; III. Daftar yang tidak disepakati (bila ada).',
				'Attachments: I. Attendance list; II. What was agreed; III. What was not agreed (if anything).'
			)
		)
	];
}

function opening(
	writer: SheetWriter,
	sitting: Sitting | undefined,
	facts: SittingFacts
): FormBlock[] {
	const { say, meeting, language } = writer;
	const { place } = exportWords(language);
	const parts = (['district', 'regency', 'province'] as const).flatMap((level) => {
		const name = meeting.place[level];
		return name ? [place[level](name)] : [];
	});
	const where = [place.village(meeting.village), ...parts].join(', ');
	const day = dayInWords(facts.day, language) || '.'.repeat(40);
	return [
		paragraph(
			say(
				`Berkaitan dengan ${meeting.title} di ${where}, pada hari ini ${day}, telah diselenggarakan ${facts.name}:`,
				`In connection with ${meeting.title} in ${where}, on this day, ${day}, a meeting was held: ${facts.name}.`
			)
		),
		pairs([
			[say('Hari dan Tanggal', 'Day and date'), facts.dayAndDate],
			[say('Jam', 'Time'), facts.hours],
			[say('Tempat', 'Place'), facts.venue]
		]),
		paragraph(whoCame(writer, sitting, facts))
	];
}

function leaders({ say }: SheetWriter, sitting: Sitting | undefined): FormBlock {
	const from = (name?: string, element?: string) =>
		name && element ? `${name} ${say('dari', 'from')} ${element}` : (name ?? element);
	const experts = sitting?.resourcePersons ?? [];
	const named = experts.length > 0 ? experts : [undefined];
	return pairs([
		[say('Pemimpin rapat', 'Chair'), from(sitting?.chair, sitting?.chairElement)],
		[say('Notulis', 'Notetaker'), from(sitting?.notetaker, sitting?.notetakerElement)],
		...named.map((name, at): [string, string | undefined] => [
			`${say('Narasumber', 'Resource person')} ${at + 1}`,
			name
		])
	]);
}

function howDecided({ say }: SheetWriter, ways: ReturnType<typeof waysOfDeciding>): string {
	const [first, ...more] = ways;
	if (more.length > 0)
		return say(
			'Keputusan diambil secara musyawarah mufakat dan dengan pemungutan suara.',
			'Decided by consensus and by vote.'
		);
	if (first === 'consensus')
		return say('Keputusan diambil secara musyawarah mufakat.', 'Decided by consensus.');
	if (first === 'vote')
		return say('Keputusan diambil dengan pemungutan suara.', 'Decided by vote.');
	return say(
		'Keputusan diambil secara musyawarah mufakat / pemungutan suara *) (*coret yang tidak perlu)',
		'Decided by consensus / by vote *) (*strike out one)'
	);
}

/** That an agreement was tried before a vote, and on what. */
function triedFirst(writer: SheetWriter, sitting: string | undefined): FormBlock[] {
	const tried = triedIn(writer, sitting).map(draftLine);
	if (tried.length === 0) return [];
	const { say } = writer;
	return [
		paragraph(
			say(
				'Sebelum pemungutan suara sudah diupayakan mufakat atas:',
				'Before the vote an agreement was tried on:'
			)
		),
		listOrLines(tried, 1)
	];
}

function disagreed(writer: SheetWriter, sitting: string | undefined): FormBlock[] {
	const { say, plan } = writer;
	const names = new Map<string, string>(activitiesOf(plan).map(({ id, name }) => [id, name]));
	const rows = approvalsIn(writer, sitting).flatMap(({ notAgreed }) =>
		(notAgreed ?? []).map(({ activity, reason }) => ({ what: names.get(activity), reason }))
	);
	const columns = [
		column('no', 'No', 6, 'number'),
		column('what', say('Usulan', 'Proposal'), 50),
		column('reason', say('Alasan', 'Reason'), 44)
	];
	return [
		heading(say('KEBERATAN', 'OBJECTIONS')),
		listOrLines(objectionsIn(writer, sitting), 1),
		heading(say('YANG TIDAK DISEPAKATI', 'WHAT WAS NOT AGREED')),
		rows.length > 0 ? numberedTable(writer, columns, rows) : { kind: 'lines', count: 2 }
	];
}
