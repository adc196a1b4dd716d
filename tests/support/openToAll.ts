import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export type Impact = 'minor' | 'moderate' | 'serious' | 'critical';

/**
 * What on this page stands in the way of who reads with their ears, sees little or has only a keyboard: each
 * fault with the marks it was found on. Looked at in the page itself: we have no frames, and a tab of its own
 * for the sum would take as long again.
 */
export async function faultsIn(
	page: Page,
	{
		impacts = ['serious', 'critical'],
		without = []
	}: { impacts?: Impact[]; without?: string[] } = {}
): Promise<string[]> {
	const axe = new AxeBuilder({ page }).setLegacyMode().disableRules(without);
	const { violations } = await axe.analyze();
	return violations
		.filter(({ impact }) => impacts.some((one) => one === impact))
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels the page, or what a wall cuts off at its side, is wider than the screen. */
export function tooWide(page: Page): Promise<number> {
	return page.evaluate(() => {
		const looked = [document.documentElement, ...document.querySelectorAll('main')];
		return Math.max(...looked.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
	});
}

/** Nothing serious for who reads with their ears, and nothing cut off at the side. `what`: how the page is called if it is not so. */
export async function isOpenToAll(page: Page, what: string): Promise<void> {
	expect.soft(await faultsIn(page), what).toEqual([]);
	expect.soft(await tooWide(page), `${what} is wider than its screen`).toBeLessThanOrEqual(0);
}
