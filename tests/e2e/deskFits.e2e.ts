import { beginPlan } from '../support/acts.ts';
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
