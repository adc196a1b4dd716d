import { totals } from '#lib/domain/actions/totals.ts';
import { logframesOf } from '#lib/domain/actions/logframe.ts';
import { hasBegun } from '#lib/domain/plan.ts';

import type { FormBlock, FormPaper } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { heading, listOrLines, paragraph } from '../meeting/sheetWriter.ts';
import { placeAndDay } from '../meeting/sittingFacts.ts';
import { amountText } from './cells.ts';
import { fieldTable, inTableOrder } from './fieldTable.ts';
import { lineNotes } from './findingNotes.ts';
import { COLUMNS } from './lineColumns.ts';
import { isInPlan } from './lineForm.ts';
import { planPaper, planWriter, yearLine, type PlanWriter } from './planWriter.ts';

/** The plan on one sheet, for a country without forms of its own: what will be good, what is done for it, with whose money (OFFICE-20). */
export const ONE_PAGE: FormKind = {
	id: 'rencana-satu-halaman',
	title: { id: 'Rencana satu halaman', en: 'One-page plan' },
	step: 'actions',
	formats: ['docx', 'html', 'xlsx', 'csv'],
	papersOf: (plan, options) => (hasBegun(plan) ? [paperOf(planWriter(plan, options))] : [])
};

function paperOf(writer: PlanWriter): FormPaper {
	const { say, activities } = writer;
	const inPlan = activities.filter(isInPlan);
	const sheet = {
		id: 'rencana-satu-halaman',
		title: say('RENCANA KEGIATAN', 'ACTION PLAN'),
		subtitle: yearLine(writer),
		direction: 'portrait' as const,
		isOneSheet: true as const,
		blocks: [
			...purposes(writer),
			fieldTable(writer, inPlan, {
				isDense: true,
				columns: [
					COLUMNS.no(),
					COLUMNS.name({ width: 50 }),
					COLUMNS.where({ width: 28 }),
					COLUMNS.time({ width: 27 }),
					COLUMNS.who({ width: 26 }),
					COLUMNS.cost({ width: 24 }),
					COLUMNS.source({ width: 27 })
				],
				empty: ['Belum ada kegiatan.', 'No activity yet.']
			}),
			...sources(writer),
			...lineNotes(writer, inTableOrder(writer, inPlan, {}), ['activity.funding-not-cost'])
		],
		placeAndDay: placeAndDay(writer, ''),
		signers: [[{ role: say('Ketua', 'Chair') }, { role: say('Sekretaris', 'Secretary') }]]
	};
	return planPaper(writer, sheet, ['rencana satu halaman', 'one-page plan']);
}

/** What will be good once it is done: the purpose of each problem tree. */
function purposes({ plan, say }: PlanWriter): FormBlock[] {
	const items = logframesOf(plan).flatMap(({ purpose }) => (purpose ? [purpose.text] : []));
	return items.length === 0
		? []
		: [heading(say('Yang ingin dicapai', 'What we want to reach')), listOrLines(items)];
}

function sources(writer: PlanWriter): FormBlock[] {
	const { words, say, activities } = writer;
	const { bySource, open } = totals(activities.filter(isInPlan));
	const said = [...bySource].map(
		([code, amount]) => `${words.sourceNames[code] ?? code}: ${amountText(writer, amount)}`
	);
	const missing = open.map(({ activity, missing: off }) => {
		const amount = amountText(writer, Math.abs(off));
		return `${activity.name}: ${off > 0 ? words.missing(amount) : words.surplus(amount)}`;
	});
	if (said.length + missing.length === 0) return [];
	return [
		heading(say('Sumber dana', 'Where the money comes from')),
		...(said.length > 0 ? [paragraph(said.join('; '))] : []),
		...(missing.length > 0 ? [{ kind: 'list', marks: 'bullets', items: missing } as const] : [])
	];
}
