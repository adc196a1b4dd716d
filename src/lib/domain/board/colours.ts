/** The colours a group of ideas can be given, by the names the plan keeps. */
export const CLUSTER_COLOURS = [
	'yellow',
	'orange',
	'red',
	'purple',
	'blue',
	'teal',
	'green',
	'brown'
] as const;
export type ClusterColour = (typeof CLUSTER_COLOURS)[number];

/** A colour on list, board, wall and in files: a band, letters on it, a tint that ink can stand on, and rims and letters of its own. */
export interface ColourLook {
	band: string;
	on: string;
	tint: string;
	dark: string;
}

const dark = (band: string, tint: string): ColourLook => ({
	band,
	on: '#ffffff',
	tint,
	dark: band
});

/** How each colour looks. Yellow is the only one that is light: letters on it are ink, and its own are brown. */
export const COLOUR_LOOKS: Record<ClusterColour, ColourLook> = {
	yellow: { band: '#f0b429', on: '#231f19', tint: '#fff6d6', dark: '#8a5200' },
	orange: dark('#a14600', '#fff0e2'),
	red: dark('#a8341c', '#fdeae5'),
	purple: dark('#6a3479', '#f8effb'),
	blue: dark('#2b4a8b', '#edf2fc'),
	teal: dark('#0b6577', '#e6f5f8'),
	green: dark('#2f6b1f', '#eef7e8'),
	brown: dark('#7a4b1e', '#f8efe4')
};

/** A colour of the list; anything else that may stand in a plan is none. */
export function clusterColour(value: unknown): ClusterColour | undefined {
	return CLUSTER_COLOURS.find((name) => name === value);
}
