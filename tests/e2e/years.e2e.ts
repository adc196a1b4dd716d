import type { Page } from '@playwright/test';

import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

const HOSTILE = '<img src=x onerror=alert(1)></script> jalan rusak';

async function scribe(desk: Page, idea: string) {
	await desk.getByLabel('Tulis untuk warga tanpa HP').fill(idea);
	await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
	await expect(desk.getByText(idea).first()).toBeVisible();
}

test('[YEAR-1] [YEAR-3] an archive is saved, and opens from a disk with the network off', async ({
	village,
	browser
}, info) => {
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await scribe(desk, 'Air mati tiap kemarau');
	await scribe(desk, HOSTILE);
	await desk.goto(`${village.laptop.home}/${id}/report`);
	const download = desk.waitForEvent('download');
	await desk.getByRole('button', { name: 'Arsip untuk nanti (HTML)' }).click();
	const path = info.outputPath('arsip.html');
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^rencana-kerja-2028-.*\.html$/);
	await file.saveAs(path);
	await village.laptop.kill();

	const context = await browser.newContext({
		offline: true,
		viewport: { width: 360, height: 740 }
	});
	const page = await context.newPage();
	const asked: string[] = [];
	const said: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('console', (message) => said.push(message.text()));
	page.on('dialog', (dialog) => said.push(dialog.message()));
	await page.goto(`file://${path}`);
	await expect(page.getByRole('heading', { name: 'Rencana Kerja 2028' })).toBeVisible();
	await expect(page.getByText(HOSTILE).first()).toBeVisible();
	await page.getByLabel('Cari').fill('KEMARAU air');
	await expect(page.getByText('1 ditemukan')).toBeVisible();
	await page.locator('#found').getByRole('link', { name: 'Air mati tiap kemarau' }).click();
	await expect(page.locator('article:target')).toContainText('Air mati tiap kemarau');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: 'Action plan' })).toBeVisible();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(360);
	expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
	expect(said).toEqual([]);
	await context.close();
});
