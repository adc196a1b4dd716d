import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { totals } from '#lib/domain/actions/totals.ts';

import { examplePlan } from '../fixtures/examplePlans.ts';
import { PICTURE } from './drawing.ts';
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
