/**
 * A paper of the village (domain.md §2.5) as values: one description from which the XLSX, DOCX, print and
 * CSV files are written, so that they cannot say different things.
 */

/** Words in the two languages of the office: Indonesian is the official one, English its twin. */
export type FormLanguage = 'id' | 'en';

/** How a column's cells are read: text, whole currency units, a decimal number, a date, per cent, or a box to tick. */
export type ColumnKind = 'text' | 'money' | 'number' | 'date' | 'percent' | 'tick' | 'sign';

/** One column; its width is a share of the table's, so that every paper size fits. */
export interface FormColumn {
	key: string;
	title: string;
	/** A heading over this and the neighbours that carry the same one ("Biaya", "Penerima manfaat"). */
	group?: string;
	kind: ColumnKind;
	width: number;
	/** For other programs: in the CSV, and on no paper, whose columns the office knows (FORM-27). */
	isApart?: true;
}

/** What stands in a cell: money in whole currency units, dates as ISO 8601 days, a tick as true; nothing is an empty cell. */
export type FormValue = string | number | boolean | undefined;

/** A line of a table: `head` names a field (bidang), `sub` a sum of some lines, `total` the sum of all. */
export interface FormRow {
	kind: 'head' | 'line' | 'sub' | 'total';
	cells: Readonly<Record<string, FormValue>>;
	/** The words of a head, sub or total line; they take the columns before the first number. */
	label?: string;
}

/** A table with its row of column numbers or letters. */
export interface FormTable {
	columns: readonly FormColumn[];
	rows: readonly FormRow[];
	/** What the row under the titles counts with. */
	marks: 'numbers' | 'letters';
	/** In smaller letters, so that much stands on one page. */
	isDense?: true;
	/** Said in place of the lines when there are none. */
	empty: string;
}

/** A paragraph, a heading, a list, a row of "name : value", or a table: a paper is a run of these. */
export type FormBlock =
	| { kind: 'heading'; text: string }
	| { kind: 'text'; text: string; align?: 'left' | 'middle' | 'right' }
	| { kind: 'list'; items: readonly string[]; marks: 'numbers' | 'letters' | 'bullets' }
	| { kind: 'pairs'; pairs: readonly { name: string; value: string }[] }
	| { kind: 'table'; table: FormTable }
	/** Empty lines to write on by hand. */
	| { kind: 'lines'; count: number }
	| { kind: 'break' };

/** Who signs: office or role, under it room for the signature (and stamp), then the name or a dotted line. */
export interface FormSigner {
	/** "Mengetahui,", "Disusun oleh" … */
	lead?: string;
	role: string;
	name?: string;
	stamp?: boolean;
}

/** A whole paper, ready to be written in any format. */
export interface FormPaper {
	/** Which form it is: `rkp-10a`. */
	id: string;
	language: FormLanguage;
	title: string;
	subtitle?: string;
	/** Letterhead: village, sub-district, district, province, each its own line; or four identity lines. */
	letterhead: readonly string[];
	direction: 'portrait' | 'landscape';
	paper: 'F4' | 'A4';
	/** In smaller letters and with less room between, so that all of it stands on one page (FORM-28). */
	isOneSheet?: true;
	blocks: readonly FormBlock[];
	/** "Desa Sukamaju, 3 Maret 2026" above the signatures. */
	placeAndDay?: string;
	/** Rows of signatures, each from left to right. */
	signers: readonly (readonly FormSigner[])[];
	/** Currency of the money columns, ISO 4217. */
	currency: string;
	/** Which edition of the form it follows, in words; stands in the footer after the title. */
	edition: string;
}
