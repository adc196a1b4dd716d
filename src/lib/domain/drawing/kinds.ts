import { flag, oneOf, place, ref, verbatim, whole, words, type Field } from '../shared/field.ts';
import { kind, type RowOf } from '../shared/kinds.ts';
import { FARTHEST } from '../shared/places.ts';
import { done, refuse } from '../shared/result.ts';
import { LONGEST_NAME } from '../shared/words.ts';
import { pair } from './pair.ts';

/** The village-study boards a drawing can begin with (domain 1.4): sketch map, seasonal calendar, institutions, history. */
export const TEMPLATES = ['sketch', 'calendar', 'institutions', 'history'] as const;
export type Template = (typeof TEMPLATES)[number];

/** What a thing in a drawing is. A frame is a part of the drawing that the wall can show by itself. */
export const FORMS = [
	'ink',
	'line',
	'arrow',
	'box',
	'oval',
	'text',
	'note',
	'card',
	'image',
	'frame'
] as const;
export type Form = (typeof FORMS)[number];

/** Colours by name: each screen and each paper has its own paint for them. */
export const INKS = [
	'black',
	'grey',
	'blue',
	'green',
	'yellow',
	'orange',
	'red',
	'violet',
	'white'
] as const;
export type InkColour = (typeof INKS)[number];

/** How strong a line and how large a text is. */
export const WEIGHTS = ['thin', 'plain', 'thick', 'huge'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The longest text of one thing, in UTF-16 units. */
export const LONGEST_TEXT = 1_000;
/** The most things one drawing holds. */
export const MOST_THINGS = 2_000;
/** The longest line of ink, in letters of its code. */
export const LONGEST_INK = 20_000;

/** A drawing. Its title is a shared text. */
export const DRAWINGS = kind(
	'drawings',
	{ title: words(LONGEST_NAME), template: oneOf(...TEMPLATES), order: place() },
	['title']
);

/** Ink is a shared text too, and how hard a pen was pressed: a line that grows under a hand adds letters, and writes nothing again. */
const ink: Field<string> = {
	is: 'text',
	kept: 'text',
	most: LONGEST_INK,
	check: (given) =>
		typeof given === 'string' && given.length <= LONGEST_INK && /^[A-Za-z0-9+/]*$/.test(given)
			? done(given)
			: refuse('too-long')
};

/**
 * One thing in a drawing. `spot` is its corner before it is turned, in drawing units; `size` its width and height, of a
 * line the way to its end. `turn` is in hundredths of a degree around the corner, `scale` in hundredths.
 */
export const DRAWN = kind(
	'drawn',
	{
		drawing: ref('drawings'),
		form: oneOf(...FORMS),
		/** The version of this record's form. */
		v: whole(1, 1_000),
		spot: pair(-FARTHEST, FARTHEST),
		size: pair(-FARTHEST, FARTHEST),
		turn: whole(0, 35_999),
		scale: whole(1, 10_000),
		colour: oneOf(...INKS),
		weight: oneOf(...WEIGHTS),
		filled: flag(),
		dashed: flag(),
		/** Part of a template's frame: it lies still under a hand. */
		fixed: flag(),
		text: words(LONGEST_TEXT),
		ink,
		/** How hard the pen was pressed, a letter for each point of the ink; nothing where a finger or a mouse drew. */
		press: ink,
		/** The picture's hash. Its bytes are kept beside the plan. */
		image: verbatim(128),
		/** The idea it became. */
		idea: ref('ideas'),
		order: place()
	},
	['drawing', 'form', 'spot', 'size']
);

export type Drawing = RowOf<typeof DRAWINGS>;
export type Thing = RowOf<typeof DRAWN>;
