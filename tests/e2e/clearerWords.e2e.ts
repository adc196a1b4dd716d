import { arrive, say } from '../support/acts.ts';
import { boxOf, isStill } from '../support/fingers.ts';
import { phoneIn } from '../support/phonePage.ts';
import { expect, test } from '../support/village.ts';

const CARD = '.rembuk-card';

test('[IDEA-44] an idea is said more clearly from the list and on the board, and the words of who said it stay', async ({
	village
}) => {
	const { phone, desk } = await phoneIn(village);
	await desk.emulateMedia({ reducedMotion: 'reduce' });
	await arrive(phone);
	await say(phone, 'bak nya taruh tinggi dong');
	const card = desk.locator('li[data-card]', { hasText: 'bak nya taruh tinggi dong' });
	await card.getByRole('combobox').selectOption({ label: 'Perjelas kata-katanya' });
	const sheet = desk.getByRole('dialog', { name: 'Perjelas kata-katanya' });
	await expect(sheet.locator('textarea')).toHaveValue('bak nya taruh tinggi dong');
	await sheet.locator('textarea').fill('Bak air ditaruh tinggi');
	await sheet.getByRole('button', { name: 'Simpan tulisan' }).click();
	await expect(card).toContainText('Bak air ditaruh tinggi');
	await expect(card).toContainText('bak nya taruh tinggi dong');

	await desk.getByRole('button', { name: 'Papan', exact: true }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await desk.getByRole('button', { name: 'Penuh' }).click();
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	await isStill(desk, CARD, 'Bak air ditaruh tinggi');
	const { x, y } = await boxOf(desk, CARD, 'Bak air ditaruh tinggi');
	await desk.mouse.dblclick(x, y);
	await desk.locator(`${CARD} textarea`).fill('Bak air ditaruh lebih tinggi');
	await desk.keyboard.press('Enter');
	await expect(desk.locator(CARD, { hasText: 'Bak air ditaruh lebih tinggi' })).toBeVisible();

	const own = phone.locator('article', { hasText: 'bak nya taruh tinggi dong' }).first();
	await expect(own).toContainText('Bak air ditaruh lebih tinggi');
});
