import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, say } from '../support/acts.ts';
import { Keys } from '../support/byKeys.ts';
import { expect, test } from '../support/village.ts';
import { announceAndOpen, press, write, writeOptions } from '../support/voting.ts';

const THEIRS = 'Jembatan di hilir retak';
const MINE = 'Jalan ke ladang becek';
const WORKS = ['Ganti pipa induk', 'Lampu jalan ke masjid'];

const button = (phone: Page, name: string | RegExp) => phone.getByRole('button', { name });
const idea = (phone: Page, words: string) =>
	phone.locator('[data-idea]').filter({ hasText: words });

/** Two presses closer together than this are one that trembled, in milliseconds. */
const BREATH = 800;

async function speaks(keys: Keys, desk: Page): Promise<void> {
	const { page: phone } = keys;
	keys.begin('ideas');
	await keys.to(phone.getByLabel('Tulis satu kalimat'));
	await keys.write(MINE);
	await keys.to(button(phone, 'Kirim usulan'));
	await keys.press('Enter');
	await expect(desk.getByText(MINE).first()).toBeVisible();

	const too = idea(phone, THEIRS).getByRole('button', { name: 'Saya juga' });
	await keys.to(too);
	await keys.press('Space');
	await expect(too).toHaveAttribute('aria-pressed', 'true');

	const back = idea(phone, MINE).getByRole('button', { name: /Tarik|Ketuk lagi/ });
	await keys.to(back, { back: true });
	await keys.press('Enter');
	await phone.waitForTimeout(BREATH);
	await keys.press('Enter');
	await expect(idea(phone, MINE)).toHaveCount(0);
}

async function asksForHelp(keys: Keys): Promise<void> {
	const { page: phone } = keys;
	keys.begin('help');
	await keys.to(button(phone, 'Bantuan'), { back: true });
	await keys.press('Enter');
	const help = phone.getByRole('dialog');
	await keys.to(help.getByRole('radio', { name: 'Bahasa Indonesia' }));
	await keys.press('ArrowDown');
	await expect(help.getByRole('heading', { level: 2 })).toHaveText(/^Help/);
	await keys.press('ArrowUp');
	await expect(help.getByRole('heading', { level: 2 })).toHaveText(/^Bantuan/);
	await keys.press('Escape');
	await expect(phone.getByRole('dialog')).toHaveCount(0);
	await expect(button(phone, 'Bantuan')).toBeFocused();
}

async function tellsItsMood(keys: Keys, desk: Page): Promise<void> {
	const { page: phone } = keys;
	keys.begin('mood');
	await press(desk, /^Cek suasana/);
	await press(desk, 'Apakah sampai di sini sudah jelas?');
	await press(desk, 'Tanyakan sekarang');
	await keys.to(phone.locator('.mood').getByRole('button', { name: 'Jawab' }));
	await keys.press('Enter');
	await keys.to(button(phone, /Jelas/));
	await keys.press('Enter');
	await expect(phone.getByText(/^Jawabanmu/)).toBeVisible();
	await press(desk, 'Tutup dan tunjukkan jumlahnya');
}

async function votes(keys: Keys, desk: Page): Promise<void> {
	const { page: phone } = keys;
	keys.begin('vote');
	await bringRoomTo(desk, 'Pilih');
	await writeOptions(desk, WORKS);
	await press(desk, /^Lanjut: Siapa/);
	await desk.getByRole('radio', { name: /^Kilat/ }).check();
	await write(desk, { 'Undian, diambil sebelum memilih': '4 1 3' });
	await announceAndOpen(desk);
	for (let at = 1; at <= WORKS.length; at += 1) {
		await expect(phone.getByText(`${at} dari ${WORKS.length}`)).toBeVisible();
		await keys.to(button(phone, /^Beri titik/));
		await keys.press('Enter');
		await keys.to(button(phone, /^Lanjut$/));
		await keys.press('Enter');
	}
	await keys.to(button(phone, 'Kirim suara saya'));
	await keys.press('Enter');
	await expect(phone.locator('[data-stand]')).toBeVisible();
}

test('[MEET-13] who has keys and no finger on a phone’s screen comes in, says, agrees, takes back, asks for help, tells a mood and votes', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const budi = await village.phone(`/join#${code}`);
	await arrive(budi);
	const keys = new Keys(await village.phone(`/join#${code}`));
	keys.begin('join');
	await keys.to(button(keys.page, 'Ini saya'));
	await keys.press('Enter');
	await expect(button(keys.page, 'Ini saya')).toBeHidden();
	await bringRoomTo(desk, 'Usulan');
	await say(budi, THEIRS);
	await speaks(keys, desk);
	await asksForHelp(keys);
	await tellsItsMood(keys, desk);
	await votes(keys, desk);
	console.log([...keys.presses].map(([name, count]) => `${name}: ${count}`).join('\n'));
	expect([...keys.faults]).toEqual([]);
});
