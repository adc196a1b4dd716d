import { arrive } from '../support/acts.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { phoneIn, span } from '../support/phonePage.ts';
import { expect, test } from '../support/village.ts';

test('[ARRIVE-33] after sending nothing has moved, and on the smallest phone with large letters the field and its button are on the first screen', async ({
	village
}, info) => {
	const { phone } = await phoneIn(village);
	await arrive(phone);
	const field = phone.getByLabel('Tulis satu kalimat');
	const send = phone.getByRole('button', { name: 'Kirim usulan' });
	await expect(phone.getByRole('button', { name: 'Saya mau bicara' })).toBeVisible();
	const before = await span(send);
	await field.fill('Air mati tiap kemarau');
	await send.tap();
	await expect(phone.getByText('Usulanmu sudah sampai')).toBeVisible();
	await expect(field).toHaveValue('');
	await phone.screenshot({ path: info.outputPath('sent.png') });
	expect(await span(send)).toEqual(before);
	expect(await send.evaluate((each) => getComputedStyle(each).opacity)).toBe('1');
	const { end } = await span(field);
	expect((await span(phone.getByText('Usulanmu sudah sampai'))).top - end).toBeLessThan(24);

	await phone.evaluate(() => localStorage.setItem('rembuk.look', 'large'));
	await phone.setViewportSize({ width: 320, height: 480 });
	await phone.reload();
	await expect(phone.locator('.sources')).toBeVisible();
	await expect(phone.getByRole('button', { name: 'Saya mau bicara' })).toBeVisible();
	// Its letters come after the first screen.
	await phone.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));
	await phone.screenshot({ path: info.outputPath('small.png') });
	expect(await tooWide(phone)).toBeLessThanOrEqual(0);
	const foot = await span(phone.locator('.phone > footer'));
	for (const each of [field, send]) expect((await span(each)).end).toBeLessThanOrEqual(foot.top);
	expect((await span(phone.getByRole('button', { name: 'Saya mau bicara' }))).top).toBeGreaterThan(
		(await span(send)).end
	);
});

test('[ARRIVE-32] who comes late is asked for tags once, below the sentence, with a picture for each', async ({
	village
}, info) => {
	const { phone } = await phoneIn(village);
	await arrive(phone);
	const asked = phone.getByRole('region', { name: 'Boleh kami tahu sedikit?' });
	await expect(asked).toBeVisible();
	expect((await span(asked)).top).toBeGreaterThan(
		(await span(phone.getByRole('button', { name: 'Kirim usulan' }))).end
	);
	await asked.getByRole('button', { name: 'Boleh' }).click();
	for (const each of ['F', 'M', 'youth', 'poor', 'disabled', 'hamlet'])
		await expect(asked.locator(`[data-tag="${each}"]`)).toBeVisible();
	await asked.scrollIntoViewIfNeeded();
	await phone.screenshot({ path: info.outputPath('tags.png') });
	expect(await faultsIn(phone)).toEqual([]);
	await asked.getByRole('button', { name: 'Lewati' }).click();
	await expect(asked).toHaveCount(0);
	await phone.reload();
	await expect(phone.getByRole('button', { name: 'Saya mau bicara' })).toBeVisible();
	await expect(asked).toHaveCount(0);
});

/** A second of silence as a WAV, 8,000 samples of a byte each. */
function wav(): Buffer {
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + 8000, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(8000, 24);
	head.writeUInt32LE(8000, 28);
	head.writeUInt16LE(1, 32);
	head.writeUInt16LE(8, 34);
	head.write('data', 36);
	head.writeUInt32LE(8000, 40);
	return Buffer.concat([head, Buffer.alloc(8000, 128)]);
}

test('[ARRIVE-34] [MEDIA-29] on a lent phone a picture and a WAV speak for a guest, and the next one finds nothing of it', async ({
	village
}, info) => {
	const { phone, desk } = await phoneIn(village);
	await arrive(phone);
	await phone.getByRole('button', { name: 'Bantuan' }).click();
	await phone.getByRole('button', { name: 'Pinjamkan HP ini' }).click();
	const turn = phone.getByRole('dialog');
	const next = turn.getByRole('button', { name: 'Saya orang berikutnya' });
	await next.click();
	const file = { name: 'rekaman.wav', mimeType: 'audio/x-wav', buffer: wav() };
	await turn.getByLabel('Rekam suara').setInputFiles(file);
	await expect(turn.getByText('Suara ikut terkirim')).toBeVisible();
	await turn.locator('.about > button').click();
	await turn.locator('.topics button').first().click();
	await phone.screenshot({ path: info.outputPath('turn.png') });
	expect(await faultsIn(phone)).toEqual([]);
	await turn.getByRole('button', { name: 'Kirim usulan' }).click();
	await expect(turn.getByText('1 usulan terkirim')).toBeVisible();
	const card = desk.locator('article', { has: desk.locator('[data-topic="water"]') }).first();
	await expect(card).toContainText(/suara \S+/);
	await card.getByRole('button', { name: /^Dengarkan suara/ }).click();
	await expect(card.getByRole('button', { name: /^Jeda suara|^Dengarkan suara/ })).toBeVisible();

	// What is chosen and not sent goes with the turn, also where a reload cuts it off.
	await turn.getByLabel('Rekam suara').setInputFiles(file);
	await expect(turn.getByText('Suara ikut terkirim')).toBeVisible();
	await phone.reload();
	await next.click();
	await expect(turn.getByLabel('Rekam suara')).toBeAttached();
	await expect(turn.getByText('Suara ikut terkirim')).toHaveCount(0);
	await turn.getByLabel('Rekam suara').setInputFiles(file);
	await expect(turn.getByText('Suara ikut terkirim')).toBeVisible();
	const hide = turn.getByRole('button', { name: 'Selesai, sembunyikan' });
	await hide.click();
	await hide.click();
	await next.click();
	await expect(turn.getByLabel('Rekam suara')).toBeAttached();
	await expect(turn.getByText('Suara ikut terkirim')).toHaveCount(0);
});
