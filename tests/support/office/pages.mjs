import { ran } from './soffice.mjs';

/** The shorter and the longer side in points. F4 is 215 × 330 mm; Folio, its name in workbooks, 8.5 × 13 inches. */
const SIDES = { F4: [609.4, 935.4], A4: [595.3, 841.9] };
const NEAR = 4;

/** How many times each figure of six digits and more stands in a text, whatever parts its thousands. */
export function amountsIn(text) {
	return (text.match(/\d{1,3}(?:[.,]\d{3})+(?!\d)/g) ?? [])
		.map((figure) => Number(figure.replace(/[.,]/g, '')))
		.filter((amount) => amount >= 100_000)
		.sort((a, b) => a - b);
}

/**
 * What is wrong with the pages of a PDF, in sentences: figures that are not those wanted, letters that are missing,
 * words over words, signs for a figure that did not fit, a wrong paper, no "page x of y".
 */
export async function faultsOfPages(pdf, { letters, pages, language }) {
	const [layout, info, boxes] = await Promise.all([
		ran('pdftotext', ['-layout', pdf, '-']),
		ran('pdfinfo', ['-f', '1', '-l', '9999', pdf]),
		ran('pdftotext', ['-bbox', pdf, '-'])
	]);
	const texts = layout.split('\f').slice(0, -1);
	const faults = [
		...faultsOfAmounts(amountsIn(layout), amountsIn(letters)),
		...(/#{3}/.test(layout) && !/#{3}/.test(letters) ? ['a figure is too wide: ###'] : []),
		...missing(layout, letters),
		...wrongPaper(info, pages),
		...uncounted(texts, language),
		...wordsOverWords(boxes)
	];
	return { faults, pages: texts.length, emptiest: Math.min(...texts.map(inked)) };
}

function faultsOfAmounts(found, wanted) {
	if (JSON.stringify(found) === JSON.stringify(wanted)) return [];
	const left = [...found];
	const gone = wanted.filter((amount) => {
		const at = left.indexOf(amount);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	return [`amounts differ: not there ${gone.slice(0, 5)}; too many ${left.slice(0, 5)}`];
}

const inked = (text) => text.replace(/\s/g, '').length;

function countOf(text) {
	const counts = new Map();
	for (const letter of text.normalize('NFKC').replace(/[\s.]/g, ''))
		counts.set(letter, (counts.get(letter) ?? 0) + 1);
	return counts;
}

/** Letters of the page that prints that are not here; heads that come back are here more often. */
function missing(text, letters) {
	const here = countOf(text);
	const gone = [...countOf(letters)].flatMap(([letter, count]) => {
		const less = count - (here.get(letter) ?? 0);
		return less > 0 ? [`${less} × ${letter}`] : [];
	});
	return gone.length > 0 ? [`letters are missing: ${gone.slice(0, 8).join(', ')}`] : [];
}

function wrongPaper(info, wanted) {
	const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)];
	const allowed = wanted.map(({ direction, paper }) => {
		const sides = SIDES[paper];
		return direction === 'portrait' ? sides : [...sides].reverse();
	});
	const wrong = sizes.filter(
		([, ...sides]) =>
			!allowed.some((one) => one.every((side, at) => Math.abs(side - Number(sides[at])) < NEAR))
	);
	return wrong.length > 0 || sizes.length === 0 ? [`${wrong.length} pages on a wrong paper`] : [];
}

function uncounted(texts, language) {
	const words = language === 'id' ? ['Halaman', 'dari'] : ['Page', 'of'];
	const bare = texts.flatMap((text, at) => {
		const line = `${words[0]} ${at + 1} ${words[1]} ${texts.length}`;
		return text.replace(/\s+/g, ' ').includes(line) ? [] : [at + 1];
	});
	return bare.length > 0 ? [`no "page x of y" on page ${bare.slice(0, 5)}`] : [];
}

/** Two words that lie on each other: a line that its row had no room for. */
function wordsOverWords(boxes) {
	return boxes.split('<page ').flatMap((page, at) => {
		const words = [
			...page.matchAll(
				/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
			)
		]
			.map(([, ...box]) => ({ box: box.slice(0, 4).map(Number), word: box[4] }))
			.sort((a, b) => a.box[1] - b.box[1]);
		const over = words.find((one, index) => words.slice(index + 1, index + 80).some(lieson(one)));
		return over ? [`words lie over each other on page ${at}: ${over.word}`] : [];
	});
}

/** Whether another word covers a third of this one in both directions. */
const lieson =
	({ box: [left, top, right, bottom] }) =>
	({ box: [itsLeft, itsTop, itsRight, itsBottom] }) =>
		Math.min(right, itsRight) - Math.max(left, itsLeft) > 2 &&
		Math.min(bottom, itsBottom) - Math.max(top, itsTop) > (bottom - top) / 2.5;
