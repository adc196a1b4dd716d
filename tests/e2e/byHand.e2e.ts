import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

async function scribe(desk: Page, idea: string) {
	await desk.getByLabel('Tulis untuk warga tanpa HP').fill(idea);
	await desk.getByRole('button', { name: 'Tambah', exact: true }).click();
	await expect(desk.getByText(idea).first()).toBeVisible();
}

async function fileOf(desk: Page, id: string, path: string) {
	await desk.goto(new URL(`/${id}/report`, desk.url()).href);
	const download = desk.waitForEvent('download');
	await desk.getByRole('button', { name: 'Cadangan lengkap (.rembuk)' }).click();
	await (await download).saveAs(path);
}

const open = (home: Page, path: string) => home.getByLabel('Berkas .rembuk').setInputFiles(path);

test('[YEAR-28] two copies of a plan meet by a stick: what comes is told first, no is no, and what came is taken back at the desk', async ({
	village
}, info) => {
	test.slow();
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await say(phone, 'Air mati tiap kemarau');
	const first = info.outputPath('desa.rembuk');
	await fileOf(desk, id, first);

	// A laptop in the hamlet: it has no line, and the plan is new to it.
	const hamlet = await village.desk();
	await hamlet.context().routeWebSocket(/sync/, (socket) => socket.close());
	await open(hamlet, first);
	const card = hamlet.getByRole('dialog', { name: 'Rencana ini baru di sini' });
	await expect(card).toContainText('Tirtamulya');
	await expect(card).not.toContainText('Air mati');
	expect(await faultsIn(hamlet)).toEqual([]);
	await hamlet.screenshot({ path: info.outputPath('new.png') });
	await card.getByRole('button', { name: 'Buka rencana' }).click();
	await hamlet.waitForURL(/\/desk\/meeting$/);
	await hamlet.goto(`${village.laptop.home}/${id}/desk/ideas`);
	await scribe(hamlet, 'Jalan ke ladang becek');
	await scribe(hamlet, 'Jembatan di hilir retak');
	const second = info.outputPath('dusun.rembuk');
	await fileOf(hamlet, id, second);

	await desk.goto(village.laptop.home);
	await open(desk, second);
	const told = desk.getByRole('dialog', { name: 'Isi berkas ini' });
	await expect(told.getByText('Jalan ke ladang becek')).toBeVisible();
	await expect(told.locator('[data-step=ideas]')).toContainText('2 baru');
	await expect(told).not.toContainText('Air mati');
	expect(await faultsIn(desk)).toEqual([]);
	await desk.screenshot({ path: info.outputPath('told.png') });
	await told.getByRole('button', { name: 'Jangan' }).click();
	await expect(told).toBeHidden();
	await open(desk, second); // somebody said no: all of it is news still
	await expect(told.locator('[data-step=ideas]')).toContainText('2 baru');
	await told.getByRole('button', { name: 'Gabungkan' }).click();
	await expect(told.getByText('Sudah digabung.')).toBeVisible();
	await told.getByRole('button', { name: 'Buka rencana' }).click();
	await desk.waitForURL(/\/desk\/meeting$/);
	await desk.getByRole('navigation').getByRole('link', { name: 'Usulan' }).click();
	await expect(desk.getByText('Jembatan di hilir retak').first()).toBeVisible();
	await expect(phone.getByText('Jembatan di hilir retak').first()).toBeVisible();

	await desk.getByRole('button', { name: 'Bantuan' }).click();
	await desk.getByRole('button', { name: 'Berkas yang digabung' }).click();
	const list = desk.getByRole('dialog', { name: 'Berkas yang digabung' });
	await list.getByLabel('Mengapa ditarik kembali?').fill('Berkas dusun yang salah');
	expect(await faultsIn(desk)).toEqual([]);
	await desk.screenshot({ path: info.outputPath('list.png') });
	await list.getByRole('button', { name: 'Tarik kembali semuanya' }).click();
	await expect(list.getByText(/Ditarik kembali .*Berkas dusun yang salah/)).toBeVisible();
	await desk.screenshot({ path: info.outputPath('back.png') });
	await list.getByRole('button', { name: 'Tutup' }).last().click();
	await isSafe(desk);
	await expect(phone.getByText('Jembatan di hilir retak')).toHaveCount(0);
	await expect(phone.getByText('Air mati tiap kemarau').first()).toBeVisible();

	// The same file again has nothing that is not here.
	await desk.goto(village.laptop.home);
	await open(desk, second);
	await expect(told.getByText('Semua isi berkas ini sudah ada di sini')).toBeVisible();
});
