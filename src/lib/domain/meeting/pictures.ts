/** The pictures a person can be called by. A picture and a colour need no reading and no real name. */
export const PICTURES = [
	'bird',
	'fish',
	'cat',
	'rabbit',
	'turtle',
	'squirrel',
	'flower',
	'leaf',
	'palm',
	'wheat',
	'apple',
	'banana',
	'grape',
	'carrot',
	'sun',
	'moon',
	'star',
	'mountain',
	'waves',
	'umbrella'
] as const;

/** The colours that go with them, told apart by name as well. */
export const COLOURS = ['red', 'yellow', 'green', 'blue', 'purple', 'brown'] as const;

export type Picture = (typeof PICTURES)[number];
export type Colour = (typeof COLOURS)[number];

/** A picture name: "red bird". Not an identity, and not unique in a large room. */
export interface PictureName {
	picture: Picture;
	colour: Colour;
}

/** The picture names nobody in the room has yet, or all of them once every one is taken. */
export function freePictureNames(taken: readonly PictureName[]): PictureName[] {
	const used = new Set(taken.map(({ picture, colour }) => `${picture} ${colour}`));
	const all = COLOURS.flatMap((colour) => PICTURES.map((picture) => ({ picture, colour })));
	const free = all.filter(({ picture, colour }) => !used.has(`${picture} ${colour}`));
	return free.length > 0 ? free : all;
}
