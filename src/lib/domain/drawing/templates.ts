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

/** Every board is as wide and as high as the wall of a 1024 by 768 projector has room: what is read at the desk is read there. */
const [WIDE, HIGH, EDGE] = [960, 590, 20];

/** A sheet to draw the village on with the signs that are used on it; below it the table of what was seen. */
const sketch: Make = (say) => {
	const [head, cell, across] = [56, 460, (WIDE - 2 * EDGE) / say.seen.length];
	const below = HIGH + 60;
	return [
		frame([0, 0], [WIDE, HIGH], say.sketch),
		frame([0, below], [WIDE, 2 * EDGE + head + cell], say.table),
		...fixed([
			box([EDGE, EDGE], [560, HIGH - 2 * EDGE], { colour: 'grey' }),
			arrow([540, 100], [540, 40], { weight: 'thick' }),
			words([430, 50], 100, say.north),
			words([610, EDGE], 330, say.legend, { weight: 'thick' }),
			...SIGNS.flatMap((sign, at) => {
				const y = 90 + at * 60;
				return [...sign(y), words([710, y - 2], 240, say.signs[at] ?? '')];
			}),
			...say.seen.flatMap((text, at) => {
				const [x, y] = [EDGE + at * across, below + EDGE];
				return [
					box([x, y], [across, head], { text, filled: true, colour: 'grey' }),
					box([x, y + head], [across, cell], { colour: 'grey' })
				];
			})
		])
	];
};

const SIGNS: readonly ((y: number) => ThingDraft[])[] = [
	(y) => [line([610, y + 20], [690, y + 20], { weight: 'huge' })],
	(y) => [line([610, y + 20], [690, y + 20], { weight: 'huge', colour: 'blue' })],
	(y) => [box([630, y], [40, 40])],
	(y) => [ovalAround([650, y + 20], [80, 40], { colour: 'green', filled: true })],
	(y) => [ovalAround([650, y + 20], [40, 40], { colour: 'blue', filled: true })],
	(y) => [box([620, y], [60, 40], { filled: true, colour: 'violet' })],
	(y) => [card([610, y - 8], [80, 56], '!', 'red')],
	(y) => [card([610, y - 8], [80, 56], '+', 'green')]
];

/** Twelve months across, by number, and a row for each thing a year is looked at for. */
const calendar: Make = (say) => {
	const months = Array.from({ length: 12 }, (_, at) => at + 1);
	const [left, top, column, row] = [292, EDGE + 58, 54, 61];
	const [right, bottom] = [left + months.length * column, top + say.rows.length * row];
	const rule = { colour: 'grey', weight: 'thin' } as const;
	return [
		frame([0, 0], [WIDE, HIGH], say.calendar),
		...fixed([
			words([EDGE + 10, EDGE + 6], left - EDGE - 10, say.month),
			...months.map((month) => {
				const spot = [left + (month - 1) * column, EDGE] as const;
				return box(spot, [column, 58], { text: String(month), filled: true, colour: 'blue' });
			}),
			...say.rows.map((name, at) =>
				box([EDGE, top + at * row], [left - EDGE, row], {
					text: name,
					filled: true,
					colour: 'grey'
				})
			),
			...say.rows.map((_, at) =>
				line([left, top + (at + 1) * row], [right, top + (at + 1) * row], rule)
			),
			...months.map((month) =>
				line([left + month * column, top], [left + month * column, bottom], rule)
			)
		])
	];
};

/** The people in the middle and three rings around them; beside it circles to put where they belong. */
const institutions: Make = (say) => {
	const middle: Pair = [HIGH / 2, HIGH / 2];
	const rings: [string, number][] = [
		[say.rings[2], 560],
		[say.rings[1], 420],
		[say.rings[0], 280]
	];
	return [
		frame([0, 0], [WIDE, HIGH], say.institutions),
		...fixed([
			...rings.flatMap(([name, across]) => [
				ovalAround(middle, [across, across], { colour: 'grey', dashed: true }),
				words([middle[0] - 80, middle[1] - across / 2 + 12], 180, name, { colour: 'grey' })
			]),
			ovalAround(middle, [160, 110], { text: say.middle, filled: true, colour: 'yellow' }),
			words([610, EDGE], 330, say.reading)
		]),
		...say.bodies.map((body, at) => {
			const spot: Pair = [WIDE + 180 + 320 * (at % 2), 80 + 200 * Math.floor(at / 2)];
			return ovalAround(spot, [300, 150], { text: body, filled: true, colour: 'green' });
		})
	];
};

/** A line of years up to now: what got better above it, what got worse below. */
const history: Make = (say, year) => {
	const decades = Array.from({ length: 6 }, (_, at) => Math.floor(year / 10) * 10 - (5 - at) * 10);
	return [
		frame([0, 0], [WIDE, HIGH], say.history),
		...fixed([
			words([EDGE, EDGE], 600, say.better, { colour: 'green' }),
			words([EDGE, HIGH - EDGE - 44], 600, say.worse, { colour: 'red' }),
			arrow([EDGE, 280], [WIDE - EDGE, 280], { weight: 'huge' }),
			...decades.flatMap((decade, at) => {
				const x = 74 + at * 121;
				return [
					line([x, 255], [x, 305], { weight: 'thick' }),
					box([x - 54, 314], [108, 56], { text: String(decade), filled: true, colour: 'grey' })
				];
			}),
			box([756, 314], [184, 56], { text: say.today, filled: true, colour: 'yellow' })
		])
	];
};

const MAKERS: Readonly<Record<Template, Make>> = { sketch, calendar, institutions, history };
