import type { Locator } from '@playwright/test';

import { expect, test } from '../support/village.ts';

test.use({ demo: true });

/** How far an icon stands out from the ground of its button: from 1, not at all, to 21. */
const contrastOf = (icon: Locator) =>
	icon.evaluate((svg) => {
		const light = (colour: string) => {
			const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
			const [r = 0, g = 0, b = 0] = parts.map((part) =>
				part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
			);
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const ground = svg.closest('.room, a, button');
		if (!ground) throw new Error('an icon on no ground');
		const [one = 0, other = 0] = [
			getComputedStyle(svg).color,
			getComputedStyle(ground).backgroundColor
		].map(light);
		return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	});

for (const scheme of ['light', 'dark'] as const) {
	test(`[LOOK-29] in the system's own colours, ${scheme}, icons stand out from what is filled`, async ({
		village
	}) => {
		const desk = await village.desk();
		await desk.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
		await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/ideas`);
		await desk.getByRole('button', { name: 'Papan', exact: true }).click();
		await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
		const filled = [
			desk.locator('nav a[aria-current=page] .icon').first(),
			desk.locator('nav .room .icon').first(),
			desk.getByRole('button', { name: 'Papan', exact: true }).locator('.icon'),
			desk.getByRole('button', { name: 'Pilih', exact: true }).locator('.icon'),
			desk.getByRole('button', { name: 'Ajak semua' }).locator('.icon')
		];
		for (const icon of filled) expect(await contrastOf(icon)).toBeGreaterThan(4.5);
	});
}
