import { arrive, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

test('[IDEA-43] of a hundred ideas a phone shows the newest forty, and older ones when it is asked', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/contoh-c-waringin-2028/desk/meeting`);
	const code = await desk.locator('[data-code]').first().getAttribute('data-code');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const cards = phone.locator('[data-idea]');
	const all = Number.parseInt(await phone.getByRole('heading', { name: /usulan/ }).innerText());
	expect(all).toBeGreaterThan(80);
	await expect(cards).toHaveCount(40);
	const older = phone.getByRole('button', { name: 'Usulan yang lebih lama' });
	await older.click();
	await expect(cards).toHaveCount(80);
	await expect(cards.nth(40)).toBeFocused();
	while (await older.isVisible()) await older.click();
	await expect(cards).toHaveCount(all);
});
