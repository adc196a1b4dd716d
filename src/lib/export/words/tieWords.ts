import type { WhyWaits } from '#lib/domain/votes/counting/ladder.ts';
import type { TieStep } from '#lib/domain/votes/definition.ts';

/** Of equals at the top, and what the announced rule made of them: word for word what screens say. */
export interface TieWords {
	steps: Record<TieStep, string>;
	by: (labels: string, first: string, step: string) => string;
	waits: (labels: string, step: string, why: string) => string;
	whys: Record<WhyWaits, string>;
	all: (labels: string, steps: string) => string;
}

export const indonesianTie: TieWords = {
	steps: {
		supporters: 'yang dipilih lebih banyak orang',
		priority_group: 'kelompok yang diutamakan',
		beneficiaries_poor: 'yang lebih banyak menolong warga miskin',
		cost: 'yang lebih murah',
		runoff: 'memilih lagi di antara yang sama',
		chair_consensus: 'pimpinan rapat bersama warga',
		rediscussion: 'dibicarakan lagi',
		lot: 'undian yang sudah diambil'
	},
	by: (labels, first, step) =>
		`Seri: ${labels} sama kuat. Yang didahulukan: ${first}, menurut aturan yang dibacakan (${step}).`,
	waits: (labels, step, why) =>
		`Seri: ${labels} sama kuat. Belum ada yang terpilih. Langkah berikutnya menurut aturan yang dibacakan: ${step}. ${why}`,
	whys: {
		cost: 'Harganya belum lengkap, jadi belum bisa dihitung.',
		lot: 'Undiannya belum diambil sebelum pemilihan, jadi tidak bisa dihitung.',
		people: 'Langkah ini tidak bisa dihitung: warga sendiri yang mengambilnya.'
	},
	all: (labels, steps) =>
		`Seri: ${labels} tetap sama kuat sesudah semua langkah yang dibacakan (${steps}). Semuanya terpilih.`
};

export const englishTie: TieWords = {
	steps: {
		supporters: 'what more people chose',
		priority_group: 'the group that comes first',
		beneficiaries_poor: 'what helps more poor people',
		cost: 'what costs less',
		runoff: 'vote again between the equal ones',
		chair_consensus: 'the chair together with the room',
		rediscussion: 'talk about it again',
		lot: 'the lot that was drawn'
	},
	by: (labels, first, step) =>
		`A tie: ${labels} are equal. First comes ${first}, by the rule that was read out (${step}).`,
	waits: (labels, step, why) =>
		`A tie: ${labels} are equal. Nothing is chosen yet. The next step by the rule that was read out: ${step}. ${why}`,
	whys: {
		cost: 'Not all of them have a price, so this cannot be counted yet.',
		lot: 'No lot was drawn before the vote, so this cannot be counted.',
		people: 'This step cannot be counted: people take it themselves.'
	},
	all: (labels, steps) =>
		`A tie: ${labels} are still equal after every step that was read out (${steps}). All of them are chosen.`
};
