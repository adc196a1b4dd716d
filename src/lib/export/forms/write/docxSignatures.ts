import { Table, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';

import type { FormPaper, FormSigner } from '../form.ts';
import { CELL_ROOM, docxCell, NO_BORDERS } from './docxCell.ts';
import { paragraph, type Style } from './docxText.ts';
import { MILLIMETRES, sizesOf, TWIP } from './papers.ts';
import { signedName } from './shown.ts';

/** Room to sign, and to sign and stamp, in twentieths of a point: about 15 and 28 millimetres. */
const FREE = { plain: 850, stamp: 1600 };

/** Who signs, side by side, in one piece with the place and the day above (FORM-7). */
export function docxSignatures(paper: FormPaper): (Paragraph | Table)[] {
	const { signers, placeAndDay } = paper;
	const across = Math.round((sizesOf(paper).width - 2 * MILLIMETRES.margin) * TWIP);
	if (signers.length === 0) {
		return placeAndDay === undefined ? [] : [paragraph(placeAndDay, { align: 'right' })];
	}
	const rows = signers.flatMap((row, at) => {
		const isLast = at === signers.length - 1;
		return [
			paragraph('', { size: 12, keepNext: true }),
			signTable(row, {
				across,
				isLast,
				...(at === 0 && placeAndDay !== undefined && { placeAndDay })
			})
		];
	});
	return rows;
}

function signTable(
	row: readonly FormSigner[],
	{ across, placeAndDay, isLast }: { across: number; placeAndDay?: string; isLast: boolean }
): Table {
	const width = Math.floor(across / row.length);
	const free = row.some(({ stamp }) => stamp) ? FREE.stamp : FREE.plain;
	const hasLead = row.some(({ lead }) => lead);
	const cells = row.map((signer, at) => {
		const style: Style = { align: 'middle', keepNext: !isLast };
		const day = at === row.length - 1 ? (placeAndDay ?? '') : '';
		return docxCell(
			[
				...(placeAndDay === undefined ? [] : [paragraph(day, style)]),
				...(hasLead ? [paragraph(signer.lead ?? '', style)] : []),
				paragraph(signer.role, style),
				paragraph(signedName(signer), { ...style, bold: true, before: free })
			],
			width
		);
	});
	return new Table({
		width: { size: width * row.length, type: WidthType.DXA },
		columnWidths: row.map(() => width),
		layout: TableLayoutType.FIXED,
		borders: NO_BORDERS,
		margins: CELL_ROOM,
		rows: [new TableRow({ cantSplit: true, children: cells })]
	});
}
