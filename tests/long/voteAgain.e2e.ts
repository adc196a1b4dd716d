import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test, type Village } from '../support/village.ts';
import {
	chooseVote,
	fill,
	giveDots,
	openWithSlips,
	press,
	region,
	stands,
	writeOptions
} from '../support/voting.ts';

const [PIPE, ROAD, GOATS] = ['Pipa air', 'Jalan ke sekolah', 'Kandang kambing'] as const;

/** Pictures of what people see, for who looks at them: only where a folder is named. */
async function shot(page: Page, name: string) {
	const folder = process.env['REMBUK_SHOTS'];
	if (folder)
		await page.screenshot({ path: `${folder}/${name}.png`, fullPage: name === 'minutes' });
}

/** Somebody with a phone who watches the round, and votes on it too. */
async function offerWitness(village: Village, code: string) {
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await phone.getByText('Jadi saksi', { exact: true }).click();
	await phone.getByLabel('Nama saksi').fill('Bu Rina');
	await press(phone, 'Daftar jadi saksi');
	await expect(phone.getByText('Kamu saksi: Bu Rina')).toBeVisible();
	return phone;
}

/** An open round with dots, in which equals at the top are voted on again. */
async function openByName(desk: Page) {
	await writeOptions(desk, [PIPE, ROAD, GOATS]);
	await press(desk, /^Lanjut: Siapa/);
	await desk.getByRole('radio', { name: /^Terbuka/ }).check();
	await expect(desk.getByRole('checkbox', { name: 'Bu Rina' })).toBeChecked();
	const add = desk.getByRole('combobox', { name: 'Tambah langkah…' });
	await add.selectOption({ label: 'memilih lagi di antara yang sama' });
	await press(desk, 'Naikkan langkah: memilih lagi di antara yang sama');
	return openWithSlips(desk, 3);
}

/** Types a paper of the open round with its voter's name; what it says is left to the caller. */
async function typeHead(desk: Page, code: string, by: string) {
	await region(desk, 'Suara di kertas').getByLabel('Kode kartu').fill(code);
	await region(desk, 'Suara di kertas').getByLabel('Nama pemilih').fill(by);
}

/** A voter whose phone asks for a name; the dots are beside nothing that lies over them. */
async function vote(phone: Page, slip: string) {
	await press(phone, 'Saya punya kartu');
	await phone.getByLabel('Ketik 16 huruf di kartu').fill(slip);
	await press(phone, 'Buka surat suara');
	const add = phone.getByRole('button', { name: /^Beri titik: / });
	await add.click({ trial: true }); // nothing lies over it
	await expect(add).toBeInViewport({ ratio: 1 });
	// What the frame shows comes below while somebody answers: it moves nothing from under a thumb.
	await expect(phone.getByText('Saya mau bicara')).toBeVisible();
	await standsAbove(phone, '.first h2', 'text=Saya mau bicara');
	await shot(phone, 'phone-dots');
}

/** Minutes with names behind the page that is signed, and nothing marked as chosen. */
async function lookAtMinutes(desk: Page) {
	const minutes = await desk.context().newPage();
	const round = await desk.getByRole('link', { name: /^Berita acara/ }).getAttribute('href');
	await minutes.goto(new URL(round ?? '', desk.url()).href);
	await expect(minutes.locator('[data-by-name="3"]')).toContainText('Pak Darto');
	await expect(minutes.getByText('✓ terpilih')).toHaveCount(0);
	await expect(minutes.getByText('Tidak sah: 1 terlalu banyak titik')).toBeVisible();
	await shot(minutes, 'minutes');
	await minutes.close();
}

/** What somebody changed in the prepared round is theirs: it goes only when they say so. */
async function asksBeforeReplacing(desk: Page) {
	const question = desk.locator('input[name="question"]');
	const before = await question.inputValue();
	await question.fill('Mana yang lebih mendesak?');
	await press(desk, 'Siapkan pemilihan lagi: 2 yang seri');
	await expect(desk.getByText('“Mana yang lebih mendesak?”')).toBeVisible();
	await shot(desk, 'desk-half');
	await press(desk, 'Lanjutkan yang belum selesai');
	await expect(question).toHaveValue('Mana yang lebih mendesak?');
	await press(desk, 'Siapkan pemilihan lagi: 2 yang seri');
	await press(desk, 'Ganti dengan pemilihan lagi');
	await expect(question).toHaveValue(before);
}

async function standsAbove(page: Page, ...[upper, lower]: [string, string]) {
	const [above, below] = await Promise.all(
		[upper, lower].map((each) => page.locator(each).first().boundingBox())
	);
	expect(above?.y ?? Infinity).toBeLessThan(below?.y ?? 0);
}

