import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

/** All that comes over the wire of a page from now on, and goes out, as one text of bytes. */
async function wireOf(page: Page): Promise<() => string> {
	const frames: string[] = [];
	const hear = ({ payload }: { payload: string | Buffer }) =>
		frames.push(Buffer.from(payload).toString('utf8'));
	page.on('websocket', (socket) => {
		socket.on('framereceived', hear);
		socket.on('framesent', hear);
	});
	await page.reload();
	return () => frames.join('\n');
}

const SECRET = 'kakak saya dipukuli tetangga';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('[SAFE-12] [SAFE-1] [SAFE-9] [SAFE-10] what nobody may see is locked on a phone, read at the desk alone, and five voices become one theme', async ({
	village
}) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'RKP 2027', 'Tirtamulya');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	const other = await village.phone(`/join#${code}`);
	await arrive(other);
	const wall = await village.wall(`/${id}/wall/meeting`);
	await bringRoomTo(desk, 'Usulan');
	const wires = [await wireOf(phone), await wireOf(other), await wireOf(wall)];
	const openBox = async () => {
		await button(phone, 'Bantuan').click();
		await button(phone, 'Kotak suara aman').click();
	};

	await test.step('before the desk opens it, the phone says so', async () => {
		await openBox();
		await expect(phone.getByText('sedang tidak dibuka')).toBeVisible();
		await button(phone, 'Sembunyikan sekarang').click();
		await button(desk, /^Kotak suara aman/).click();
		await desk.getByLabel('Di mana ada bantuan sekarang').fill('Bidan Sari, Dusun Wetan');
		await button(desk, 'Buka kotak untuk warga').click();
		await expect(desk.getByText('Terbuka: warga bisa menulis')).toBeVisible();
		expect(await faultsIn(desk)).toEqual([]);
	});

	await test.step('a phone locks five voices, hides at a press, and the sixth is refused in words', async () => {
		await openBox();
		await expect(phone.getByText('Di dekat sini: Bidan Sari, Dusun Wetan')).toBeVisible();
		await expect(phone.getByText('SAPA 129: telepon 129')).toBeVisible(); // who fears the one nearby has another
		await phone.getByRole('textbox').last().fill(SECRET);
		await button(phone, 'Sembunyikan sekarang').click();
		await expect(phone.getByRole('dialog')).toBeHidden();
		await openBox();
		await expect(phone.getByRole('dialog').getByRole('textbox')).toHaveValue('');
		expect(await faultsIn(phone)).toEqual([]);
		for (let at = 0; at < 5; at += 1) {
			await phone.getByRole('dialog').getByRole('textbox').fill(`${SECRET} ${at}`);
			await button(phone, 'Kekerasan').click();
			await button(phone, 'Kunci dan kirim').click();
			await expect(phone.getByText('HP ini tidak ada lagi')).toBeVisible();
			await button(phone, 'Tulis satu lagi').click();
		}
		await phone.getByRole('dialog').getByRole('textbox').fill('satu lagi');
		await button(phone, 'Kunci dan kirim').click();
		await expect(phone.getByText('Dari HP ini sudah lima suara')).toBeVisible();
		await expect(phone.getByRole('dialog').getByRole('textbox')).toHaveValue('satu lagi');
		await button(phone, 'Sembunyikan sekarang').click();
		await isSafe(phone);
		const kept = await phone.evaluate(() => JSON.stringify(localStorage) + document.body.innerHTML);
		expect(kept).not.toContain('dipukuli');
	});

	await test.step('the desk reads behind a warning, and four voices may not leave', async () => {
		await expect(button(desk, /^Kotak suara aman \(5\)/)).toBeVisible();
		await expect(desk.getByText(SECRET)).toHaveCount(0);
		await button(desk, /^Sudah aman, baca sekarang/).click();
		await expect(desk.getByText(SECRET)).toHaveCount(5);
		await desk.getByLabel('Tema baru').fill(SECRET);
		await expect(desk.getByText('Ini kata-kata sebuah suara')).toHaveCount(0); // four words are no sentence of somebody's
		await desk.getByLabel('Tema baru').fill(`${SECRET} 3`);
		await expect(desk.getByText('Ini kata-kata sebuah suara')).toBeVisible();
		await desk.getByLabel('Tema baru').fill('Rasa aman di rumah');
		await button(desk, 'Tambah tema').click();
		const loose = desk.getByRole('region', { name: 'Suara yang belum bertema' });
		for (let left = 5; left > 0; left -= 1) {
			await expect(button(desk, 'Bawa tema ini ke pertemuan')).toBeDisabled();
			await loose.getByLabel('Masukkan ke tema').first().selectOption('Rasa aman di rumah');
			await expect(loose.getByRole('listitem')).toHaveCount(left - 1);
		}
		expect(await faultsIn(desk)).toEqual([]);
		await button(desk, 'Bawa tema ini ke pertemuan').click();
	});

	await test.step('the room sees one theme, and no wire but the desk’s ever held a word of a voice', async () => {
		const theme = 'Rasa aman di rumah (tema dari 5 suara aman)';
		for (const page of [wall, other]) await expect(page.getByText(theme).first()).toBeVisible();
		for (const wire of wires) {
			expect(wire()).toContain('Rasa aman di rumah');
			expect(wire()).not.toContain('dipukuli');
		}
	});

	await test.step('a minute without a touch closes what is read', async () => {
		await button(desk, 'Tutup bacaan').click();
		await button(desk, /^Sudah aman, baca sekarang/).click();
		await desk.evaluate(() => {
			Object.defineProperty(document, 'hidden', { value: true });
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await expect(button(desk, 'Tutup bacaan')).toBeHidden();
	});
});
