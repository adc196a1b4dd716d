import { approvalsOf, type ApprovalNow } from '#lib/domain/actions/approvals.ts';
import { consensusOf } from '#lib/domain/votes/consensus.ts';

import type { SheetWriter } from './sheetWriter.ts';

/** The approvals of one sitting; `undefined` asks for those that name none. */
export function approvalsIn({ plan }: SheetWriter, sitting: string | undefined): ApprovalNow[] {
	return approvalsOf(plan).filter((approval) => approval.sitting === sitting);
}

/** What a sitting agreed on: decisions of the approval, and choices by consensus with what was agreed. */
export function agreedIn(writer: SheetWriter, sitting: string | undefined): string[] {
	const decisions = approvalsIn(writer, sitting).flatMap((approval) => approval.decisions ?? []);
	const talked = consensusOf(writer.plan)
		.filter((decision) => decision.sitting === sitting)
		.map(({ question, options, agreed }) => {
			const labels = options.filter(({ id }) => agreed.includes(id)).map(({ label }) => label);
			return `${question}: ${labels.join('; ')}`;
		});
	return [...decisions, ...talked];
}

/** What was objected in a sitting, as it was said; a name only where somebody wanted it written down. */
export function objectionsIn(writer: SheetWriter, sitting: string | undefined): string[] {
	const said = [
		...approvalsIn(writer, sitting).flatMap(({ objections }) => objections ?? []),
		...consensusOf(writer.plan)
			.filter((decision) => decision.sitting === sitting)
			.flatMap(({ objections }) => objections)
	];
	return said.map(({ text, by }) => (by ? `${text} (${by})` : text));
}
