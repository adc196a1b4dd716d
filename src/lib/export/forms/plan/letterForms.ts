import { referralsOf, type ReferralNow } from '#lib/domain/actions/referrals.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { isHidden } from '#lib/domain/ideas/hidden.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';

import { currencySign } from '../../money.ts';
import { plainDate } from '../../words/terbilang.ts';
import type { FormBlock, FormPaper, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, pairs, paperOf, paragraph, tableOf } from '../meeting/sheetWriter.ts';
import { placeAndDay, villageHead } from '../meeting/sittingFacts.ts';
import { placeIn, volumeAndUnit } from './cells.ts';
import { planWriter, type PlanWriter, type Twins } from './planWriter.ts';

/** A form of which every paper is a letter to an office. */
interface LetterForm extends FormKind {
	/** The same form with the letter of one referral only. */
	of: (referral: string) => FormKind;
}

/** What is special about a kind of letter. */
interface Letter {
	id: string;
	called: Twins;
	title: Twins;
	/** Before what it is about. */
	subject: Twins;
	isDue: (referral: ReferralNow) => boolean;
	opening: (writer: PlanWriter, referral: ReferralNow) => string;
	/** The day it is written on, as far as it is known. */
	writtenOn: (writer: PlanWriter, referral: ReferralNow) => string;
	number: (referral: ReferralNow) => string | undefined;
}

/** What is passed on to an office, with the reason and the amounts: a letter for each (section 1.12, FORM-21). */
export const REFERRAL_LETTER = letterForm({
	id: 'surat-penerusan',
	called: ['Surat penerusan usulan ke kantor lain', 'Letter that passes proposals on to an office'],
	title: ['SURAT PENERUSAN USULAN', 'LETTER OF REFERRAL'],
	subject: ['Penerusan usulan warga', 'Proposals of residents'],
	isDue: () => true,
	opening: ({ say, meeting }) =>
		say(
			`Dengan hormat, dalam musyawarah untuk ${meeting.title}, warga Desa ${meeting.village} mengusulkan hal-hal di bawah ini. Karena bukan wewenang desa atau di luar kemampuan desa, usulan ini kami teruskan kepada Bapak/Ibu.`,
			`At the meetings for ${meeting.title}, residents of ${meeting.village} proposed what is listed below. It is beyond what the village may or can do, and we pass it on to you.`
		),
	writtenOn: (_writer, { date = '' }) => date,
	number: ({ letterNo }) => letterNo
});

/** For what an office has not answered by its day (FORM-22). */
export const REMINDER_LETTER = letterForm({
	id: 'surat-pengingat',
	called: ['Surat pengingat kepada kantor lain', 'Letter that reminds an office'],
	title: ['SURAT PENGINGAT', 'LETTER OF REMINDER'],
	subject: ['Menanyakan jawaban', 'Asking for an answer'],
	isDue: ({ overdue }) => overdue > 0,
	opening: ({ say, language, today }, { letterNo, date = '', due = '' }) => {
		const [sent, until, now] = [date, due, today].map((day) => plainDate(day, language));
		const letter = [
			letterNo && say(` nomor ${letterNo}`, ` no. ${letterNo}`),
			sent && say(` tanggal ${sent}`, ` of ${sent}`)
		];
		const said = letter.filter(Boolean).join('');
		return say(
			`Dengan hormat, melalui surat kami${said} telah kami teruskan usulan warga di bawah ini, dengan permohonan jawaban paling lambat ${until}. Sampai ${now} jawaban itu belum kami terima.`,
			`By our letter${said} we passed on to you what is listed below and asked for an answer by ${until}. Up to ${now} we have not received one.`
		);
	},
	writtenOn: ({ today }) => today,
	number: () => undefined
});

function letterForm(letter: Letter): LetterForm {
	const { id, called } = letter;
	const form = (takes: (referral: ReferralNow) => boolean): FormKind => ({
		id,
		title: { id: called[0], en: called[1] },
		step: 'monitoring',
		formats: ['docx', 'html'],
		papersOf: (plan, options) => {
			const writer = planWriter(plan, options);
			return referralsOf(plan, options.today)
				.filter((referral) => letter.isDue(referral) && takes(referral))
				.map((referral) => paperFor(letter, writer, referral));
		}
	});
	return { ...form(() => true), of: (one) => form((referral) => referral.id === one) };
}

