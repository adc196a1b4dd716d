import type { Locator, Page } from '@playwright/test';

import { beginPlan } from '../support/acts.ts';
import { bringRoomHere, PAGES, speak, stands, walkThrough } from '../support/looking.ts';
import { tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';
import { press, writeOptions } from '../support/voting.ts';

// Half the size is enough to see what moved, went or lost its colour, and a third of the bytes.
test.use({ demo: true, scale: 0.5 });

const SIZES = [
	{ width: 360, height: 740 },
	{ width: 1024, height: 768 },
	{ width: 1366, height: 768 }
];

/** After everything the examples tell of: what is due, and how long ago, is the same in every run. */
const LATER = '2028-01-15T09:30:00Z';

/** What differs from run to run: codes, their squares, the picture a phone was given, the laptop's port. */
function chance(page: Page): Locator[] {
	const marks = ['[data-code]', 'svg[shape-rendering]', '.badge'].map((mark) => page.locator(mark));
	return [
		...marks,
		page.getByText(/(localhost|local|\d):\d{4,5}/),
		page.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/)
	];
}

/** What is due is the same in every run, and no wall turns its page under the camera. */
async function standsStill(page: Page) {
	await page.clock.setFixedTime(LATER);
	await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** Nobody has a wall, a poster or a drawing's editor on a phone. */
const sizesOf = (name: string) => (/wall|poster|drawing/.test(name) ? SIZES.slice(1) : SIZES);

async function looksAsBefore(page: Page, name: string) {
	for (const size of sizesOf(name)) {
		await page.setViewportSize(size);
		await stands(page);
		expect.soft(await tooWide(page), `${name} at ${size.width}`).toBeLessThanOrEqual(0);
		await expect
			.soft(page)
			.toHaveScreenshot(`${name}-${size.width}.png`, { mask: chance(page), scale: 'device' });
	}
}

for (const language of ['id', 'en']) {
	test(`[LOOK-15] every screen looks as it did, at three sizes, in ${language}`, async ({
		village
	}) => {
		const { desk, id } = await walkThrough(village, language, {
			opened: standsStill,
			before: (page, what) => looksAsBefore(page, `${language}-${what}`),
			at: (page, surface, step) => looksAsBefore(page, `${language}-${surface}-${step}`)
		});
		for (const [name, path] of Object.entries(PAGES)) {
			await desk.goto(`${village.laptop.home}${path(id)}`);
			await looksAsBefore(desk, `${language}-${name}`);
		}

		const wall = await village.wall(`/${id}/wall/meeting`);
		await standsStill(wall);
		await desk.goto(`${village.laptop.home}/${id}/desk/ideas`);
		await desk.getByRole('button', { name: /^(Gambar|Drawings)$/ }).click();
		await desk.getByRole('radio', { name: /^(Kalender musim|Seasonal calendar)/ }).check();
		await desk.getByRole('button', { name: /^(Mulai menggambar|Begin to draw)$/ }).click();
		await expect(desk.locator('[data-drawing=shown]')).toBeVisible({ timeout: 60_000 });
		await looksAsBefore(desk, `${language}-drawing`);
		await bringRoomHere(desk);
		await desk.getByRole('button', { name: /^(Tampilkan di dinding|Show on the wall)$/ }).click();
		await expect(wall.locator('main svg')).toBeVisible();
		await looksAsBefore(wall, `${language}-wall-drawing`);
		await desk.getByRole('button', { name: /^(Selingan|Scenes)/ }).click();
		for (const [name, words] of [
			['welcome', /^(Selamat datang|Welcome)$/],
			['thanks', /^(Terima kasih|Thank you)$/]
		] as const) {
			await desk.getByRole('button', { name: words }).click();
			await expect(wall.locator(`[data-interlude=${name}]`)).toBeVisible();
			await looksAsBefore(wall, `${language}-wall-${name}`);
		}
	});
}

test('[LOOK-15] the minutes of what was agreed look as they did, in both languages', async ({
	village
}) => {
	const desk = await village.desk();
	await standsStill(desk);
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.getByRole('navigation').getByRole('link', { name: 'Pilih' }).click();
	await writeOptions(desk, ['Perbaiki pipa air di RT 3', 'Lampu jalan di pertigaan balai']);
	await desk.getByRole('radio', { name: /^Bermufakat dulu/ }).check();
	await press(desk, 'Putuskan dengan mufakat, tanpa suara');
	const sheet = desk.getByRole('dialog');
	await sheet.getByRole('checkbox', { name: /^Perbaiki pipa/ }).check();
	await sheet.getByRole('textbox', { name: 'Berapa orang hadir waktu diputuskan?' }).fill('31');
	await sheet.getByRole('button', { name: 'Catat keputusan' }).click();
	await desk.getByRole('link', { name: 'Berita acara untuk dicetak' }).click();
	await desk.waitForURL('**/minutes/*');
	for (const language of ['id', 'en']) {
		await speak(desk, language);
		await expect(desk.locator('[data-minutes]')).toBeVisible();
		await looksAsBefore(desk, `${language}-minutes`);
	}
});
