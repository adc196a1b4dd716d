import { plainText } from '../../plainText.ts';
import { grouped } from '../../money.ts';
import { exportWords } from '../../words/exportWords.ts';
import type { FormColumn, FormLanguage, FormPaper, FormSigner, FormValue } from '../form.ts';

/** A line to sign over, where the name is not known. */
export const NAME_LINE = '( ........................................ )';

/** What a ticked box is printed as: a sign every font of an office has. */
export const TICK = '√';

/** A day as ISO 8601 writes it. */
export const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A value as people read it in this language: `148.600.000`, `12,5 %`, `3 Maret 2027`. Nothing is an empty text (FORM-3). */
export function shownValue(value: FormValue, column: FormColumn, language: FormLanguage): string {
	if (value === undefined || value === false) return '';
	if (value === true) return TICK;
	if (typeof value === 'number') return shownNumber(value, column, language);
	return column.kind === 'date' ? shownDay(value, language) : plainText(value);
}

/** True for what stands at the right edge of its column, one under the other. */
export function isNumeric({ kind }: FormColumn): boolean {
	return kind === 'money' || kind === 'number' || kind === 'percent';
}

/** `( Sulastri )`, or a dotted line (FORM-7). */
export function signedName({ name }: FormSigner): string {
	return name === undefined || name.trim() === '' ? NAME_LINE : `( ${plainText(name)} )`;
}

/** What stands at the foot of every page, left: the title, what it follows and its edition, all in words. */
export function footerOf({ edition, title }: FormPaper): string {
	return plainText(`${title} · ${edition}`, 120).replace(/\s+/g, ' ');
}

/** `1.`, `a.` or a stroke, before an item of a list. */
export function listMark(marks: 'numbers' | 'letters' | 'bullets', at: number): string {
	if (marks === 'bullets') return '–';
	return marks === 'numbers' ? `${at + 1}.` : `${String.fromCharCode(97 + (at % 26))}.`;
}

function shownNumber(value: number, { kind }: FormColumn, language: FormLanguage): string {
	if (!Number.isFinite(value)) return '';
	const { thousands, decimal } = exportWords(language);
	const [whole = '', fraction] = String(Math.abs(value)).split('.');
	const digits = /^\d+$/.test(whole) ? grouped(Number(whole), thousands) : whole;
	const shown = `${value < 0 ? '-' : ''}${digits}${fraction ? decimal + fraction : ''}`;
	return kind === 'percent' ? `${shown} %` : shown;
}

function shownDay(day: string, language: FormLanguage): string {
	const [, year, month = '', date] = ISO_DAY.exec(day) ?? [];
	const name = exportWords(language).months[Number(month) - 1];
	return name === undefined ? plainText(day) : `${Number(date)} ${name} ${year}`;
}
