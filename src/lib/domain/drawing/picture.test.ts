import { describe, expect, test } from 'vitest';

import { boundsOf, drawingSvg, framesIn } from './drawingSvg.ts';
import { inkOf, strokeOf, type InkPoint } from './ink.ts';
import { FORMS, INKS, type Form, type Thing } from './kinds.ts';
import { ON_PAPER, PAINTS } from './paints.ts';
import { thingPicture, type TextPart } from './picture.ts';
import { linesOf, setInto } from './typeset.ts';

const thing = (form: Form, more: Partial<Thing> = {}): Thing => ({
	id: form,
	createdAt: '2026-11-28',
	createdBy: 'ana',
	drawing: 'd',
	form,
	spot: [100, 50],
	size: [200, 100],
	...more
});
const textsOf = (one: Thing) =>
	thingPicture(one).parts.filter((part): part is TextPart => part.is === 'text');

describe('a thing’s picture', () => {
	test.each(FORMS)('[DRAW-14] of form %s is numbers and words only', (form) => {
		const ink = inkOf([
			[0, 0],
			[40, 10],
			[80, 60]
		]);
		const picture = thingPicture(thing(form, { text: 'air', ink, image: 'abc' }));
		expect(picture.parts.length).toBeGreaterThan(0);
		for (const part of picture.parts) {
			if (part.is === 'path') expect(part.d).toMatch(/^M[-\d. MLQHVhvaZ]+$/);
		}
		expect(thingPicture(thing(form, { text: 'air', ink, image: 'abc' }))).toEqual(picture);
	});

	test('[DRAW-26] a pen’s line is as wide as it was pressed, the same in every picture', () => {
		const line = (pressure: number) =>
			Array.from({ length: 30 }, (_, at): InkPoint => [at * 10, 0, pressure]);
		const highOf = (points: readonly InkPoint[]) => {
			const [part] = thingPicture(thing('ink', strokeOf(points))).parts;
			const numbers = part?.is === 'path' ? part.d.match(/-?[\d.]+/g)?.map(Number) : undefined;
			return Math.max(...(numbers ?? []).filter((_, at) => at % 2 === 1));
		};
		const [soft, firm] = [highOf(line(0.1)), highOf(line(0.9))];
		expect(firm).toBeGreaterThan(2 * soft);
		const drawn = drawingSvg([thing('ink', strokeOf(line(0.9)))]);
		expect(drawn).not.toBe(drawingSvg([thing('ink', strokeOf(line(0.1)))]));
	});

	test.each([
		'<img src=x onerror=alert(1)>',
		'javascript:alert(1)',
		'</svg><script>',
		'\u05d0\u05d1 عربي',
		'x'.repeat(900)
	])('[DRAW-14] words stay words: %.20s', (text) => {
		const [part] = textsOf(thing('note', { text, size: [600, 600] }));
		const said = part?.lines.join('').replace('…', '') ?? '';
		expect(said.length).toBeGreaterThan(5);
		expect(text.replaceAll(' ', '').startsWith(said.replaceAll(' ', ''))).toBe(true);
	});

	test('[DRAW-14] words that do not fit become smaller, and are cut at last', () => {
		const some = setInto('satu dua tiga empat lima enam', 120, 60, 28);
		expect(some.size).toBeLessThan(28);
		expect(some.lines.join(' ')).toBe('satu dua tiga empat lima enam');
		expect(setInto('kata '.repeat(200), 120, 60, 28).lines.at(-1)).toMatch(/…$/);
	});

	test('[DRAW-14] people’s own lines stay lines, and a word wider than a line is broken', () => {
		expect(linesOf('satu\ndua', 400, 20)).toEqual(['satu', 'dua']);
		const broken = linesOf('a'.repeat(60), 200, 20);
		expect(broken.length).toBeGreaterThan(2);
		expect(broken.join('')).toBe('a'.repeat(60));
	});

	test('[DRAW-14] a turned thing takes the room it needs', () => {
		const turned = boundsOf(thing('box', { turn: 9_000 }));
		expect([turned.left, turned.top, turned.width, turned.height].map(Math.round)).toEqual([
			0, 50, 100, 200
		]);
	});

	test('[DRAW-14] an empty drawing shows an empty sheet', () => {
		expect(drawingSvg([])).toMatchObject({ things: [], width: 848, height: 548 });
	});

	test.each(INKS)(
		'[DRAW-15] letters in %s are read on the sheet, its ground and a note',
		(name) => {
			const { letters, ground, note } = PAINTS[name];
			for (const [front, back] of [
				[letters, '#ffffff'],
				[ON_PAPER, ground],
				[ON_PAPER, note]
			] as const) {
				expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
			}
		}
	);
});

describe('a frame', () => {
	const all = [
		thing('frame', { id: 'low', spot: [0, 900], size: [400, 300] }),
		thing('frame', { id: 'high', spot: [0, 0], size: [400, 300] }),
		thing('note', { id: 'in', spot: [50, 50] }),
		thing('note', { id: 'out', spot: [3_000, 50] })
	];

	test('[DRAW-17] shows what lies in it, as large as it is', () => {
		const shown = drawingSvg(all, 'high');
		expect(shown).toMatchObject({ left: 0, top: 0, width: 400, height: 300 });
		expect(shown.things.map(({ id }) => id)).toEqual(['in']);
	});

	test('[DRAW-17] that is gone shows the whole drawing', () => {
		expect(drawingSvg(all, 'gone').things.map(({ id }) => id)).toEqual(['in', 'out']);
		expect(framesIn(all).map(({ id }) => id)).toEqual(['high', 'low']);
	});
});

/** Contrast as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
	const [r = 0, g = 0, b = 0] = parts.map((c) =>
		c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
