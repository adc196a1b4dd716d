import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext, Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { expect, test, type Village } from '../support/village.ts';

const IDEA = 'Jembatan di hilir rusak';

/** A phone that took part, wrote an idea while the laptop was out of reach, and was shut off. */
async function phoneShutOff(village: Village) {
	const desk = await village.desk();
	const { code, id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await bringRoomTo(desk, 'Usulan');
	await say(phone, 'Air mati tiap kemarau');
	await isSafe(phone);
	await village.laptop.kill();
	await say(phone, IDEA);
	await expect(phone.locator('[data-safety="on-device"]')).toBeVisible({ timeout: 20_000 });
	const browser = phone.context();
	await phone.close({ runBeforeUnload: true });
	return { desk, code, id, browser };
}

/** Scans the code on the wall. Who is not known there any more takes a picture again. */
async function scan(browser: BrowserContext, address: string): Promise<Page> {
	const phone = await browser.newPage();
	await phone.goto(address);
	const picture = phone.getByRole('button', { name: 'Ini saya' });
	await expect(picture.or(phone.locator('[data-safety]')).first()).toBeVisible();
	if (await picture.isVisible()) await arrive(phone);
	return phone;
}

async function isAtTheDesk(desk: Page) {
	await expect(desk.getByText(IDEA).first()).toBeVisible({ timeout: 20_000 });
}

test('[MEET-9] a phone that scans the code again brings along what it wrote out of reach', async ({
	village
}) => {
	const { desk, code, browser } = await phoneShutOff(village);
	await village.laptop.start();
	await isSafe(await scan(browser, `${village.laptop.hall}/join#${code}`));
	await isAtTheDesk(desk);
});

test('[MEET-9] so does one that only opens its page again', async ({ village }) => {
	const { desk, id, browser } = await phoneShutOff(village);
	await village.laptop.start();
	await isSafe(await scan(browser, `${village.laptop.hall}/${id}/phone/ideas`));
	await isAtTheDesk(desk);
});

test('[KEEP-15] also when the laptop has lost everything meanwhile', async ({ village }) => {
	const { desk, code, browser } = await phoneShutOff(village);
	rmSync(join(village.laptop.data, 'rooms'), { recursive: true });
	await village.laptop.start();
	await isSafe(desk); // it has led the plan, and knows its code
	await isSafe(await scan(browser, `${village.laptop.hall}/join#${code}`));
	await isAtTheDesk(desk);
});

test('[RELAY-150] a mistyped address at the laptop says so, and opens what is there by then', async ({
	village
}) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const wrong = new URL(
		`/${id.slice(0, -1)}${id.endsWith('A') ? 'Q' : 'A'}/desk/meeting`,
		desk.url()
	);
	for (const address of [wrong.href, new URL('/bukan/desk/meeting', desk.url()).href]) {
		await desk.goto(address);
		await expect(
			desk.getByRole('heading', { name: /tidak ada di laptop pertemuan/ })
		).toBeVisible();
	}
	await desk.getByRole('link', { name: 'Ke halaman depan' }).click();
	await expect(desk.getByRole('link', { name: /Rencana Kerja 2028/ })).toBeVisible();
});
