import { activitiesOf } from '#lib/domain/actions/activities.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { exportWords } from '../../words/exportWords.ts';
import type { ExportWords } from '../../words/words.ts';
import type { FormPaper } from '../form.ts';
import type { FormOptions } from '../formKind.ts';
import { paperOf, sheetWriter, type Sheet, type SheetWriter } from '../meeting/sheetWriter.ts';
import { placeAndDay, villageHead } from '../meeting/sittingFacts.ts';

/** A text in Indonesian and its English twin. */
export type Twins = readonly [indonesian: string, english: string];

/** What every form of the plan is written with. */
export interface PlanWriter extends SheetWriter {
	words: ExportWords;
	/** Every line of the plan in its order, whatever list it stands on. */
	activities: readonly Activity[];
}

/** Takes the plan and the language in hand. */
export function planWriter(plan: Plan, options: FormOptions): PlanWriter {
	const words = exportWords(options.language);
	return { ...sheetWriter(plan, options), words, activities: activitiesOf(plan) };
}

/** One paper of the plan: F4 on its side, the year under its title, and in its foot which rule the form follows. */
export function planPaper(writer: PlanWriter, sheet: Sheet, follows: Twins): FormPaper {
	const paper = paperOf(writer, { subtitle: yearLine(writer), direction: 'landscape', ...sheet });
	return { ...paper, edition: `${writer.say(...follows)} · ${paper.edition}` };
}

/** "TAHUN 2027 · RKP Desa Tirtamulya", as far as it is known. */
export function yearLine({ meeting, words }: PlanWriter): string {
	const year = meeting.year === undefined ? [] : [words.year(meeting.year)];
	return [...year, meeting.title].filter(Boolean).join(' · ');
}

/** The office that takes note at the left, with room for the stamp, and the team that wrote it at the right (OFFICE-5). */
export function officeSigns(
	writer: PlanWriter,
	team?: Twins
): Pick<FormPaper, 'placeAndDay' | 'signers'> {
	const { say } = writer;
	const role = say(
		...(team ?? (['Ketua Tim Penyusun RKP Desa', 'Chair of the planning team'] as const))
	);
	return {
		placeAndDay: placeAndDay(writer, ''),
		signers: [
			[
				villageHead(writer, say('Mengetahui,', 'Acknowledged by,')),
				{ lead: say('Disusun oleh,', 'Prepared by,'), role }
			]
		]
	};
}
