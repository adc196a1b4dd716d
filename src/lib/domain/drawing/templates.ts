import type { Template } from './kinds.ts';
import type { Pair } from './pair.ts';
import { arrow, box, card, fixed, frame, line, ovalAround, words } from './templateParts.ts';
import { templateWords, type TemplateWords } from './templateWords.ts';
import type { ThingDraft } from './writing.ts';

type Make = (say: TemplateWords, year: number) => ThingDraft[];

/** The things a village-study board begins with, those at the back first, in words of this language. */
export function templateThings(template: Template, language: string, year: number): ThingDraft[] {
	return MAKERS[template](templateWords(language), year);
}

/** A sheet to draw the village on, the signs that are used on it, and the table of what was seen. */
const sketch: Make = (say) => [
	frame([0, 0], [1600, 1000], say.sketch),
	...fixed([
		words([40, 30], 900, say.sketch, { weight: 'huge' }),
		box([40, 120], [1120, 580], { colour: 'grey' }),
		arrow([1100, 230], [1100, 150], { weight: 'thick' }),
		words([1010, 240], 130, say.north),
		words([1200, 120], 360, say.legend, { weight: 'thick' }),
		...SIGNS.flatMap((sign, at) => {
			const y = 200 + at * 62;
			return [...sign(y), words([1320, y + 4], 260, say.signs[at] ?? '')];
		}),
		...say.seen.map((head, at) =>
			box([40 + at * 380, 730], [380, 56], { text: head, filled: true, colour: 'grey' })
		),
		...say.seen.map((_, at) => box([40 + at * 380, 786], [380, 180], { colour: 'grey' }))
	])
];

const SIGNS: readonly ((y: number) => ThingDraft[])[] = [
	(y) => [line([1210, y + 20], [1300, y + 20], { weight: 'huge' })],
	(y) => [line([1210, y + 20], [1300, y + 20], { weight: 'huge', colour: 'blue' })],
	(y) => [box([1235, y], [40, 40])],
	(y) => [ovalAround([1255, y + 20], [90, 40], { colour: 'green', filled: true })],
	(y) => [ovalAround([1255, y + 20], [40, 40], { colour: 'blue', filled: true })],
	(y) => [box([1225, y], [60, 40], { filled: true, colour: 'violet' })],
	(y) => [card([1215, y], [80, 40], '!', 'red')],
	(y) => [card([1215, y], [80, 40], '+', 'green')]
];

/** Twelve months across, and a row for each thing a year is looked at for. */
const calendar: Make = (say) => {
	const [left, top, column, row] = [280, 190, 108, 92];
	const [right, bottom] = [left + 12 * column, top + say.rows.length * row];
	return [
		frame([0, 0], [right + 40, bottom + 50], say.calendar),
		...fixed([
			words([40, 30], 900, say.calendar, { weight: 'huge' }),
			...say.months.map((month, at) =>
				box([left + at * column, 120], [column, 70], { text: month, filled: true, colour: 'blue' })
			),
			...say.rows.map((name, at) =>
				box([40, top + at * row], [left - 40, row], { text: name, filled: true, colour: 'grey' })
			),
			...say.rows.map((_, at) => {
				const y = top + (at + 1) * row;
				return line([left, y], [right, y], { colour: 'grey', weight: 'thin' });
			}),
			...say.months.map((_, at) => {
				const x = left + (at + 1) * column;
				return line([x, top], [x, bottom], { colour: 'grey', weight: 'thin' });
			})
		])
	];
};

/** The people in the middle, three rings around them, and circles to put where they belong. */
const institutions: Make = (say) => {
	const middle: Pair = [640, 620];
	const rings: [string, number][] = [
		[say.rings[2], 1040],
		[say.rings[1], 720],
		[say.rings[0], 420]
	];
	return [
		frame([0, 0], [1600, 1190], say.institutions),
		...fixed([
			words([40, 30], 900, say.institutions, { weight: 'huge' }),
			...rings.flatMap(([name, across]) => [
				ovalAround(middle, [across, across], { colour: 'grey', dashed: true }),
				words([middle[0] - 60, middle[1] - across / 2 + 12], 160, name, { colour: 'grey' })
			]),
			ovalAround(middle, [170, 170], { text: say.middle, filled: true, colour: 'yellow' }),
			words([1210, 130], 360, say.reading)
		]),
		...say.bodies.map((body, at) =>
			ovalAround([1390, 400 + at * 135], [240, 120], { text: body, filled: true, colour: 'green' })
		)
	];
};

/** A line of years up to now: what got better above it, what got worse below. */
const history: Make = (say, year) => {
	const decades = Array.from({ length: 7 }, (_, at) => Math.floor(year / 10) * 10 - (6 - at) * 10);
	return [
		frame([0, 0], [1760, 920], say.history),
		...fixed([
			words([40, 30], 900, say.history, { weight: 'huge' }),
			words([40, 140], 400, say.better, { weight: 'thick', colour: 'green' }),
			words([40, 820], 400, say.worse, { weight: 'thick', colour: 'red' }),
			arrow([40, 500], [1720, 500], { weight: 'huge' }),
			...decades.flatMap((decade, at) => {
				const x = 130 + at * 215;
				return [
					line([x, 470], [x, 530], { weight: 'thick' }),
					box([x - 60, 540], [120, 54], { text: String(decade), filled: true, colour: 'grey' })
				];
			}),
			box([1550, 540], [170, 54], { text: say.today, filled: true, colour: 'yellow' })
		])
	];
};

const MAKERS: Readonly<Record<Template, Make>> = { sketch, calendar, institutions, history };
