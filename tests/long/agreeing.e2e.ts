import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test } from '../support/village.ts';
import { press } from '../support/voting.ts';

const [PIPE, ROAD, GOATS] = ['Pipa air', 'Jalan ke sekolah', 'Kandang kambing'] as const;

/** Pictures of what people see, for who looks at them: only where a folder is named. */
async function shot(page: Page, name: string) {
	const folder = process.env['REMBUK_SHOTS'];
	if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function objects(phone: Page, text: string, name = '') {
	await press(phone, 'Saya keberatan');
	await phone.getByLabel('Apa keberatanmu?').fill(text);
	await phone.getByLabel('Nama (boleh kosong)').fill(name);
	await press(phone, 'Kirim keberatan');
}

/** Options and one of them proposed. */
async function propose(desk: Page) {
	await expect(desk.getByRole('radio', { name: /^Bermufakat dulu/ })).toBeChecked();
	for (const label of [PIPE, ROAD, GOATS]) {
		await desk.getByLabel('Pilihan lain, tulis sendiri').fill(label);
		await desk.getByLabel('Pilihan lain, tulis sendiri').press('Enter');
	}
	const what = desk.getByRole('group', { name: 'Apa yang diusulkan untuk disepakati?' });
	await what.getByRole('checkbox', { name: PIPE }).check();
	await desk.getByLabel('Rumusan kesepakatan').fill('Tahun ini pipa air dulu.');
	await shot(desk, 'desk-new');
	await press(desk, 'Tanyakan ke warga');
}

test('[VOTE-121] [VOTE-122] [VOTE-123] [VOTE-124] [VOTE-125] [VOTE-126] a hall talks a draft through, with a desk, a wall and two phones', async ({
	village
}) => {
	test.setTimeout(360_000);
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Pilih');
	const wall = await village.wall(`/${id}/wall/votes`);
	const [rina, budi] = [
		await village.phone(`/join#${code}`),
		await village.phone(`/join#${code}`)
	] as const;
	for (const phone of [rina, budi]) await arrive(phone);
	await propose(desk);

	// One press, and everybody has it; nothing says that there is nothing to choose.
	for (const page of [wall, rina, budi])
		await expect(page.locator('[data-draft]')).toContainText('Tahun ini pipa air dulu.');
	await expect(rina.getByText('Belum ada pemilihan')).toHaveCount(0);
	await shot(wall, 'wall-draft');
	await shot(rina, 'phone-draft');

	await press(budi, 'Saya setuju');
	await objects(rina, 'Jalan ke sekolah licin kalau hujan.', 'Bu Rina');
	await shot(rina, 'phone-objects');
	await expect(wall.locator('[data-draft]')).toContainText('licin kalau hujan');
	await expect(wall.getByText('1 keberatan belum dijawab')).toBeVisible();
	await expect(desk.getByText('Dari Bu Rina')).toBeVisible();
	for (const page of [wall, budi]) await expect(page.getByText('Bu Rina')).toHaveCount(0);
	await expect(budi.getByText('licin kalau hujan')).toHaveCount(0);
	await shot(wall, 'wall-objects');
	await shot(desk, 'desk-objects');

	// Not while an objection waits.
	await desk.getByRole('textbox', { name: 'Berapa orang hadir waktu diputuskan?' }).fill('31');
	await press(desk, 'Mufakat tercapai');
	await expect(desk.getByText('Masih ada keberatan yang belum dijawab')).toBeVisible();
	await desk.getByLabel(/^Jawaban: Jalan/).fill('Jalan masuk rumusan.');
	await press(desk, 'Rumusan diubah');
	await expect(rina.locator('[data-mine="changed"]')).toContainText('Jalan masuk rumusan.');

	// Another wording asks again.
	await press(desk, 'Ubah rumusan');
	await desk.getByLabel('Rumusan kesepakatan').fill('Pipa air dulu, lalu jalan ke sekolah.');
	await press(desk, 'Tanyakan rumusan baru');
	for (const page of [wall, rina, budi])
		await expect(page.locator('[data-draft]')).toContainText('lalu jalan ke sekolah');
	await expect(budi.getByRole('button', { name: 'Saya setuju' })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
	await desk.getByLabel('Keberatan yang diucapkan di ruangan').fill('Kambing saya kehujanan.');
	await press(desk, 'Catat keberatan ini');
	await press(desk, 'Tetap keberatan, dicatat');
	await shot(desk, 'desk-answered');
	await shot(wall, 'wall-answered');
	await press(desk, 'Mufakat tercapai');
	for (const page of [wall, rina, budi])
		await expect(page.locator('[data-agreed]')).toContainText('lalu jalan ke sekolah');
	await expect(rina.locator('[data-mine="changed"]')).toBeVisible();
	await shot(wall, 'wall-agreed');
	await shot(rina, 'phone-agreed');
	await shot(desk, 'desk-agreed');

	// What was agreed stands there with its next steps, and nothing to fill in.
	await expect(desk.locator('[data-consensus]').getByRole('button')).toHaveText(/Jadikan kegiatan/);
	await expect(desk.getByLabel('Pilihan lain, tulis sendiri')).toHaveCount(0);

	// The next question finds no agreement: the vote begins with what was talked about.
	await press(desk, 'Keputusan berikutnya');
	await propose(desk);
	await objects(budi, 'Kandang lebih perlu.');
	await expect(wall.locator('[data-draft]')).toContainText('Kandang lebih perlu.');
	await press(desk, 'Belum mufakat: lanjut pemungutan suara');
	await expect(desk.getByRole('heading', { name: '3 pilihan' })).toBeVisible();
	await expect(budi.getByText('Kita lanjut memilih dengan suara')).toBeVisible();
	await expect(budi.locator('[data-mine="open"]')).toContainText('Kandang lebih perlu.');
	await shot(budi, 'phone-to-vote');
});
