import { xmlText } from '../../board/xml.ts';
import { exportWords } from '../../words/exportWords.ts';
import type { FormBlock, FormPaper, FormSigner } from '../form.ts';
import { htmlTable } from './htmlTable.ts';
import { pageCss, SHEET_CSS } from './printCss.ts';
import { footerOf, listMark, signedName } from './shown.ts';

/**
 * The papers of a form as one page that stands alone and prints as it is: no script, nothing fetched, and all that
 * people wrote is text in it (FORM-8). The same papers give the same page.
 */
export function toHtmlForm(papers: readonly FormPaper[], name: string): string {
	const language = papers[0]?.language ?? 'id';
	const css = SHEET_CSS + papers.map((paper, at) => pageCss(paper, `p${at}`)).join('');
	return [
		`<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
		`<meta name="viewport" content="width=device-width">`,
		`<title>${xmlText(name)}</title>\n<style>${css}</style>\n</head>\n<body>`,
		...papers.map((paper, at) => paperHtml(paper, `p${at}`)),
		'</body>\n</html>\n'
	].join('\n');
}

function paperHtml(paper: FormPaper, name: string): string {
	const { direction, letterhead, title, subtitle, blocks, isOneSheet } = paper;
	const lines = letterhead.map((line) => `<p>${text(line)}</p>`).join('');
	return [
		`<article class="${name} ${direction} ${paper.paper}${isOneSheet ? ' short' : ''}">`,
		lines && `<header>${lines}</header>`,
		`<h1>${text(title)}</h1>`,
		subtitle ? `<p class="subtitle">${text(subtitle)}</p>` : '',
		...blocks.map((block) => blockHtml(block, paper)),
		signatures(paper),
		`<footer>${text(footerOf(paper))}</footer>`,
		'</article>'
	]
		.filter(Boolean)
		.join('\n');
}

function blockHtml(block: FormBlock, paper: FormPaper): string {
	const writers: { [Kind in FormBlock['kind']]: (of: FormBlock & { kind: Kind }) => string } = {
		heading: (of) => `<h2>${text(of.text)}</h2>`,
		text: (of) => `<p class="${of.align ?? 'left'}">${text(of.text)}</p>`,
		list: ({ items, marks }) =>
			`<ul>${items.map((item, at) => `<li><b>${listMark(marks, at)}</b> ${text(item)}</li>`).join('')}</ul>`,
		pairs: ({ pairs }) =>
			`<dl>${pairs.map((of) => `<dt>${text(of.name)}</dt><dd>: ${text(of.value)}</dd>`).join('')}</dl>`,
		table: ({ table }) => htmlTable(table, paper.language),
		lines: ({ count }) => '<p class="line"></p>'.repeat(count),
		break: () => '<div class="break"></div>'
	};
	return (writers[block.kind] as (of: FormBlock) => string)(block);
}

function signatures({ signers, placeAndDay, language }: FormPaper): string {
	if (signers.length === 0) {
		return placeAndDay === undefined ? '' : `<p class="right">${text(placeAndDay)}</p>`;
	}
	const rows = signers.map((row, at) => signRow(row, at === 0 ? placeAndDay : undefined));
	return `<section class="signers" lang="${exportWords(language).language}">${rows.join('')}</section>`;
}

/** Who signs side by side, line under line: where one of them takes two lines, the others wait for it (FORM-7). */
function signRow(row: readonly FormSigner[], placeAndDay?: string): string {
	const free = row.some(({ stamp }) => stamp) ? 'stamp' : 'plain';
	const day = (at: number) => (at === row.length - 1 ? (placeAndDay ?? '') : '');
	const lines = [
		...(placeAndDay === undefined ? [] : [row.map((_, at) => text(day(at)))]),
		...(row.some(({ lead }) => lead) ? [row.map(({ lead }) => text(lead ?? ''))] : []),
		row.map(({ role }) => text(role)),
		row.map(() => undefined),
		row.map((signer) => `<b>${text(signedName(signer))}</b>`)
	];
	const cells = lines.flatMap((line) =>
		line.map((said) => (said === undefined ? `<p class="${free}"></p>` : `<p>${said}</p>`))
	);
	return `<div class="row of${row.length}">${cells.join('')}</div>`;
}

function text(words: string): string {
	return xmlText(words).replaceAll('\n', '<br>');
}
