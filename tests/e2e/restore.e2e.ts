import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

const stick = mkdtempSync(join(tmpdir(), 'rembuk-stick-'));
test.setTimeout(120_000); // it starts twice, and waits for a phone to notice
test.use({ options: ['--backup', stick] });
test.afterAll(() => rmSync(stick, { recursive: true, force: true }));

test('[RELAY-131] a laptop that loses its data in mid-meeting gets everything back from the screens in the hall, and nobody is told it is safe before it is', async ({
	village
}) => {
	const desk = await village.desk();
	const { code, id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const copy = desk.locator('[data-copy="backup"][data-copy-ok="true"]');
	await expect(copy).toBeVisible({ timeout: 30_000 });
	await bringRoomTo(desk, 'Usulan');
	await expect(copy).toHaveCount(0); // all is well: at work the screen is for the work
	await say(phone, 'Air mati tiap kemarau');
	await expect(phone.locator('[data-safety="second-copy"]')).toBeVisible({ timeout: 30_000 });
	expect(readdirSync(stick).join()).toMatch(/^rencana-kerja-2028-[0-9a-f]{8}\.rembuk$/);

	await village.laptop.kill();
	await say(phone, 'Jembatan di hilir rusak');
	await expect(phone.locator('[data-safety="on-device"]')).toBeVisible({ timeout: 20_000 });
	rmSync(join(village.laptop.data, 'rooms'), { recursive: true });
	await village.laptop.start();

	await isSafe(desk);
	await desk.goto(`${village.laptop.home}/${id}/desk/meeting`);
	await expect(desk.locator('[data-code]')).toHaveAttribute('data-code', code);
	await phone.goto(`${village.laptop.hall}/${id}/phone/ideas`);
	await isSafe(phone);
	await desk.goto(`${village.laptop.home}/${id}/desk/ideas`);
	for (const idea of ['Air mati tiap kemarau', 'Jembatan di hilir rusak']) {
		await expect(desk.getByText(idea).first()).toBeVisible({ timeout: 20_000 });
	}
	await expect(phone.locator('[data-safety="second-copy"]')).toBeVisible({ timeout: 60_000 });
});
