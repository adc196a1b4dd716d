import type { CellStyle } from 'hucre/xlsx';

/** How numbers are written in one file. */
export interface Formats {
	/** The number spreadsheets know the language by, in hexadecimal: `421` is Indonesian. */
	lcid: string;
	/** `Rp`, or a currency's code. */
	sign: string;
}

/** What a cell is for; how it looks follows from that. */
export type Look =
	| 'plain'
	| 'label'
	| 'title'
	| 'subtitle'
	| 'note'
	| 'head'
	| 'number'
	| 'group'
	| 'text'
	| 'indented'
	| 'centre'
	| 'whole'
	| 'decimal'
	| 'money'
	| 'percent'
	| 'wholePercent'
	| 'date'
	| 'sumText'
	| 'sumMoney'
	| 'sumNumber'
	| 'heading'
	| 'middle'
	| 'right'
	| 'line'
	| 'sign';

const LINE = { style: 'thin', color: { rgb: '5B6B60' } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const FONT = { name: 'Arial', size: 10 };
const BOLD = { ...FONT, bold: true };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const align = (horizontal: 'left' | 'center' | 'right', vertical: 'top' | 'center' = 'top') => ({
	horizontal,
	vertical,
	wrapText: true
});

/** What stands outside of tables. */
const LETTER = {
	heading: { font: BOLD, alignment: align('center') },
	middle: { font: FONT, alignment: align('center') },
	right: { font: FONT, alignment: align('right') },
	line: { font: FONT, border: { bottom: LINE } }
};

/** The looks of one file. Colours are light enough for a copy in black and white. */
export function looksFor({ lcid, sign }: Formats): Record<Look, CellStyle> {
	// The language in front gives the thousands their marks; `_-` leaves a little room before the frame.
	const money = `[$-${lcid}]"${sign}"\\ #,##0_-`;
	const boxed = { font: FONT, border: BOX };
	const head = {
		font: BOLD,
		border: BOX,
		fill: fill('DDE8DD'),
		alignment: align('center', 'center')
	};
	const sum = { font: BOLD, border: BOX, fill: fill('EEF3EA') };
	return {
		plain: { font: FONT, alignment: align('left') },
		label: { font: BOLD, alignment: align('left') },
		title: { font: { ...BOLD, size: 14 }, alignment: align('center', 'center') },
		subtitle: { font: { ...FONT, size: 11 }, alignment: align('center', 'center') },
		note: { font: { ...FONT, italic: true }, alignment: align('left') },
		head,
		number: { ...head, font: { ...FONT, size: 8, italic: true } },
		group: { font: BOLD, border: BOX, fill: fill('F6F2E6'), alignment: align('left', 'center') },
		text: { ...boxed, alignment: align('left') },
		indented: { ...boxed, alignment: align('left') },
		centre: { ...boxed, alignment: align('center') },
		whole: { ...boxed, alignment: align('right'), numFmt: `[$-${lcid}]#,##0_-` },
		decimal: { ...boxed, alignment: align('right'), numFmt: `[$-${lcid}]#,##0.0##_-` },
		money: { ...boxed, alignment: align('right'), numFmt: money },
		percent: { ...boxed, alignment: align('right'), numFmt: `[$-${lcid}]0.0#"%"_-` },
		wholePercent: { ...boxed, alignment: align('right'), numFmt: '0"%"_-' },
		date: { ...boxed, alignment: align('center'), numFmt: `[$-${lcid}]d mmm yyyy` },
		sumText: { ...sum, alignment: align('right', 'center') },
		sumMoney: { ...sum, alignment: align('right', 'center'), numFmt: money },
		sumNumber: {
			...sum,
			alignment: align('right', 'center'),
			numFmt: `[$-${lcid}]#,##0.###_-`
		},
		...LETTER,
		sign: { font: FONT, alignment: align('center') }
	};
}
