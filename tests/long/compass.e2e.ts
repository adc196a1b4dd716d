import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

/** Says of oneself what the phone asks, once and if one likes. */
async function tells(phone: Page, is: 'Perempuan' | 'Laki-laki', hamlet?: string) {
	await phone.getByRole('button', { name: 'Boleh', exact: true }).click();
	await phone.getByRole('button', { name: is, exact: true }).click();
	if (hamlet) await phone.getByLabel('Dusun').fill(hamlet);
	await phone.getByRole('button', { name: 'Simpan', exact: true }).click();
}

test('[LEAD-21] [LEAD-22] the compass shows no group of fewer than five, then gives one gentle prompt, and is content once those who held back have their say', async ({
	village
}, info) => {
	test.slow();
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const comesIn = async (...told: [is: 'Perempuan' | 'Laki-laki', hamlet?: string]) => {
		const phone = await village.phone(`/join#${code}`);
		await arrive(phone);
		await tells(phone, ...told);
		return phone;
	};
	const budi = await comesIn('Laki-laki', 'Puncak');
	const dani = await comesIn('Laki-laki', 'Puncak');
	const ana = await comesIn('Perempuan');
	// A phone tells it with the next thing that happens.
	await ana.getByRole('button', { name: 'Saya mau bicara' }).click();
	await ana.getByRole('button', { name: 'Batal, turunkan tangan' }).click();
	const opened = desk.getByRole('button', { name: 'Siapa yang ikut' });
	await opened.click();
	const compass = desk.locator('.compass');

	await test.step('three people: how many is said, and of no group anything', async () => {
		await expect(compass).toContainText('3 orang sudah mengisi');
		await expect(compass).toContainText('2 kelompok kecil tidak ditampilkan');
		await expect(compass.getByRole('table')).toHaveCount(0);
		await expect(compass).not.toContainText('Puncak');
		await desk.screenshot({ path: info.outputPath('three.png') });
	});

	const others: Page[] = [];
	for (let at = 0; at < 4; at += 1) others.push(await comesIn('Perempuan'));
	await bringRoomTo(desk, 'Usulan');
	if ((await opened.getAttribute('aria-expanded')) === 'false') await opened.click();
	await say(budi, 'Jalan ke ladang becek');
	await say(dani, 'Jembatan di hilir retak');

	const women = compass.getByRole('row').filter({ hasText: 'Perempuan' });
	const prompt = compass.locator('.prompt');
	await test.step('five women who said nothing yet: one prompt, to the desk alone and with no name', async () => {
		await expect(women).toContainText('0 dari 5');
		await expect(prompt).toContainText('Perempuan baru sedikit mengusulkan. Coba tanya:');
		await expect(prompt).toHaveCount(1);
		await expect(compass.getByRole('row')).toHaveCount(2);
		await expect(compass).not.toContainText('Puncak');
		for (const phone of [ana, budi]) await expect(phone.getByText('Coba tanya')).toHaveCount(0);
		expect(await faultsIn(desk)).toEqual([]);
		await compass.screenshot({ path: info.outputPath('prompt.png') });
	});

	await test.step('two of them write: the groups take part about alike', async () => {
		await say(ana, 'Air mati tiap kemarau');
		await say(others[0]!, 'Posyandu jauh dari dusun');
		await expect(women).toContainText('2 dari 5');
		await expect(prompt).toContainText('Semua kelompok ikut serta hampir sama');
		await compass.screenshot({ path: info.outputPath('even.png') });
	});
});
