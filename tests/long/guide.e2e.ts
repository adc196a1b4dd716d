import type { Page } from '@playwright/test';

import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

const guide = (desk: Page) => desk.locator('aside[data-guide]');

/** What the guide says to press or to write in now, if there is anything. */
const hint = (desk: Page) => guide(desk).getByText(/^Sekarang (tekan|tulis)/);

/** Goes where the guide points and does there what somebody would do: press, or write a sentence. */
async function follow(desk: Page) {
	const words = await hint(desk).innerText();
	await guide(desk).getByRole('button', { name: 'Tunjukkan' }).click();
	await expect(desk.locator('[aria-describedby~="guide-mark"]:focus')).toBeVisible();
	await expect(desk.locator('#guide-mark')).toBeVisible();
	if (words.includes('tulis')) await desk.keyboard.type('Ganti pipa air bersih');
	await desk.keyboard.press('Enter');
	// Once that was done it points at something else, or has nothing to point at.
	await expect(guide(desk)).not.toContainText(words);
}

/** From a task to the next, which the guide goes on to by itself. */
async function doTask(desk: Page, task: string) {
	await expect(guide(desk)).toHaveAttribute('data-guide', task);
	const onward = desk.locator(`aside[data-guide]:not([data-guide="${task}"])`);
	while ((await guide(desk).getAttribute('data-guide')) === task) {
		await expect(hint(desk).or(onward).first()).toBeVisible();
		if (await hint(desk).isVisible()) await follow(desk);
	}
}

test('[GUIDE-5] [GUIDE-6] a first meeting is led from the code to the record, a real plan begun after it, and the practice thrown away', async ({
	village
}) => {
	const desk = await village.desk();
	await desk.getByRole('button', { name: /^Coba rapat pertama/ }).click();

	await test.step('the code is shared, and phones come in by themselves', async () => {
		const wall = desk.context().waitForEvent('page');
		await follow(desk);
		await expect((await wall).getByText('Latihan', { exact: true })).toBeVisible();
		await (await wall).close();
	});
	await test.step('ideas come in; a reload goes on where it was', async () => {
		await doTask(desk, 'ideas');
		await desk.reload();
		expect(await faultsIn(desk)).toEqual([]);
	});
	await test.step('groups, a tree, an objective, a vote, the plan, the record', async () => {
		for (const task of ['clusters', 'tree', 'objective', 'vote', 'close', 'plan', 'record'])
			await doTask(desk, task);
		await expect(guide(desk).getByText('Anda sudah memimpin satu rapat')).toBeVisible();
		await expect(guide(desk).getByText('dilewati')).toHaveCount(0);
		await expect(desk.getByText('6 orang hadir')).toBeVisible();
	});
	await test.step('the real meeting is a new plan, and empty', async () => {
		await guide(desk).getByRole('link', { name: 'Mulai rapat yang sebenarnya' }).click();
		await expect(desk.getByLabel('Nama rencana')).toBeFocused();
		await desk.keyboard.type('Musdes 2027');
		await desk.getByLabel('Desa', { exact: true }).fill('Tirtamulya');
		await desk.getByRole('button', { name: 'Mulai', exact: true }).click();
		await expect(desk.getByText('Belum ada yang masuk').first()).toBeVisible();
		await expect(guide(desk)).toHaveCount(0);
	});
	await test.step('the practice goes, the plan stays', async () => {
		await desk.goto(village.laptop.home);
		await desk.getByRole('button', { name: /^Lanjutkan latihan/ }).click();
		await guide(desk).getByRole('button', { name: 'Hapus latihan' }).click();
		await desk.getByRole('dialog').getByRole('button', { name: 'Hapus latihan' }).click();
		await expect(desk.getByRole('button', { name: /^Coba rapat pertama/ })).toBeVisible();
		await expect(desk.getByRole('link', { name: /Musdes 2027/ })).toBeVisible();
		await expect(desk.getByText('Latihan: rapat pertama')).toHaveCount(0);
	});
});
