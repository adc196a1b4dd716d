import { carriedOf } from '#lib/domain/monitoring/carried.ts';
import { handoverOf } from '#lib/domain/monitoring/handover.ts';
import { LESSONS } from '#lib/domain/monitoring/kinds.ts';
import { satisfactionOf, type Faces } from '#lib/domain/monitoring/satisfaction.ts';
import { shownMood } from '#lib/domain/monitoring/shownMood.ts';
import { storiesOf } from '#lib/domain/monitoring/stories.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { block, both, entry, facts, line, table, text, type Both } from './html.ts';
import { day } from './shown.ts';
import type { Source } from './source.ts';
import { HANDOVER_WORDS, OUTCOME_WORDS } from './words.ts';

/** What people learned and felt, how far the village stands on its own, and what the year before left. */
export function learningPart(of: Source): string {
	return [
		block(['Cerita perubahan', 'Stories of change'], stories(of)),
		block(['Pelajaran', 'Lessons'], lessons(of)),
		block(['Kepuasan warga', 'How content people are'], satisfaction(of)),
		block(['Kartu serah terima', 'Hand-over card'], handover(of)),
		block(['Dari tahun sebelumnya', 'From the year before'], carried(of))
	].join('');
}

/** Only stories whose tellers agreed that others read them. */
function stories({ plan }: Source): string {
	return storiesOf(plan)
		.filter(({ mayBeShown }) => mayBeShown)
		.map(({ id, whatChanged, whySignificant, storyteller, group, date, selectedAt = {} }) =>
			entry('stories', id, text(whatChanged), [
				facts([
					[['Mengapa penting', 'Why it matters'], text(whySignificant ?? '')],
					[['Oleh', 'Told by'], text([storyteller, group].filter(Boolean).join(', '))],
					[['Pada', 'On'], day(date)],
					...Object.entries(selectedAt).map(
						([at, reason]) => [[`Dipilih: ${at}`, `Chosen: ${at}`], text(reason)] as const
					)
				])
			])
		)
		.join('');
}

function lessons({ plan }: Source): string {
	return rowsOf(plan, LESSONS)
		.map(({ id, whatHappened, why, nextTime }) =>
			entry('lessons', id, text(whatHappened), [
				facts([
					[['Mengapa', 'Why'], text(why ?? '')],
					[['Lain kali', 'Next time'], text(nextTime ?? '')]
				])
			])
		)
		.join('');
}

/** The faces, saddest first, as signs that need no picture. Small groups are not told apart (YEAR-14). */
const FACE_HEADS: Both[] = ['☹☹', '☹', '–', '☺', '☺☺'].map((face) => [face, face]);

function satisfaction({ plan }: Source): string {
	const moods = satisfactionOf(plan).map(shownMood);
	const rows = moods.flatMap(({ question = '', date, bySex, ...all }) => {
		const groups: [Both, Faces | undefined][] = [
			[['Semua', 'All'], all],
			[['Perempuan', 'Women'], bySex?.F],
			[['Laki-laki', 'Men'], bySex?.M]
		];
		return groups.flatMap(([who, faces]) =>
			faces ? [[text(question), day(date) ?? '', both(who), ...faces.counts.map(String)]] : []
		);
	});
	const heads: Both[] = [
		['Pertanyaan', 'Question'],
		['Pada', 'On'],
		['Siapa', 'Who']
	];
	return table([...heads, ...FACE_HEADS], rows, [3, 4, 5, 6, 7]);
}

function handover({ plan }: Source): string {
	return handoverOf(plan)
		.map(({ date, scores, total, most }) => {
			const rows = scores.map(({ criterion, score, evidence }) => [
				both(HANDOVER_WORDS[criterion] ?? [criterion, criterion]),
				`${score} / 3`,
				text(evidence ?? '')
			]);
			const heads: Both[] = [
				['Ukuran', 'Criterion'],
				['Nilai', 'Score'],
				['Bukti', 'Evidence']
			];
			return line(`<b>${day(date) ?? ''} ${total} / ${most}</b>`) + table(heads, rows, [1]);
		})
		.join('');
}

function carried({ plan }: Source): string {
	const rows = carriedOf(plan).map(({ label, why = 'open', reason, past }) => [
		text(label),
		both(OUTCOME_WORDS[why]),
		text(reason ?? ''),
		past.map(({ cycle }) => text(cycle)).join(', ')
	]);
	const heads: Both[] = [
		['Apa', 'What'],
		['Nasibnya', 'What became of it'],
		['Sebab', 'Reason'],
		['Tahun', 'Years']
	];
	return table(heads, rows);
}
