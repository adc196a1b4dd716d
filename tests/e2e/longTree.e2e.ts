import { beginPlan } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test('[KEEP-27] from a question on the board the list has the keyboard on its card, however far down that is', async ({
	village
}) => {
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.goto(desk.url().replace('meeting', 'problems'));
	await desk.getByLabel('Apa masalah utamanya?').fill('Warga sering sakit');
	await desk.keyboard.press('Enter');
	await desk.getByRole('button', { name: 'Tambah sebab' }).first().click();
	const last = 'Tidak ada jadwal kerja bakti';
	const causes = [...Array.from({ length: 15 }, (_, at) => `Sebab nomor ${at + 1}`), last];
	for (const [at, cause] of causes.entries()) {
		await expect(desk.locator('textarea:focus')).toHaveValue('');
		await desk.keyboard.type(cause);
		await desk.keyboard.press('Enter');
		await expect(desk.getByRole('treeitem')).toHaveCount(at + 2);
	}
	await desk.keyboard.press('Escape');

	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await desk.getByRole('button', { name: /^Tanya/ }).click();
	await desk.locator('li[data-rule]').getByRole('button', { name: last }).first().click();
	await desk.getByRole('button', { name: 'Daftar', exact: true }).click();
	await expect(desk.locator('textarea:focus')).toHaveValue(last);
	await expect(desk.getByRole('treeitem')).toHaveCount(causes.length);
});
