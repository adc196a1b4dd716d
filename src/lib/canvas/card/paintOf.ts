import { clusterColour, COLOUR_LOOKS } from '#lib/domain/board/colours.ts';

/** What canvas.css paints a card with, where its group has a colour: values of its custom properties, by their names. */
export function paintOf(colour: string): Record<string, string> {
	const named = clusterColour(colour);
	if (!named) return {};
	const { band, on, tint, dark } = COLOUR_LOOKS[named];
	return { '--band': dark, '--full': band, '--on': on, '--tint': tint };
}
