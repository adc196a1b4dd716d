/** The colours a group of ideas can be given, by the names the plan keeps. What they look like is each screen's to say. */
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

/** A colour of the list; anything else that may stand in a plan is none. */
export function clusterColour(value: unknown): ClusterColour | undefined {
	return CLUSTER_COLOURS.find((name) => name === value);
}
