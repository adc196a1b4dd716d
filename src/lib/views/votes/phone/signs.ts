/** Shapes and colours that tell options apart for those who do not read: corners in a square of 100. */
const SHAPES = [
	'50,4 61,7 96,50 61,93 50,96 39,93 4,50 39,7', // a lozenge
	'8,8 92,8 92,92 8,92',
	'50,2 98,94 2,94',
	'50,2 96,36 78,94 22,94 4,36',
	'26,6 74,6 98,50 74,94 26,94 2,50',
	'50,1 63,35 99,37 71,60 81,96 50,75 19,96 29,60 1,37 37,35',
	'34,4 66,4 66,34 96,34 96,66 66,66 66,96 34,96 34,66 4,66 4,34 34,34',
	'2,6 98,6 50,98'
] as const;

/** Dark enough for a white number on each of them. */
const COLOURS = ['#2456a6', '#b23020', '#2f6b1f', '#77398c', '#7a4b1e', '#0b6577', '#9c1458'];

/** The sign of an option: the same on every screen, because it follows from its place in the round. */
export function signOf(place: number): { points: string; colour: string } {
	const [shape = SHAPES[0], colour = ''] = [
		SHAPES[place % SHAPES.length],
		COLOURS[place % COLOURS.length]
	];
	return { points: shape, colour };
}
