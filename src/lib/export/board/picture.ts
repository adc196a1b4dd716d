import type { Bounds } from '#lib/domain/board/bounds.ts';

import type { BoardHead } from './frame.ts';
import { element, num, xmlText } from './xml.ts';

/** Anything drawn as it leaves: saved as a file, printed on one page, or cut into the sheets of a poster. */
export interface Picture {
	head: BoardHead;
	/** All it takes, in its own units. */
	whole: Bounds;
	/** How high its smallest letters are, in those units. */
	letter: number;
	/** All of it as an SVG file that stands alone, or what can be seen of it in a window. */
	svg: (window?: Bounds) => string;
	/** True where there is anything to see in a window. */
	isIn: (window: Bounds) => boolean;
}

/** What an SVG file says of itself. */
export interface Said {
	head: BoardHead;
	language: string;
	/** What it shows, for who cannot see it. */
	about: string;
	/** True where there may be photos in it. */
	photos?: boolean;
}

/** What the name of a photo's address belongs to. */
const XLINK = 'http://www.w3.org/1999/xlink';

/** The hall's own letters where they are there, else what every office machine has. */
const LETTERS =
	"'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', Arial, Helvetica, 'Liberation Sans', sans-serif";

/** An SVG file around what is drawn: as large as what is seen of it, and no page, font or address from outside. */
export function svgFile(
	{ head, language, about, photos }: Said,
	seen: Bounds,
	drawn: string
): string {
	const { width, height } = seen;
	const svg = element(
		'svg',
		{
			...{ xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': photos ? XLINK : undefined },
			...{ role: 'img', 'xml:lang': language },
			...{ viewBox: [seen.x, seen.y, width, height].map(num).join(' '), width, height },
			...{ 'font-family': LETTERS, 'font-size': 18 }
		},
		element('title', {}, xmlText(`${head.title}: ${head.board}`)) +
			element('desc', {}, xmlText(about)) +
			drawn
	);
	return `${svg}\n`;
}

/** True where two parts of a picture share something. */
export function meets(one: Bounds, other: Bounds): boolean {
	const isBeside = one.x > other.x + other.width || other.x > one.x + one.width;
	return !isBeside && one.y <= other.y + other.height && other.y <= one.y + one.height;
}
