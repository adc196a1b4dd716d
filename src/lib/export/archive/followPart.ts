import { followUpsOf } from '#lib/domain/actions/followUps.ts';
import { INDICATORS, type Indicator } from '#lib/domain/actions/kinds.ts';
import type { Referral } from '#lib/domain/actions/peopleKinds.ts';
import { referralsOf } from '#lib/domain/actions/referrals.ts';
import { indicatorLight } from '#lib/domain/monitoring/indicatorLight.ts';
import type { Reading } from '#lib/domain/monitoring/kinds.ts';
import { readingsOf } from '#lib/domain/monitoring/readings.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { block, both, entry, facts, line, table, text, type Both } from './html.ts';
import { learningPart } from './learningPart.ts';
import { day, decimal } from './shown.ts';
import type { Source } from './source.ts';
import { BECAUSE_WORDS, VERDICT_WORDS } from './words.ts';

/** What was measured and promised, what people learned, and what came from the year before. */
export function followPart(of: Source): string {
	return [
		block(['Tanda kemajuan', 'Signs of progress'], indicators(of)),
		block(['Tindak lanjut', 'Next steps'], followUps(of)),
		block(['Diteruskan ke kantor', 'Passed on to offices'], referrals(of)),
		learningPart(of)
	].join('');
}

function indicators({ plan, today, way }: Source): string {
	const readings = readingsOf(plan);
	return rowsOf(plan, INDICATORS)
		.map((indicator) => {
			const own = readings.get(indicator.id) ?? [];
			const { because } = indicatorLight(indicator, own, today);
			return entry('indicators', indicator.id, text(indicator.text), [
				line(`<b class="mark">${both(BECAUSE_WORDS[because])}</b>`),
				promised(indicator),
				measured(own, indicator.unit),
				way('indicators', indicator.id)
			]);
		})
		.join('');
}

function promised({ baseline, baselineDate, target, targetDate, unit, mov }: Indicator): string {
	const dated = (value: string | undefined, date: string | undefined) =>
		[decimal(value, unit), date && `(${day(date)})`].filter(Boolean).join(' ');
	return facts([
		[['Awal', 'Baseline'], dated(baseline, baselineDate)],
		[['Sasaran', 'Target'], dated(target, targetDate)],
		[['Bukti', 'Proof'], text(mov ?? '')]
	]);
}

function measured(readings: readonly Reading[], unit: string | undefined): string {
	const heads: Both[] = [
		['Kapan', 'When'],
		['Nilai', 'Value'],
		['Bukti', 'Evidence']
	];
	const rows = readings.map(({ date, value, evidence }) => [
		day(date) ?? '',
		decimal(value, unit) ?? '',
		text(evidence ?? '')
	]);
	return table(heads, rows, [1]);
}

const STATUS: Record<string, Both> = {
	todo: ['Belum', 'To do'],
	doing: ['Dikerjakan', 'Being done'],
	done: ['Selesai', 'Done'],
	dropped: ['Dihentikan', 'Dropped']
};

function followUps({ plan, today }: Source): string {
	return followUpsOf(plan, today)
		.map(({ id, what, who, due, status, late, reason, evidence }) =>
			entry('followUps', id, text(what), [
				line(
					`<b class="mark">${both(STATUS[status] ?? [status, status])}</b> ${text(reason ?? '')}`
				),
				facts([
					[['Siapa', 'Who'], text(who ?? '')],
					[['Paling lambat', 'Due'], day(due)],
					[['Terlambat (hari)', 'Days late'], late > 0 ? String(late) : ''],
					[['Bukti', 'Evidence'], text(evidence ?? '')]
				])
			])
		)
		.join('');
}

function referrals({ plan, today, way }: Source): string {
	return referralsOf(plan, today)
		.map((letter) => {
			const { id, office, topic, verdict, answer } = letter;
			const said = verdict ? both(VERDICT_WORDS[verdict]) : '';
			return entry('referrals', id, text([office, topic].filter(Boolean).join(': ')), [
				facts([
					[['Surat', 'Letter'], letterOf(letter)],
					[['Yang diminta', 'What was asked'], text(letter.asked ?? '')],
					[['Janji', 'Promise'], text(letter.promise ?? '')],
					[['Paling lambat', 'Due'], day(letter.due)],
					[['Jawaban', 'Answer'], [said, text(answer ?? '')].filter(Boolean).join('. ')],
					[['Dijawab', 'Answered'], day(letter.answeredOn)]
				]),
				way('referrals', id)
			]);
		})
		.join('');
}

function letterOf({ letterNo, date }: Referral): string {
	return [letterNo && text(letterNo), date && `(${day(date)})`].filter(Boolean).join(' ');
}
