import { isStill } from '../support/fingers.ts';
import { openBoard } from '../support/looking.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

test('[BOARD-59] [BOARD-60] on the board of objectives an activity is carried to the objective it serves, and the list says the same', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.getByRole('link', { name: /contoh lengkap/ }).click();
	await desk.waitForURL('**/desk/meeting');
	await desk.goto(desk.url().replace('meeting', 'objectives'));
	const work = 'Penanaman kebun campuran di hulu mata air';
	const row = (words: RegExp) => desk.getByRole('treeitem', { name: words });
	const [first, second] = [row(/Warga hulu menggantungkan/), row(/Setengah air hilang/)];
	const link = { name: work };
	await expect(desk.getByRole('link', link)).toBeVisible();
	await expect(first.getByRole('link', link)).toBeVisible();

	await openBoard(desk);
	await desk.getByRole('button', { name: 'Penuh' }).click();
	await desk.getByRole('button', { name: 'Lihat semua' }).click();
	const activity = desk.locator('.rembuk-card[data-kind="activity"]', { hasText: 'Penanaman' });
	const aim = desk.locator('.rembuk-card[data-kind="objective"]', { hasText: 'Sebagian besar' });
	await isStill(desk, '.rembuk-card[data-kind="activity"]', 'Penanaman');
	await activity.hover();
	await desk.mouse.down();
	await aim.hover();
	await expect(aim).toHaveAttribute('data-look', 'target');
	await desk.mouse.up();

	await expect(aim).toHaveAttribute('data-look', 'lit');

	// A new one beside it serves the same.
	await expect(desk.locator('.in-hand')).toContainText(work);
	await desk.keyboard.press('n');
	const words = desk.getByRole('textbox', { name: 'Tulis kartu baru' });
	await expect(words).toBeFocused();
	await words.fill('Pasang meter air');
	await desk.getByRole('button', { name: /^Kegiatan untuk “Sebagian besar/ }).click();
	await expect(desk.locator('.in-hand')).toContainText('Pasang meter air');
	await desk.getByRole('button', { name: 'Kembali' }).click();
	await desk.getByRole('button', { name: 'Daftar' }).click();
	for (const name of [work, 'Pasang meter air'])
		await expect(second.getByRole('link', { name })).toBeVisible();
	await expect(first.getByRole('link')).toHaveCount(0);

	// Two steps back and everything is as it was.
	for (let step = 0; step < 2; step++)
		await desk.getByRole('button', { name: 'Batalkan' }).first().click();
	await expect(first.getByRole('link', link)).toBeVisible();
	await expect(second.getByRole('link')).toHaveCount(0);
	await first.getByRole('link', link).click();
	await desk.waitForURL('**/desk/actions#*');
});
