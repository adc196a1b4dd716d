import { plainText } from '../plainText.ts';

const MEANT: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Letters that are written from right to left. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What people wrote, as text of an XML file: never markup, no letter XML forbids, and its direction ends with it. */
export function xmlText(value: string): string {
	const text = plainText(value).replace(/[&<>"']/g, (letter) => MEANT[letter] ?? '');
	return FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text;
}

/** A number of a drawing: to a tenth, and never `-0`. */
export function num(value: number): string {
	return String(Math.round(value * 10) / 10 || 0);
}

/** One element with these attributes, in this order; what is undefined is left out. */
export function element(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>>,
	content = ''
): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? num(value) : value}"`)
		.join('');
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