test('[VOTE-88] [VOTE-115] [VOTE-116] [VOTE-119] [VOTE-120] an open round ends equal: names are read, a spoiled paper is told, people vote again, and what is then agreed is the newest result', async ({
	village
}) => {
	test.setTimeout(360_000);
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Pilih');
	const wall = await village.wall(`/${id}/wall/votes`);
	const rina = await offerWitness(village, code);
	const [a = '', b = '', c = ''] = await openByName(desk);
	await fill(desk, 'Kartu suara', {
		'Kartu dibagikan': 3,
		'Sisa kartu, dihitung keras-keras lalu disobek': 1
	});

	await vote(rina, a);
	await giveDots(rina, 3, { [PIPE]: 2 }); // under the name her picture gives her
	await stands(rina, 'sent');

	// Two papers: one as valid as any, one with three dots on one thing.
	await press(desk, 'Suara di kertas');
	await typeHead(desk, b, 'Pak Darto');
	await fill(desk, 'Suara di kertas', { [ROAD]: 2 });
	await press(desk, 'Tunjukkan ke saksi');
	await press(desk, 'Cocok, masukkan ke kotak');
	await typeHead(desk, c, 'Bu Siti');
	await fill(desk, 'Suara di kertas', { [GOATS]: 3 });
	await press(desk, 'Tunjukkan ke saksi');
	await expect(desk.getByText('terlalu banyak titik untuk satu pilihan')).toBeVisible();
	await shot(desk, 'desk-breaks');
	await press(desk, 'Kertasnya memang begitu: catat tidak sah');
	await expect(desk.getByText('Dicatat tidak sah')).toBeVisible();
	await shot(desk, 'desk-spoiled');
	await press(desk, 'Cocok, masukkan ke kotak');

	await press(desk, 'Usulkan tutup');
	await expect(rina.locator('[data-witness="compare"]')).toBeVisible();
	await expect(rina.locator('[data-seal-code]')).toHaveCount(1); // for a witness once, not twice
	await shot(rina, 'phone-compare');
	await shot(wall, 'wall-proposed');
	await press(rina, 'Sama. Setuju ditutup');
	await press(desk, 'Tutup dan segel');

	// Sealed: the witness is told one thing, names are there, and nothing is chosen.
	await expect(rina.locator('[data-witness="signed"]')).toBeVisible({ timeout: 45_000 });
	await expect(rina.getByText('Pemilihan ini belum ditutup.')).toHaveCount(0);
	for (const page of [desk, rina]) {
		await expect(page.getByText('Belum ada yang terpilih.')).toBeVisible({ timeout: 45_000 });
		await page.getByText(/^Siapa memilih apa/).click();
		await expect(page.locator('[data-by-name="3"]')).toContainText('Pak Darto');
	}
	await shot(desk, 'desk-tie');
	await rina.locator('[data-by-name]').scrollIntoViewIfNeeded();
	await shot(rina, 'phone-names');
	await expect(desk.getByRole('button', { name: /^Jadikan kegiatan/ })).toHaveCount(0);
	await shot(wall, 'wall-tie');
	await lookAtMinutes(desk);

	// One press: exactly the equals, as open as before.
	await press(desk, 'Siapkan pemilihan lagi: 2 yang seri');
	await expect(desk.getByRole('heading', { name: '2 pilihan' })).toBeVisible();
	await shot(desk, 'desk-again');
	await asksBeforeReplacing(desk);
	await press(desk, /^Lanjut: Bagaimana/);
	await press(desk, /^Lanjut: Siapa/);
	await expect(desk.getByRole('radio', { name: /^Terbuka/ })).toBeChecked();

	// They agree without a vote after all: every screen shows that, and the next round begins with nothing of it.
	await desk.getByRole('radio', { name: /^Bermufakat dulu/ }).check();
	await press(desk, 'Putuskan dengan mufakat, tanpa suara');
	await desk.getByRole('dialog').getByRole('checkbox', { name: PIPE }).check();
	await press(desk, 'Catat keberatan');
	await desk
		.getByRole('textbox', { name: 'Keberatannya' })
		.fill('Jalan ke sekolah licin sekali kalau hujan, anak-anak sering jatuh');
	await shot(desk, 'desk-agree');
	await press(desk, 'Catat keputusan');
	for (const page of [wall, rina]) {
		await expect(page.locator('[data-agreed]')).toContainText(PIPE);
		await expect(page.locator('[data-agreed]')).toContainText('licin sekali');
	}
	await shot(wall, 'wall-agreed');
	await rina.evaluate(() => scrollTo({ top: 0 }));
	await shot(rina, 'phone-agreed');
	await standsAbove(desk, '[data-consensus]', '[data-sealed-round]');
	await shot(desk, 'desk-agreed');
	await press(desk, 'Keputusan berikutnya');
	await chooseVote(desk);
	await expect(desk.getByRole('button', { name: /^Lanjut: bacakan/ })).toBeDisabled();
	await expect(desk.getByText('Belum ada pilihan').first()).toBeVisible();
});
