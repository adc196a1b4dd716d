import { xmlText } from '../board/xml.ts';
import { plainText } from '../plainText.ts';

/** The same words in Indonesian and English: a page for years holds both, and shows one. */
export type Both = readonly [id: string, en: string];

/** What somebody wrote, as text of a page: whatever it looks like, it is read and never run (YEAR-3). */
export function text(value: unknown): string {
	return xmlText(plainText(value)).replaceAll('\n', '<br>');
}

/** Our own words in both languages, of which the page shows the one its reader chose. */
export function both([id, en]: Both): string {
	if (id === en) return text(id);
	return `<span lang="id">${text(id)}</span><span lang="en">${text(en)}</span>`;
}

/** Words made by one rule for each language. */
export function each(say: (language: 'id' | 'en') => string): string {
	return both([say('id'), say('en')]);
}

/** The name a record has inside the page, for links to it. */
export function anchor(root: string, id: string): string {
	return encodeURIComponent(`${root}-${id}`);
}

/** A part of the page that the search knows: where it is, what it is called, and what else is said of it. */
export function entry(root: string, id: string, name: string, more: readonly string[]): string {
	const said = more.filter(Boolean).join('');
	return `<article id="${anchor(root, id)}" data-find><h3 class="name" dir="auto">${name}</h3>${said}</article>`;
}

/** A paragraph, if there is anything to say. */
export function line(content: string | undefined, look = ''): string {
	if (!content) return '';
	return look ? `<p class="${look}">${content}</p>` : `<p>${content}</p>`;
}

/** Facts in a row, `name: value`; those without a value are left out. */
export function facts(list: readonly (readonly [Both, string | undefined])[]): string {
	const said = list.filter(([, value]) => value);
	const pairs = said.map(([name, value]) => `<div><dt>${both(name)}</dt><dd>${value}</dd></div>`);
	return said.length > 0 ? `<dl>${pairs.join('')}</dl>` : '';
}

/** A table whose cells are written already; `numbers` are the columns that stand to the right. Nothing without rows. */
export function table(
	heads: readonly Both[],
	rows: readonly (readonly string[])[],
	numbers: readonly number[] = []
): string {
	if (rows.length === 0) return '';
	const look = (at: number) => (numbers.includes(at) ? ' class="number"' : '');
	const head = heads.map((name, at) => `<th scope="col"${look(at)}>${both(name)}</th>`).join('');
	const body = rows.map(
		(row) =>
			`<tr data-find>${row.map((cell, at) => `<td${look(at)} dir="auto">${cell}</td>`).join('')}</tr>`
	);
	return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A list under a heading of its own; nothing when it is empty. */
export function block(title: Both, content: string): string {
	return content ? `<h3>${both(title)}</h3>${content}` : '';
}
