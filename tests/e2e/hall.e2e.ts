import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { otherHost } from '../support/otherHost.ts';
import { expect, test } from '../support/village.ts';

test.use({ everywhere: true });

test('[MEET-6] phones on another host reach the laptop by its private address, and come back after the network was gone', async ({
	village
}) => {
	test.slow();
	const host = await otherHost();
	test.skip(typeof host === 'string', `no second host here: ${String(host)}`);
	if (typeof host === 'string') return;
	try {
		const desk = await village.desk();
		const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
		const wall = await village.wall(`/${id}/wall/meeting`);
		await bringRoomTo(desk, 'Usulan');

		const hall = `http://${host.address}:${new URL(village.laptop.home).port}`;
		const phones: Page[] = [];
		for (let i = 0; i < 2; i++) {
			const context = await host.browser.newContext({
				viewport: { width: 360, height: 740 },
				isMobile: true,
				hasTouch: true
			});
			const phone = await context.newPage();
			await phone.goto(`${hall}/join#${code}`);
			phones.push(phone);
			await arrive(phone);
		}
		const [ana, budi] = phones as [Page, Page];
		expect(await ana.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([
			false,
			false
		]);
		const hello = await ana.evaluate(
			async () => (await fetch('/api/hello')).json() as Promise<unknown>
		);
		expect(hello).toMatchObject({ home: false });

		await say(ana, 'Air mati tiap kemarau');
		await isSafe(ana);
		await expect(wall.getByText('Air mati tiap kemarau').first()).toBeVisible();

		host.cable(false);
		await say(budi, 'Lampu jalan ke masjid mati');
		await expect(budi.locator('[data-safety="on-device"]')).toBeVisible({ timeout: 45_000 });
		host.cable(true);
		await isSafe(budi);
		await expect(wall.getByText('Lampu jalan ke masjid mati').first()).toBeVisible();
		await expect(ana.getByText('Lampu jalan ke masjid mati')).toBeVisible({ timeout: 40_000 });
	} finally {
		await host.remove();
	}
});
