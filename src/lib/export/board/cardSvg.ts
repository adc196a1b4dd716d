import { CARD, cardLines } from '#lib/domain/board/cardSize.ts';
import type { BoardCard, Part } from '#lib/domain/board/scene.ts';

import { lookOf } from './looks.ts';
import type { BoardFileWords, PartWord } from './words.ts';
import { element, xmlText } from './xml.ts';

/** Letters a tenth smaller than the card reckons with: another program's font may be wider than the hall's. */
const LETTER = 18;
const LABEL = 13;
const STRIP = 6;

/** What stands at the top of a card. An idea needs none. */
export function labelOf(
	{ kind, part }: Pick<BoardCard, 'kind' | 'part'>,
	words: BoardFileWords
): string {
	if (kind === 'cluster' || kind === 'activity') return words[kind];
	return kind === 'idea' ? '' : words[kind][inTree(part)];
}

/** What of a tree a part is. */
function inTree(part: Part): PartWord {
	return part === 'head' || part === 'member' || part === 'work' ? 'loose' : part;
}

/** One card, where it lies: rim, strip, label and words, each line a text of its own. */
export function cardSvg(card: BoardCard, words: BoardFileWords): string {
	const { spot, width, height } = card;
	const [x, y] = [spot.x - width / 2, spot.y - height / 2];
	const look = lookOf(card);
	const label = labelOf(card, words);
	const top = y + CARD.pad + (card.kind === 'idea' ? 0 : CARD.label);
	const left = x + CARD.pad + 2;
	const lines = cardLines(card, words.lead).map((line, at) =>
		element(
			'text',
			{
				...{ x: left, y: top + at * CARD.line + LETTER },
				...{ fill: look.ink, 'font-weight': look.isBold ? 700 : undefined }
			},
			xmlText(line)
		)
	);
	const said =
		label &&
		element(
			'text',
			{
				...{ x: left, y: y + CARD.pad + LABEL },
				...{ fill: look.label, 'font-size': LABEL, 'font-weight': 700 }
			},
			xmlText(label)
		);
	return element('g', {}, rim(card, x, y) + strip(card, x, y) + said + lines.join(''));
}

function rim(card: BoardCard, x: number, y: number): string {
	const { band, fill, isDashed, isBold } = lookOf(card);
	return element('rect', {
		...{ x, y, width: card.width, height: card.height, rx: 10, fill, stroke: band },
		...{ 'stroke-width': isBold ? 4 : 2, 'stroke-dasharray': isDashed ? '8 6' : undefined }
	});
}

/** A cause has a strip at its foot, an effect at its head: where its arrow goes to or comes from the tree. */
function strip(card: BoardCard, x: number, y: number): string {
	if (card.part !== 'cause' && card.part !== 'effect') return '';
	const at = card.part === 'cause' ? y + card.height - STRIP : y;
	const { band } = lookOf(card);
	return element('rect', { x: x + 10, y: at, width: card.width - 20, height: STRIP, fill: band });
}