function paperFor(letter: Letter, writer: PlanWriter, referral: ReferralNow): FormPaper {
	const { say } = writer;
	const { office, topic } = referral;
	return paperOf(writer, {
		id: letter.id,
		title: say(...letter.title),
		blocks: [
			pairs([
				[say('Nomor', 'Number'), letter.number(referral)],
				[say('Lampiran', 'Attachments'), '-'],
				[say('Hal', 'Subject'), [say(...letter.subject), topic].filter(Boolean).join(': ')]
			]),
			paragraph(`${say('Yth.', 'To:')} ${office}`),
			paragraph(letter.opening(writer, referral)),
			...linesIn(writer, referral),
			...voicesIn(writer, referral),
			...askedIn(writer, referral),
			paragraph(
				say(
					'Atas perhatian dan bantuan Bapak/Ibu kami ucapkan terima kasih.',
					'We thank you for your attention and your help.'
				)
			)
		],
		placeAndDay: placeAndDay(writer, letter.writtenOn(writer, referral)),
		signers: [[villageHead(writer)]]
	});
}

/** The activities, each with its reason and what it costs; their sum where there are several. */
function linesIn(writer: PlanWriter, { activities = [] }: ReferralNow): FormBlock[] {
	const { say, meeting } = writer;
	const ids = new Set<string>(activities);
	const lines = writer.activities.filter(({ id }) => ids.has(id));
	if (lines.length === 0) return [];
	const columns = [
		column('no', 'No', 5, 'number'),
		column('name', say('Kegiatan', 'Activity'), 30),
		column('where', say('Lokasi', 'Place'), 16),
		column('much', say('Volume', 'Volume'), 12),
		column(
			'cost',
			`${say('Prakiraan Biaya', 'Estimated cost')} (${currencySign(meeting.currency)})`,
			18,
			'money'
		),
		column('why', say('Alasan diteruskan', 'Why it is passed on'), 24)
	];
	const rows = lines.map((line, at) => lineRow(writer, line, at + 1));
	return [tableOf(columns, [...rows, ...sumRow(writer, lines)], '')];
}

function lineRow({ words }: PlanWriter, line: Activity, no: number): FormRow {
	const { name, cost, reason } = line;
	const much = volumeAndUnit(line, words);
	return { kind: 'line', cells: { no, name, where: placeIn(line), much, cost, why: reason } };
}

function sumRow({ say }: PlanWriter, lines: readonly Activity[]): FormRow[] {
	if (lines.length < 2) return [];
	const cost = lines.reduce((sum, line) => sum + (line.cost ?? 0), 0);
	return [{ kind: 'total', label: say('JUMLAH', 'TOTAL'), cells: { cost } }];
}

/** What residents said, in their words: nothing that names somebody, waits or was taken back. */
function voicesIn({ say, plan }: PlanWriter, { ideas = [] }: ReferralNow): FormBlock[] {
	const ids = new Set<string>(ideas);
	const items = ideasOf(plan).flatMap((idea) =>
		ids.has(idea.id) && !isHidden(idea) ? [idea.text] : []
	);
	if (items.length === 0) return [];
	return [
		paragraph(say('Yang disampaikan warga:', 'What residents said:')),
		{ kind: 'list', items, marks: 'bullets' }
	];
}

/** What is asked, and by when an answer is hoped for. Where nobody said it, there is room to write. */
function askedIn({ say, language }: PlanWriter, { asked, due = '' }: ReferralNow): FormBlock[] {
	const until = plainDate(due, language);
	const ask: FormBlock[] = asked
		? [paragraph(`${say('Yang kami mohon', 'What we ask')}: ${asked}`)]
		: [paragraph(`${say('Yang kami mohon', 'What we ask')}:`), { kind: 'lines', count: 2 }];
	if (!until) return ask;
	return [
		...ask,
		paragraph(
			say(
				`Kami mohon jawaban tertulis paling lambat ${until}, agar dapat kami sampaikan kepada warga.`,
				`Please answer in writing by ${until}, so that we can tell the residents.`
			)
		)
	];
}
