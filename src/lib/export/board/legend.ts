import { widthOf } from '#lib/domain/board/wrap.ts';
import type { BoardName, BoardScene, CardKind, LinkLook, Part } from '#lib/domain/board/scene.ts';

import { labelOf } from './cardSvg.ts';
import type { Key, KeyBox } from './frame.ts';
import { arrow, lineSvg } from './linkSvg.ts';
import { INK, lookOf } from './looks.ts';
import type { BoardFileWords } from './words.ts';
import { element, num, xmlText } from './xml.ts';

/** Something drawn, as high as the letters beside it are, with what it means. */
interface Meaning {
	text: string;
	draw: (x: number, y: number, letter: number) => string;
}

const PARTS: readonly Part[] = ['effect', 'core', 'cause', 'loose', 'parked', 'beside', 'work'];
const LOOKS: readonly LinkLook[] = ['counted', 'feedback', 'extra', 'pair'];

/** The key of a picture: only what is in it. Gives the drawing and how high it is. */
export function legendSvg(
	{ cards, links }: BoardScene,
	board: BoardName,
	words: BoardFileWords,
	box: KeyBox
): Key {
	const kinds: CardKind[] = ['problem', 'objective', 'activity'];
	const shown = kinds.flatMap((kind) =>
		PARTS.filter((part) => cards.some((card) => card.kind === kind && card.part === part)).map(
			(part) => swatch(kind, part, words)
		)
	);
	const lines = LOOKS.filter((look) => links.some((link) => link.look === look)).map((look) =>
		line(
			look,
			look === 'counted' ? words.leadsTo[board === 'objectives' ? 1 : 0] : words.lines[look]
		)
	);
	const meanings = [...shown, ...lines];
	return meanings.length === 0 ? { svg: '', width: 0, height: 0 } : inRows(meanings, words, box);
}

function inRows(
	meanings: readonly Meaning[],
	words: BoardFileWords,
	{ x, y, width, letter }: KeyBox
): Key {
	const row = letter * 1.7;
	const text = (said: string, at: number, down: number, isBold = false) =>
		element(
			'text',
			{
				...{ x: at, y: down + letter, fill: INK.text, 'font-size': letter },
				'font-weight': isBold ? 700 : undefined
			},
			xmlText(said)
		);
	let svg = text(words.legend, x, y, true);
	let right = x;
	let [at, down] = [x + widthOf(words.legend) * letter + 2 * letter, y];
	for (const { text: said, draw } of meanings) {
		const wide = 2.6 * letter + widthOf(said) * letter * 1.1;
		if (at + wide > x + width && at > x) [at, down] = [x, down + row];
		svg += draw(at, down, letter) + text(said, at + 2.4 * letter, down);
		right = Math.max(right, at + wide);
		at += wide + letter;
	}
	return { svg, width: right - x, height: down - y + row };
}

function swatch(kind: CardKind, part: Part, words: BoardFileWords): Meaning {
	const { band, fill, isDashed } = lookOf({ kind, part });
	return {
		text: labelOf({ kind, part }, words),
		draw: (x, y, letter) =>
			element('rect', {
				...{ x, y: y + letter * 0.1, width: letter * 2, height: letter * 1.1, rx: letter / 5 },
				...{ fill, stroke: band, 'stroke-width': letter / 9 },
				'stroke-dasharray': isDashed ? `${num(letter / 4)} ${num(letter / 5)}` : undefined
			}) + strip(part, band, x, y, letter)
	};
}

function strip(part: Part, fill: string, x: number, y: number, letter: number): string {
	if (part !== 'cause' && part !== 'effect') return '';
	const at = y + letter * (part === 'cause' ? 0.85 : 0.1);
	return element('rect', {
		x: x + letter / 4,
		y: at,
		width: letter * 1.5,
		height: letter / 3,
		fill
	});
}

function line(look: LinkLook, text: string): Meaning {
	return {
		text,
		draw: (x, y, letter) => {
			const middle = y + letter * 0.65;
			const end = { x: x + letter * 2.1, y: middle };
			const path = lineSvg(`M${num(x)} ${num(middle)}H${num(end.x - 6)}`, look);
			return path + (look === 'pair' ? '' : arrow(end, 0, look));
		}
	};
}
