import { expect, test } from 'vitest';

import { addActivity } from '#lib/domain/actions/activities.ts';
import { moveToList } from '#lib/domain/actions/lists.ts';
import { answerReferral, refer } from '#lib/domain/actions/referrals.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';

import { stamps, yes } from '../../../../../tests/support/plans.ts';
import { year } from '../../../../../tests/support/years.ts';
import { readDocx } from '../../fixtures/secondDocReader.ts';
import type { FormKind } from '../formKind.ts';
import { papersFor } from '../papersFor.ts';
import { formCalled } from '../registry.ts';
import { writeForm } from '../writeForm.ts';
import { REFERRAL_LETTER, REMINDER_LETTER } from './letterForms.ts';

const stamp = stamps();
const AT = '2027-05-10T08:00:00Z';

function planWithLetters() {
	const plan = year(2027);
	const [road, lamp] = [
		['Perbaikan jalan kabupaten', 250_000_000, 'Jalan milik kabupaten'],
		['Lampu jalan simpang', 45_000_000, 'Wewenang Dinas Perhubungan']
	].map(([name, cost, why]) => {
		const details = { cost: Number(cost), where: 'Dusun Krajan', volume: '1.5', unit: 'km' };
		const id = yes(addActivity(plan, String(name), details, stamp()));
		yes(moveToList(plan, id, 'REFERRED', String(why), 'lead'));
		return id;
	}) as [string, string];
	const said = yes(addIdea(plan, { text: 'Jalan berlubang, anak jatuh' }, stamp('warga')));
	const secret = yes(addIdea(plan, { text: 'Pak Carik mengambil uang' }, stamp('warga')));
	yes(settleIdea(plan, secret, 'private', 'Menyebut nama', 'lead'));
	const draft = {
		...{ office: 'Kepala Dinas PUPR Kabupaten', topic: 'Jalan dan lampu', date: '2027-03-02' },
		...{ letterNo: '411/07/2027', asked: 'Masuk APBD 2028', due: '2027-05-01' },
		...{ activities: [road, lamp], ideas: [said, secret] }
	};
	const id = yes(refer(plan, draft, stamp()));
	return { plan, id };
}

async function wordsOf(
	form: FormKind,
	{ plan }: { plan: ReturnType<typeof year> },
	language: 'id' | 'en'
) {
	const papers = papersFor(plan, { language, today: '2027-05-10' })(form);
	const document = readDocx(await writeForm(papers, 'docx', { name: form.id, at: AT }));
	return { papers, words: JSON.stringify(document) };
}

test('[FORM-21] a letter says its number, to whom, why each activity is passed on with its amount and the sum, what is asked and by when', async () => {
	const made = planWithLetters();
	const { papers, words } = await wordsOf(REFERRAL_LETTER, made, 'id');
	expect(papers).toHaveLength(1);
	for (const said of [
		...[
			'411/07/2027',
			'Yth. Kepala Dinas PUPR Kabupaten',
			'Penerusan usulan warga: Jalan dan lampu'
		],
		...[
			'Perbaikan jalan kabupaten',
			'1,5 km',
			'250.000.000',
			'Jalan milik kabupaten',
			'295.000.000'
		],
		...['Jalan berlubang, anak jatuh', 'Masuk APBD 2028', 'paling lambat 1 Mei 2027'],
		...['2 Maret 2027', 'Kepala Desa Tirtamulya']
	])
		expect(words).toContain(said);
	expect(words).not.toContain('Pak Carik');
	const english = await wordsOf(REFERRAL_LETTER, made, 'en');
	for (const said of [
		'To: Kepala Dinas PUPR',
		'Why it is passed on',
		'answer in writing by 1 May 2027'
	])
		expect(english.words).toContain(said);
	expect(papers[0]).toMatchObject({ direction: 'portrait', signers: [[{ stamp: true }]] });
});

test('[FORM-21] what nobody said has room to be written by hand, and one letter can be had by itself', () => {
	const { plan, id } = planWithLetters();
	const bare = yes(refer(plan, { office: 'Camat', topic: 'Pupuk' }, stamp()));
	const options = { language: 'id', today: '2027-05-10' } as const;
	expect(REFERRAL_LETTER.papersOf(plan, options)).toHaveLength(2);
	const [letter] = REFERRAL_LETTER.of(bare).papersOf(plan, options);
	expect(letter?.blocks).toContainEqual({ kind: 'lines', count: 2 });
	expect(JSON.stringify(letter?.blocks)).toContain('.....');
	expect(REFERRAL_LETTER.of(id).papersOf(plan, options)[0]?.blocks).not.toContainEqual({
		kind: 'lines',
		count: 2
	});
});

test('[FORM-22] a reminder is there for what is late only, and names the letter it reminds of', async () => {
	const made = planWithLetters();
	const { words } = await wordsOf(REMINDER_LETTER, made, 'id');
	expect(words).toContain('melalui surat kami nomor 411/07/2027 tanggal 2 Maret 2027');
	expect(words).toContain('paling lambat 1 Mei 2027. Sampai 10 Mei 2027');
	expect((await wordsOf(REMINDER_LETTER, made, 'en')).words).toContain(
		'no. 411/07/2027 of 2 March 2027'
	);
	const before = { language: 'id', today: '2027-05-01' } as const;
	expect(REMINDER_LETTER.papersOf(made.plan, before)).toEqual([]);
	yes(answerReferral(made.plan, made.id, { answer: 'Ya', verdict: 'yes' }, 'lead'));
	expect(REMINDER_LETTER.papersOf(made.plan, { ...before, today: '2027-06-01' })).toEqual([]);
});

test('[FORM-21] [FORM-22] both letters are among the forms of the office, and not among those for everybody', () => {
	const { plan } = planWithLetters();
	const shown = papersFor(plan, { language: 'id', today: '2027-05-10', redaction: 'public' });
	for (const id of ['surat-penerusan', 'surat-pengingat']) {
		expect(formCalled(id)).toBeDefined();
		expect(shown(formCalled(id)!)).toEqual([]);
	}
});
