import type { VERDICTS } from '#lib/domain/actions/peopleKinds.ts';
import type { BECAUSE } from '#lib/domain/monitoring/indicatorLight.ts';
import type { Outcome } from '#lib/domain/monitoring/kinds.ts';
import type { Standing } from '#lib/domain/monitoring/watched.ts';

import type { Both } from './html.ts';

/** What became of an idea or an activity. */
export const OUTCOME_WORDS: Record<Outcome | 'kept', Both> = {
	done: ['Sudah dikerjakan', 'Done'],
	unfinished: ['Sedang dikerjakan', 'Being done'],
	planned: ['Masuk rencana', 'In the plan'],
	'du-rkp': ['Diusulkan ke luar desa', 'Requested from outside'],
	waiting: ['Menunggu giliran', 'Waiting its turn'],
	referred: ['Diteruskan, menunggu jawaban', 'Passed on, no answer yet'],
	answered: ['Sudah dijawab', 'Answered'],
	parked: ['Ditunda dulu', 'On hold'],
	unclear: ['Perlu diperjelas', 'Needs to be clearer'],
	rejected: ['Tidak dilanjutkan', 'Not taken up'],
	open: ['Belum ada jawaban', 'No answer yet'],
	kept: ['Diteruskan ke tahun ini', 'Kept for this year']
};

/** What an office said to what was asked. */
export const VERDICT_WORDS: Record<(typeof VERDICTS)[number], Both> = {
	yes: ['Ya, dipenuhi', 'Yes'],
	partly: ['Sebagian', 'In part'],
	no: ['Tidak', 'No']
};

/** Where an activity stands. */
export const STANDING_WORDS: Record<Standing, Both> = {
	red: ['Bahas dulu', 'Talk first'],
	amber: ['Lambat', 'Slow'],
	'no-news': ['Tanpa kabar', 'No news'],
	green: ['Lancar', 'On course'],
	'no-months': ['Tanpa jadwal', 'No dates'],
	'not-begun': ['Belum mulai', 'Not begun'],
	done: ['Selesai', 'Done']
};

/** Why an indicator's light has its colour. */
export const BECAUSE_WORDS: Record<(typeof BECAUSE)[number], Both> = {
	reached: ['Sudah tercapai.', 'Reached.'],
	'on-course': ['Sesuai waktunya.', 'Where it should be by now.'],
	slow: ['Agak lambat dibanding waktunya.', 'A little behind where it should be by now.'],
	'far-behind': ['Jauh tertinggal dari waktunya.', 'Far behind where it should be by now.'],
	kept: ['Tetap seperti yang kita mau.', 'It has stayed as we want it.'],
	strayed: ['Sudah bergeser dari yang kita mau.', 'It has moved away from what we want.'],
	'no-reading': ['Belum pernah diukur.', 'Nobody has measured it yet.'],
	'old-reading': ['Sudah waktunya diukur lagi.', 'It is time to measure again.'],
	'no-baseline': ['Belum ditulis: sekarang berapa?', 'Not written yet: how much is it now?'],
	'no-target': ['Belum ditulis: nanti berapa?', 'Not written yet: how much should it be?'],
	'no-dates': ['Belum ditulis: dari kapan sampai kapan?', 'Not written yet: from when until when?']
};

/** What shows that a village stands on its own. */
export const HANDOVER_WORDS: Readonly<Record<string, Both>> = {
	'books-open': ['Pembukuan dibuka setiap bulan', 'The books are open every month'],
	'data-held': ['Data disimpan oleh desa', 'The village holds its data'],
	'fees-cover': ['Iuran menutup biaya perawatan', 'Fees pay for upkeep'],
	'links-kept': [
		'Warga menjaga hubungan dengan kantor-kantor',
		'Residents keep the links to offices'
	],
	'plan-without-facilitator': [
		'Rencana berikutnya disusun tanpa fasilitator',
		'The next plan is made without a facilitator'
	],
	'residents-chair': ['Warga memimpin rapat sendiri', 'Residents lead the meetings'],
	substitutes: ['Ada pengganti yang terlatih', 'There are trained substitutes'],
	'women-in-core': ['Perempuan memegang jabatan inti', 'Women hold core posts']
};
