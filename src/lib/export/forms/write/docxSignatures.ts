import { Table, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';

import type { FormPaper, FormSigner } from '../form.ts';
import { CELL_ROOM, docxCell, NO_BORDERS } from './docxCell.ts';
import { paragraph, type Style } from './docxText.ts';
import { MILLIMETRES, sizesOf, TWIP } from './papers.ts';
import { signedName } from './shown.ts';

/** Room to sign, and to sign and stamp, in twentieths of a point: about 15 and 28 millimetres. */
const FREE = { plain: 850, stamp: 1600 };

/** Who signs, side by side and line under line, in one piece with the place and the day above (FORM-7). */
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
	const style: Style = { align: 'middle', keepNext: true };
	const day = (at: number) => (at === row.length - 1 ? (placeAndDay ?? '') : '');
	const line = (said: (signer: FormSigner, at: number) => string, more: Style = {}) =>
		new TableRow({
			cantSplit: true,
			children: row.map((signer, at) =>
				docxCell([paragraph(said(signer, at), { ...style, ...more })], width)
			)
		});
	const rows = [
		...(placeAndDay === undefined ? [] : [line((_, at) => day(at))]),
		...(hasLead ? [line(({ lead = '' }) => lead)] : []),
		line(({ role }) => role),
		line(signedName, { bold: true, before: free, keepNext: !isLast })
	];
	return new Table({
		width: { size: width * row.length, type: WidthType.DXA },
		columnWidths: row.map(() => width),
		layout: TableLayoutType.FIXED,
		borders: NO_BORDERS,
		margins: CELL_ROOM,
		rows
	});
}
