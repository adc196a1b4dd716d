import { beginPlan } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';

test('[LOOK-25] a code on the front page opens a plan at the laptop, and lets a phone into the meeting', async ({
	village
}) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	for (const [page, says, leadsTo] of [
		[await village.desk(), 'Buka rencana dengan kodenya', `/${id}/desk/meeting`],
		[await village.phone(), 'Masuk ke pertemuan', `/${id}/phone/meeting`]
	] as const) {
		const card = page.getByRole('form', { name: says });
		await expect(page.getByRole('heading', { name: says })).toBeVisible();
		await card.getByLabel('Kode di dinding').fill(code);
		await card.getByRole('button', { name: 'Masuk' }).click();
		await page.waitForURL(`**${leadsTo}`);
	}
});

test('[ARRIVE-35] who switches the front page to English begins a plan in English, unless another language was chosen', async ({
	village
}) => {
	const desk = await village.desk();
	const language = desk.locator('select[name=language]');
	await expect(language).toHaveValue('id');
	const speak = async (help: string, name: string) => {
		await desk.getByRole('button', { name: help }).click();
		await desk.getByRole('radio', { name }).check({ force: true });
		await desk.keyboard.press('Escape');
	};
	await speak('Bantuan', 'English');
	await expect(language).toHaveValue('en');
	await language.selectOption('id');
	await speak('Help', 'Indonesia');
	await speak('Bantuan', 'English');
	await expect(language).toHaveValue('id');
});
