import { exportWords } from '../../words/exportWords.ts';
import type { FormPaper } from '../form.ts';
import { MILLIMETRES, sizesOf } from './papers.ts';
import { footerOf } from './shown.ts';

/** How papers look on a screen and on paper, whatever they hold. */
export const SHEET_CSS = `
*{box-sizing:border-box}
body{margin:0;background:#e9ece6;color:#000;font:10pt/1.35 Arial,"Liberation Sans",sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
article{margin:8mm auto;padding:${MILLIMETRES.margin}mm;background:#fff;break-after:page}
article:last-child{break-after:auto}
p{margin:0 0 1.5mm;overflow-wrap:anywhere}
header p{margin:0;font-weight:bold}
.portrait header{padding-bottom:2mm;border-bottom:1mm double #5b6b60;text-align:center}
h1{margin:5mm 0 1mm;font-size:13pt;text-align:center}
h2{margin:4mm 0 1.5mm;font-size:11pt;break-after:avoid}
.subtitle{margin-bottom:4mm;font-size:11pt;text-align:center}
.middle{text-align:center}
.right{text-align:right}
.left{text-align:left}
ul{margin:0 0 2mm;padding:0;list-style:none}
li{padding-left:7mm;text-indent:-7mm;overflow-wrap:anywhere}
li b{display:inline-block;width:7mm;text-indent:0;font-weight:normal}
dl{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,7fr);margin:2mm 0 3mm}
dt,dd{margin:0;padding:.4mm 0;overflow-wrap:anywhere}
table{width:100%;margin:2mm 0 4mm;border-collapse:collapse;table-layout:fixed;font-size:9pt}
table.many{font-size:7.5pt}
.A4.landscape table.many{font-size:6.6pt}
th,td{padding:.8mm 1mm;border:.25mm solid #5b6b60;vertical-align:top;overflow-wrap:anywhere}
th{background:#dde8dd;text-align:center;vertical-align:middle}
td.right{font-variant-numeric:tabular-nums}
.marks td{background:#dde8dd;font-size:7pt;font-style:italic;text-align:center}
tr{break-inside:avoid}
.head td{background:#f6f2e6;font-weight:bold;break-after:avoid}
.signing tr:not(.head) td{height:8mm}
.sub td,.total td{background:#eef3ea;font-weight:bold;vertical-align:middle}
p.line{height:8mm;margin:0;border-bottom:.3mm dotted #000}
p.line+:not(.line){margin-top:3mm}
.break{break-after:page}
.signers{break-inside:avoid;break-before:avoid}
.row{display:grid;gap:0 8mm;margin-top:5mm;text-align:center}
.of2{grid-template-columns:repeat(2,minmax(0,1fr))}
.of3{grid-template-columns:repeat(3,minmax(0,1fr))}
.of4{grid-template-columns:repeat(4,minmax(0,1fr))}
.row p{align-self:end;margin:0}
.row .plain{height:15mm}
.row .stamp{height:28mm}
.short{font-size:9pt;line-height:1.25}
.short h1{margin-top:3mm}
.short .subtitle{margin-bottom:2mm;font-size:10pt}
.short h2{margin:2.5mm 0 1mm;font-size:10pt}
.short table{margin:1mm 0 2mm}
.short table.many{font-size:7pt}
.short :is(th,td){padding-block:.5mm}
.short .row{margin-top:3mm}
footer{margin-top:5mm;color:#444;font-size:8pt}
@media print{body{background:none}article{width:auto!important;margin:0;padding:0}footer{display:none}}
`;

/** The paper of one article, with its foot: the edition at the left, page and pages at the right (FORM-6). */
export function pageCss(paper: FormPaper, name: string): string {
	const { width, height } = sizesOf(paper);
	const [before = '', between = ''] = exportWords(paper.language).page('\n', '\n').split('\n');
	const counter = `${quoted(before)} counter(page) ${quoted(between)} counter(pages)`;
	return `
@page ${name}{size:${width}mm ${height}mm;margin:${MILLIMETRES.margin}mm;
@bottom-left{content:${quoted(footerOf(paper))};font:8pt Arial,sans-serif;width:70%;text-align:left}
@bottom-right{content:${counter};font:8pt Arial,sans-serif;text-align:right}}
.${name}{page:${name};width:${width}mm}`;
}

/** A text in a style sheet: every letter that could mean something there stands as its number (FORM-8). */
function quoted(text: string): string {
	const written = [...text].map((letter) =>
		/[A-Za-z0-9 ]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `
	);
	return `"${written.join('')}"`;
}
