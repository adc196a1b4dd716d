import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe } from '../support/acts.ts';
import { boxOf, fingersOn } from '../support/fingers.ts';
import { expect, test } from '../support/village.ts';

const IDEA = 'Perbaiki jalan ke ladang';

/** Waits for what every page fetches after its first screen: with it comes the keeper of presses. */
const hasComeAfter = (page: Page) =>
	page.waitForFunction(() => [...document.fonts].some(({ family }) => family.includes('Atkinson')));

/** With the next press something comes in at the top of the page and pushes the rest down, before the hand lets go. */
const movesWithNextPress = (page: Page) =>
	page.evaluate(() => {
		const push = () => {
			const late = document.createElement('div');
			late.style.height = '200px';
			document.body.prepend(late);
			setTimeout(() => late.remove(), 1000);
		};
		addEventListener('pointerdown', push, { once: true });
	});

test('[LOOK-20] a press at the desk and a touch on a phone are done, though the page moves under the hand', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await hasComeAfter(desk);
	await movesWithNextPress(desk);
	await desk.getByRole('navigation').getByRole('link', { name: 'Usulan' }).click();
	await expect(desk).toHaveURL(/desk\/ideas/);
	await movesWithNextPress(desk);
	await desk.getByRole('button', { name: 'Ajak semua ke langkah ini' }).click();
	await expect(
		desk.getByRole('main').getByText('Ruangan ada di langkah ini').first()
	).toBeVisible();

	const phone = await village.phone('/favicon.svg');
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	await arrive(phone);
	await hasComeAfter(phone);
	const finger = await fingersOn(phone);
	await phone.getByLabel('Tulis satu kalimat').fill(IDEA);
	const send = await boxOf(phone, 'form button[type="submit"]');
	await movesWithNextPress(phone);
	await finger.tap(send);
	await expect(phone.locator('[data-idea]').getByText(IDEA)).toBeVisible();
});

/** Where the desk's parts and the links to its steps begin. */
const placesOf = (desk: Page) =>
	desk.evaluate(() =>
		[...document.querySelectorAll('.desk > :not(a), .desk > .side > nav a')].map((part) => {
			const { x, y } = part.getBoundingClientRect();
			return { x, y: y + scrollY };
		})
	);

for (const [width, height, look] of [
	[1366, 768, ''],
	[1280, 720, 'large'],
	[360, 740, '']
] as const)
	test(`[LOOK-21] a desk ${width} pixels wide stays where it is when a change waits, and when it has arrived`, async ({
		village
	}) => {
		const desk = await village.desk();
		await desk.setViewportSize({ width, height });
		await desk.evaluate((now) => localStorage.setItem('rembuk.look', now), look);
		await desk.reload();
		await beginPlan(desk, 'Rencana Kerja Pemerintah Desa 2028', 'Tirtamulya');
		await bringRoomTo(desk, 'Usulan');
		await hasComeAfter(desk);
		await desk.evaluate(() => document.fonts.ready);
		await isSafe(desk);
		const safe = await placesOf(desk);

		await village.laptop.kill();
		await desk.getByRole('button', { name: 'Panggil semua ke sini' }).click();
		await expect(desk.locator('[data-safety="on-device"]')).toContainText('menunggu');
		expect(await placesOf(desk)).toEqual(safe);
		await village.laptop.start();
		await isSafe(desk);
		expect(await placesOf(desk)).toEqual(safe);
	});
