import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { totals } from '#lib/domain/actions/totals.ts';

import { examplePlan } from '../fixtures/examplePlans.ts';
import { widthOf } from '#lib/domain/board/wrap.ts';

import { PICTURE, type Measure } from './drawing.ts';
import { summarySvg } from './summarySvg.ts';

const DAY = '2027-07-31';
const textsIn = (svg: string) =>
	[...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

test.each(['a', 'b', 'c'] as const)(
	'[OFFICE-30] the picture of example %s stands alone, is the same each time and says the total',
	(name) => {
		const plan = examplePlan(name);
		const svg = summarySvg(plan, DAY, 'id');
		expect(svg).toBe(summarySvg(plan, DAY, 'id'));
		expect(svg).not.toMatch(/<(script|image|foreignObject|style)|href|url\(/);
		expect(svg.length).toBeLessThan(20_000);
		const { cost } = totals(activitiesOf(plan).filter(({ list }) => list === 'RKP'));
		const said = cost.toLocaleString('id-ID');
		expect(textsIn(svg).some((text) => text.endsWith(said))).toBe(true);
		for (const [, y = ''] of svg.matchAll(/<text [^>]*y="([\d.]+)"/g))
			expect(Number(y)).toBeLessThan(PICTURE.height);
	}
);

test('[OFFICE-30] the bars come to the cost, with what no source covers, however many sources there are', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const codes = ['DDS', 'ADD', 'PBH', 'PBP', 'PBK', 'PAD', 'SWD', 'DLL'];
	const funding = codes.map((source, at) => ({ source, amount: 1000 + at }));
	yes(addActivity(plan, 'Talud', { cost: 9000, funding }, stamp()));
	const texts = textsIn(summarySvg(plan, DAY, 'en'));
	const from = texts.indexOf('Whose money');
	const bars = texts.slice(from + 1, texts.indexOf('What is done'));
	const amounts = bars.filter((text) => text.startsWith('Rp ')).map((text) => text.slice(3));
	expect(bars).toContain('Other sources');
	expect(bars).toContain('No source yet');
	expect(amounts.reduce((sum, text) => sum + Number(text.replace(',', '')), 0)).toBe(9000);
});

test('[OFFICE-30] no person is named in it, and what people wrote is text', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(addActivity(plan, 'Jamban Bu Sulastri <script>x</script>', { cost: 5 }, stamp()));
	const svg = summarySvg(plan, DAY, 'id');
	expect(svg).not.toContain('Sulastri');
	expect(svg).not.toContain('<script');
	expect(textsIn(svg).join()).toContain('1. Jamban Bu …');
});

test('[OFFICE-30] a plan without activities says none, and how many of many are not shown', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	expect(textsIn(summarySvg(plan, DAY, 'id'))).toContain('0');
	for (let at = 0; at < 60; at++) yes(addActivity(plan, `Kegiatan ${at}`, { cost: 1 }, stamp()));
	const texts = textsIn(summarySvg(plan, DAY, 'id'));
	const shown = texts.filter((text) => /^\d+\. /.test(text)).length;
	expect(shown).toBeGreaterThan(5);
	expect(texts).toContain(`dan ${60 - shown} kegiatan lagi`);
});

test.each([1, 1.3, 1.6])(
	'[OFFICE-32] in letters %d times as wide nothing leaves the picture, no amount is cut, no name runs into it',
	(times) => {
		const measure: Measure = (text, isBold) => widthOf(text) * times * (isBold ? 1.2 : 1);
		const stamp = stamps();
		const rich = aPlan(stamp);
		yes(
			addActivity(rich, `Talud ${'di tepi sungai '.repeat(6)}`, { cost: 912_345_678_900 }, stamp())
		);
		for (const plan of [examplePlan('a'), examplePlan('b'), examplePlan('c'), rich]) {
			const drawn = drawnIn(summarySvg(plan, DAY, 'id', measure), measure);
			for (const { text, from, to } of drawn) {
				expect(from, text).toBeGreaterThanOrEqual(PICTURE.margin);
				expect(to, text).toBeLessThanOrEqual(PICTURE.width - PICTURE.margin);
				if (text.startsWith('Rp ')) expect(text).not.toContain('…');
			}
			for (const one of drawn)
				for (const other of drawn) {
					const isBeside = one !== other && one.y === other.y && one.from <= other.from;
					if (isBeside) expect(one.to, one.text).toBeLessThan(other.from);
				}
		}
	}
);

/** Where each text of the picture begins and ends in these letters. */
function drawnIn(svg: string, measure: Measure) {
	return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, set = '', text = '']) => {
		const said = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(set)?.[1];
		const wide = measure(text, said('font-weight') === '700') * Number(said('font-size'));
		const x = Number(said('x'));
		const from = said('text-anchor') === 'end' ? x - wide : x;
		return { text, from, to: from + wide, y: said('y') };
	});
}
