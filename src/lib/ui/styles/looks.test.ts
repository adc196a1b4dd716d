import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { STEPS } from '#lib/domain/method.ts';

const css = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** How bright a colour is to the eye, by WCAG's own sum. */
function brightness(hex: string): number {
	const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
	const [r = 0, g = 0, b = 0] = parts.map((part) =>
		part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of a colour with white. */
const onWhite = (hex: string) => 1.05 / (brightness(hex) + 0.05);

function stepColours(sheet: string): Map<string, string> {
	const found = sheet.matchAll(/\[data-step='(\w+)'\] \{\s*--step: (#[0-9a-f]{6})/g);
	return new Map([...found].map(([, step = '', colour = '']) => [step, colour]));
}

test('[LOOK-12] every colour of a step can be read on white: 4.5 to 1, and 7 to 1 where strong colours were asked for', () => {
	for (const [name, least] of [
		['tokens.css', 4.5],
		['looks.css', 7]
	] as const) {
		const colours = stepColours(css(name));
		expect([...colours.keys()].sort(), name).toEqual([...STEPS].sort());
		for (const [step, colour] of colours) {
			expect(onWhite(colour), `${name}, ${step}`).toBeGreaterThanOrEqual(least);
		}
	}
});
