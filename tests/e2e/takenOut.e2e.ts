import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test('[RELAY-78] a phone that was taken out says so and promises no line, and what it kept goes when it is let in again', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await say(phone, 'Air mati tiap kemarau');
	await isSafe(phone);
	await desk.getByRole('button', { name: 'Perangkat: 1 HP di sini' }).click();
	const sheet = desk.getByRole('dialog');
	await sheet.getByRole('button', { name: 'Keluarkan', exact: true }).click();
	await sheet.getByRole('button', { name: 'Ya, keluarkan' }).click();

	const told = phone.getByRole('alert').filter({ hasText: 'HP ini dikeluarkan dari rapat' });
	await expect(told).toContainText('Mau ikut lagi? Minta yang memimpin');
	await say(phone, 'Lampu jalan padam');
	await expect(phone.locator('[data-safety="on-device"]')).toBeVisible();
	await expect(phone.getByText('Dikirim begitu tersambung')).toBeHidden();
	await phone.waitForTimeout(13_000); // after twelve seconds any other phone asks whether the laptop moved
	await expect(phone.getByText('HP ini belum tersambung ke laptop')).toHaveCount(0);

	await sheet.getByRole('button', { name: 'Izinkan masuk lagi' }).click();
	await expect(told).toHaveCount(0, { timeout: 60_000 });
	await isSafe(phone);
	await expect(desk.getByText('Lampu jalan padam').first()).toBeAttached();
});
