import { hasBegun } from '#lib/domain/plan.ts';
import type { Activity } from '#lib/domain/actions/read.ts';

import type { FormBlock, FormPaper } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { fieldTable, inTableOrder, type TableLook } from './fieldTable.ts';
import { officeSigns, planPaper, planWriter, type PlanWriter, type Twins } from './planWriter.ts';

/** A form whose table has a line for each activity: everything in which such forms differ. */
export interface LineForm extends Omit<TableLook, 'columns'> {
	id: string;
	/** As it is offered in a list. */
	called: Twins;
	/** As it stands on the paper. */
	title: Twins;
	/** The regulation or custom it follows, for the foot. */
	follows: Twins;
	step?: FormKind['step'];
	columns: TableLook['columns'] | ((writer: PlanWriter) => TableLook['columns']);
	/** Which lines stand on it. */
	takes: (activity: Activity, writer: PlanWriter) => boolean;
	/** What stands under the table, of its lines in their order. */
	after?: (writer: PlanWriter, inOrder: readonly Activity[]) => FormBlock[];
	/** Who wrote it, where that is not the planning team; nobody signs where it is null. */
	signs?: (writer: PlanWriter) => Pick<FormPaper, 'placeAndDay' | 'signers'>;
}

/** A form as the registry knows it. A plan that has begun always has one paper, if only to say that it holds nothing (OFFICE-6). */
export function lineForm(form: LineForm): FormKind {
	const { id, called, step = 'actions' } = form;
	return {
		id,
		title: { id: called[0], en: called[1] },
		step,
		formats: ['xlsx', 'docx', 'html', 'csv'],
		papersOf: (plan, options) => (hasBegun(plan) ? [paperOf(planWriter(plan, options), form)] : [])
	};
}

function paperOf(writer: PlanWriter, form: LineForm): FormPaper {
	const { id, title, follows, takes, signs = officeSigns, after } = form;
	const columns = typeof form.columns === 'function' ? form.columns(writer) : form.columns;
	const activities = writer.activities.filter((activity) => takes(activity, writer));
	const blocks = [
		fieldTable(writer, activities, { ...form, columns }),
		...(after?.(writer, inTableOrder(writer, activities, form)) ?? [])
	];
	return planPaper(writer, { id, title: writer.say(...title), blocks, ...signs(writer) }, follows);
}

/** True for a line of this year's plan. */
export function isInPlan({ list }: Activity): boolean {
	return list === 'RKP';
}
