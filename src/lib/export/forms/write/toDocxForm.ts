import { Document, Packer, type ISectionOptions } from 'docx';

import { plainText } from '../../plainText.ts';
import type { FormPaper } from '../form.ts';
import { docxBlocks } from './docxBlocks.ts';
import { docxFooter, letterhead, titleLines } from './docxHead.ts';
import { docxSignatures } from './docxSignatures.ts';
import { USUAL_SIZE } from './docxText.ts';
import { MILLIMETRES, sizesOf, TWIP } from './papers.ts';
import { settled } from './settledDocx.ts';
import type { WrittenAs } from './toXlsxForm.ts';

/** The papers of a form as one document, a section for each: the same papers give the same bytes (FORM-1, FORM-9). */
export async function toDocxForm(
	papers: readonly FormPaper[],
	{ name, at }: WrittenAs
): Promise<Uint8Array> {
	const language = papers[0]?.language === 'en' ? 'en-GB' : 'id-ID';
	const document = new Document({
		title: plainText(name, 255),
		creator: 'Rembuk',
		lastModifiedBy: 'Rembuk',
		styles: {
			default: {
				document: { run: { font: 'Arial', size: USUAL_SIZE, language: { value: language } } }
			}
		},
		sections: papers.map(sectionOf)
	});
	return settled(await Packer.pack(document, 'uint8array'), at);
}

function sectionOf(paper: FormPaper): ISectionOptions {
	const { width, height } = sizesOf(paper);
	const margin = MILLIMETRES.margin * TWIP;
	const isWide = paper.direction === 'landscape';
	return {
		properties: {
			page: {
				// The library turns the sides itself when the paper lies on its side.
				size: {
					width: Math.round((isWide ? height : width) * TWIP),
					height: Math.round((isWide ? width : height) * TWIP),
					orientation: paper.direction
				},
				margin: { top: margin, bottom: margin, left: margin, right: margin, footer: margin / 2 }
			}
		},
		footers: { default: docxFooter(paper) },
		children: [
			...letterhead(paper),
			...titleLines(paper),
			...paper.blocks.flatMap((block, at) =>
				docxBlocks(block, paper, at === paper.blocks.length - 1 && paper.signers.length > 0)
			),
			...docxSignatures(paper)
		]
	};
}
