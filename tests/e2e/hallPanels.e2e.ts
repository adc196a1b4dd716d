import type { Locator } from '@playwright/test';

import { beginPlan } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

/** How much of its height a screen may give to a part of the hall. */
const SIZES = [
	{ width: 1366, height: 768, most: 0.4 },
	{ width: 360, height: 740, most: 0.72 }
];

test('[LOOK-24] whatever is opened of the hall, the step stays in sight below it, and one press folds it', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.goto(`${village.laptop.home}/${id}/desk/ideas`);
	const bar = desk.getByRole('complementary', { name: 'Di ruangan ini' });
	const open = desk.locator('[data-hall]');
	for (const { most, ...size } of SIZES) {
		await desk.setViewportSize(size);
		await expect(bar.getByRole('button').nth(6)).toBeVisible(); // the bar comes after the step
		const parts = await bar.getByRole('button').count();
		for (let at = 0; at < parts; at += 1) {
			const part = bar.getByRole('button').nth(at);
			await part.click();
			await expect(part).toHaveAttribute('aria-expanded', 'true');
			await expect(open).toHaveCount(1);
			await expect(open).toBeInViewport();
			const { height } = (await open.boundingBox()) ?? { height: Infinity };
			const what = `${await part.textContent()} at ${size.width}`;
			expect.soft(height, what).toBeLessThanOrEqual(size.height * most);
			const cut = await open.evaluate((part) => part.scrollWidth - part.clientWidth);
			expect.soft(cut, `${what} is cut off at its side`).toBeLessThanOrEqual(0);
			await expect.soft(open, `${what} is in sight`).toBeInViewport({ ratio: 0.95 });
			if (at % 2 === 0) await part.click();
			else await open.getByRole('button', { name: 'Lipat bagian ini' }).click();
			await expect(open).toHaveCount(0);
			await expect(part).toHaveAttribute('aria-expanded', 'false');
		}
	}
});

test('[LOOK-27] a question and groups are asked and split by a button that is in sight before anything is scrolled', async ({
	village
}) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.goto(`${village.laptop.home}/${id}/desk/ideas`);
	const bar = desk.getByRole('complementary', { name: 'Di ruangan ini' });
	for (const [part, does] of [
		['Cek suasana', 'Tanyakan sekarang'],
		['Bagi kelompok', 'Bagi sekarang']
	] as const) {
		await bar.getByRole('button', { name: part }).click();
		const open = desk.locator('[data-hall]');
		await expect(open.getByRole('button', { name: does })).toBeInViewport({ ratio: 1 });
		const button = open.getByRole('button', { name: does });
		if (part === 'Cek suasana') await isAbove(open.getByLabel('Pertanyaan'), button);
		// It covers no field while the keyboard is in it.
		const last = open.getByRole('textbox').last();
		await last.focus();
		await isAbove(last, button);
	}
});

/** Nothing of a field is under a button that stays at the foot. */
async function isAbove(field: Locator, button: Locator) {
	const [over, under] = await Promise.all([field.boundingBox(), button.boundingBox()]);
	expect((over?.y ?? Infinity) + (over?.height ?? 0)).toBeLessThanOrEqual(under?.y ?? 0);
}
