import type {
	ImagePart,
	Part,
	PathPart,
	TextPart,
	ThingPicture
} from '#lib/domain/drawing/picture.ts';

import { INK } from '../board/looks.ts';
import { element, num, xmlText } from '../board/xml.ts';

/** The photos that are here, each as an address that holds all of it; and what is said in the place of others. */
export interface Photos {
	addressOf: (hash: string) => string | undefined;
	missing: string;
}

/** Letters a little smaller than a thing reckons with: another program's font may be wider than the hall's. */
export const SMALLER = 0.92;

/** The edge of a note, where a screen draws its shadow. */
const SHADOW = '#8a949e';

/** One thing of a drawing where it lies. What people wrote is text in it, and a photo is in the file itself. */
export function thingSvg({ x, y, turn, scale, parts }: ThingPicture, photos: Photos): string {
	const transform = [
		`translate(${num(x)} ${num(y)})`,
		...(turn === 0 ? [] : [`rotate(${hundredth(turn)})`]),
		...(scale === 1 ? [] : [`scale(${hundredth(scale)})`])
	];
	const drawn = parts.map((part) => partSvg(part, photos)).join('');
	return element('g', { transform: transform.join(' ') }, drawn);
}

function partSvg(part: Part, photos: Photos): string {
	if (part.is === 'path') return pathSvg(part);
	return part.is === 'text' ? textSvg(part) : imageSvg(part, photos);
}

function pathSvg({ d, fill, stroke, width, dash }: PathPart): string {
	if (stroke === 'none') return element('path', { d, fill });
	// A shadow of an edge is lost on a black and white printer, and a print shop knows no colour of eight digits.
	const [, isShadow] = /^#[0-9a-f]{6}([0-9a-f]{2})$/.exec(stroke) ?? [];
	const paint = isShadow ? SHADOW : stroke;
	return element('path', {
		...{ d, fill, stroke: paint, 'stroke-width': width, 'stroke-dasharray': dash },
		...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
	});
}

function textSvg({ x, y, step, size, anchor, fill, lines }: TextPart): string {
	const look = { fill, 'font-size': size * SMALLER };
	return lines
		.map((line, at) => {
			const place = {
				x,
				y: y + at * step,
				'text-anchor': anchor === 'middle' ? anchor : undefined
			};
			return line.trim() === '' ? '' : element('text', { ...place, ...look }, xmlText(line));
		})
		.join('');
}

/** A photo, or where it will be: an edge of strokes and a word, so that nobody takes the gap for a part of the drawing. */
function imageSvg({ hash, width, height, alt }: ImagePart, { addressOf, missing }: Photos): string {
	const address = addressOf(hash);
	const said = alt === '' ? '' : element('title', {}, xmlText(alt));
	// The older name of the attribute: every program that opens SVG reads it.
	if (address !== undefined)
		return element('image', { width, height, 'xlink:href': address }, said);
	const size = Math.min(24, width / 11);
	const edge = { fill: 'none', stroke: INK.soft, 'stroke-width': 2, 'stroke-dasharray': '6 6' };
	return (
		element('rect', { width, height, ...edge }) +
		element(
			'text',
			{
				...{ x: width / 2, y: height / 2 + size / 3, 'text-anchor': 'middle' },
				...{ fill: INK.soft, 'font-size': size }
			},
			xmlText(missing)
		)
	);
}

function hundredth(value: number): string {
	return String(Math.round(value * 100) / 100);
}
