import { beginPlan } from '../support/acts.ts';
import { stands } from '../support/looking.ts';
import { tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

test('[LOOK-1] an agenda and who came are led from a screen as narrow as a phone', async ({
	village
}) => {
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await desk.getByRole('button', { name: /^Musyawarah desa/ }).click();
	await expect(desk.getByRole('button', { name: 'Simpan kehadiran' })).toBeVisible();
	await desk.setViewportSize({ width: 360, height: 740 });
	expect(await tooWide(desk)).toBeLessThanOrEqual(0);
	const row = desk.getByRole('textbox', { name: 'Nama' }).or(desk.getByRole('spinbutton'));
	await expect(row.first()).toBeVisible();
	const ends = await row.evaluateAll((fields) =>
		fields.map((field) => field.getBoundingClientRect().right)
	);
	expect(ends.length).toBeGreaterThan(3);
	for (const end of ends) expect(end).toBeLessThanOrEqual(360);
});

test.describe('the example', () => {
	test.use({ demo: true });
	test('[LOOK-28] every part of the plan and of the follow-up fits a desk as narrow as a phone, with its step in sight', async ({
		village
	}) => {
		test.slow();
		const desk = await village.desk();
		await desk.setViewportSize({ width: 360, height: 740 });
		for (const [step, parts] of [
			['actions', desk.getByRole('group', { name: 'Cara melihat rencana' }).getByRole('button')],
			['monitoring', desk.getByRole('group', { name: 'Bagian pemantauan' }).getByRole('link')]
		] as const) {
			await desk.goto(`${village.laptop.home}/contoh-a-tirtamulya-27/desk/${step}`);
			await expect(parts.nth(7)).toBeVisible();
			await expect(desk.locator('nav [aria-current=page]')).toBeInViewport({ ratio: 1 });
			for (const part of await parts.all()) {
				await part.click();
				await stands(desk);
				const what = `${step}: ${await part.textContent()}`;
				expect.soft(await tooWide(desk), what).toBeLessThanOrEqual(0);
			}
		}
	});

	test('[LOOK-28] rows of objectives keep room for words on a desk as narrow as a phone, and a report of two trees fits there', async ({
		village
	}) => {
		const desk = await village.desk();
		await desk.setViewportSize({ width: 360, height: 740 });
		const home = `${village.laptop.home}/contoh-a-tirtamulya-27`;
		// Each row keeps room for whole words, however deep it hangs.
		await desk.goto(`${home}/desk/objectives`);
		const rows = desk.getByRole('treeitem').locator('.problem span');
		await expect.poll(() => rows.count()).toBeGreaterThan(12); // the first rows come first
		const widths = await rows.evaluateAll((all) =>
			all.map((row) => row.getBoundingClientRect().width)
		);
		expect(Math.min(...widths)).toBeGreaterThan(180);
		await desk.goto(`${home}/desk/problems`);
		await desk.getByRole('button', { name: 'Pohon baru' }).click();
		const core = 'Jalan ke pasar banjir setiap musim hujan sehingga hasil panen terlambat dijual';
		await desk.getByLabel('Apa masalah utamanya?').fill(core);
		await desk.getByRole('button', { name: 'Mulai pohon' }).click();
		await expect(desk.getByRole('button', { name: core }).first()).toBeVisible();
		await desk.goto(`${home}/report`);
		await expect(desk.getByRole('combobox', { name: /^Pohon/ })).toBeVisible();
		expect(await tooWide(desk)).toBeLessThanOrEqual(0);
	});
});
