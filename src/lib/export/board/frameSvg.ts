import { framePaths, NAMED, type Enclosure } from '#lib/domain/board/enclosures.ts';

import { INK, lookOf } from './looks.ts';
import { element, xmlText } from './xml.ts';

/** The frame around a group's cards: ground, the strip its head stands in, edge; and its name where no head says it. */
export function frameSvg(frame: Enclosure, nameOf: (group: string) => string): string {
	const { band: edge } = lookOf({ kind: 'cluster', part: 'member', ...colourOf(frame) });
	const { band: full } = lookOf({ kind: 'cluster', part: 'head', ...colourOf(frame) });
	const { body, strip } = framePaths(frame);
	const name = { x: frame.x + 16, y: frame.y + NAMED, fill: INK.text, 'font-weight': 700 };
	return (
		element('path', { d: body, fill: edge, 'fill-opacity': 0.09 }) +
		(strip === undefined ? '' : element('path', { d: strip, fill: full })) +
		element('path', { d: body, fill: 'none', stroke: edge, 'stroke-width': 3 }) +
		(frame.isNamed ? element('text', name, xmlText(nameOf(frame.group))) : '')
	);
}

function colourOf({ colour }: Enclosure) {
	return colour === undefined ? {} : { colour };
}
