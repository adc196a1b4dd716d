import type { Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, isSafe, say } from '../support/acts.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { otherHost, type OtherHost } from '../support/otherHost.ts';
import { expect, test, type Village } from '../support/village.ts';

test.use({ everywhere: true });

/** How long a phone takes to notice that nobody answers any more. */
const NOTICES = { timeout: 60_000 };

/** The laptop has this one network: what else the machine of the tests is joined to is not told. */
async function onlyIn(page: Page, nets: RegExp) {
	await page.route('**/api/hello', async (route) => {
		const answer = await route.fetch();
		const said = (await answer.json()) as { lan: string[] };
		await route.fulfill({ json: { ...said, lan: said.lan.filter((each) => nets.test(each)) } });
	});
}

interface Hall {
	desk: Page;
	wall: Page;
	ana: Page;
	budi: Page;
	id: string;
	port: string;
}

async function phoneAt(host: OtherHost, address: string): Promise<Page> {
	const context = await host.browser.newContext({
		viewport: { width: 360, height: 740 },
		isMobile: true,
		hasTouch: true
	});
	const phone = await context.newPage();
	await phone.goto(address);
	return phone;
}

async function gather(village: Village, host: OtherHost): Promise<Hall> {
	const desk = await village.desk();
	await onlyIn(desk, /10\.23[12]\./);
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const wall = await desk.context().newPage(); // opened from the desk: the same browser, on the other screen
	await wall.setViewportSize({ width: 1024, height: 768 });
	await onlyIn(wall, /10\.23[12]\./);
	await wall.goto(`${village.laptop.home}/${id}/wall/ideas`);
	const { port } = new URL(village.laptop.home);
	const join = `http://${host.address}:${port}/join#${code}`;
	const [ana, budi] = [await phoneAt(host, join), await phoneAt(host, join)];
	for (const phone of [ana, budi]) await arrive(phone);
	await say(ana, 'Air mati tiap kemarau');
	await say(budi, 'Jalan ke ladang becek');
	for (const phone of [ana, budi]) {
		await isSafe(phone);
		// All of its screens are here, as on a phone that sat in the hall: this one comes with the last of them.
		await phone.waitForFunction(() =>
			performance.getEntriesByType('resource').some(({ name }) => name.includes('MoveSheet'))
		);
		await phone.waitForTimeout(1000);
	}
	await expect(wall.locator('[data-idea]')).toHaveCount(2);
	return { desk, wall, ana, budi, id, port };
}

/** Opens what the phone offers when it no longer hears the laptop. */
async function openMoving(phone: Page) {
	await phone.getByRole('button', { name: 'HP ini belum tersambung ke laptop' }).click(NOTICES);
	await phone.getByRole('button', { name: 'Pindah ke alamat baru' }).click(NOTICES);
	await expect(phone.getByText('Jangan tutup halaman ini')).toBeVisible();
}

/** Presses through the last of it, on both pages; gives the new page. */
async function moves(phone: Page): Promise<Page> {
	const opened = phone.context().waitForEvent('page');
	await phone.getByRole('button', { name: 'Pindah sekarang' }).click();
	const next = await opened;
	await next.getByRole('button', { name: 'Ya, ini saya' }).click(); // it is there once the laptop has proved itself
	await expect(phone.getByText('Halaman ini boleh ditutup')).toBeVisible();
	await expect(next.locator('[data-safety]')).toBeVisible();
	return next;
}

/** Everything this browser remembers of who it is, whichever address asks. */
const identity = (phone: Page) =>
	phone.evaluate(() =>
		['person', 'key', 'key.device'].map((name) => localStorage.getItem(`rembuk.${name}`))
	);

/** Cards that a screen shows, by how often each. */
const cards = (screen: Page, text: string) =>
	screen.locator('[data-idea]').filter({ hasText: text });

async function anaMovesByPhoto({ ana, wall }: Hall, look: (page: Page, name: string) => unknown) {
	const before = await identity(ana);
	await openMoving(ana);
	await look(ana, 'phone-how');
	expect(await faultsIn(ana)).toEqual([]);
	expect(await tooWide(ana)).toBeLessThanOrEqual(0);
	const photo = await wall.locator('aside .qr').screenshot();
	await ana.locator('dialog[open] input[type=file]').setInputFiles({
		name: 'foto.png',
		mimeType: 'image/png',
		buffer: photo
	});
	await look(ana, 'phone-go');
	const next = await moves(ana);
	await look(ana, 'phone-done');
	expect(await identity(next)).toEqual(before);
	return next;
}

/** Budi was in a hurry: he scanned first, came in as somebody new, and only then moved. */
async function budiMovesAfterScanning({ budi, port }: Hall, address: string, code: string) {
	const before = await identity(budi);
	const other = await budi.context().newPage();
	await other.goto(`http://${address}:${port}/join#${code}`);
	await arrive(other);
	await say(other, 'Pasar terlalu jauh');
	await isSafe(other);
	await other.close();
	await openMoving(budi);
	await budi.getByLabel('Atau ketik alamat').fill('bukan alamat');
	await budi.getByRole('button', { name: 'Pakai alamat ini' }).click();
	await expect(budi.getByText('Itu bukan alamat laptop')).toBeVisible();
	await budi.getByLabel('Atau ketik alamat').fill('https://tirtamulya.example/join');
	await budi.getByRole('button', { name: 'Pakai alamat ini' }).click();
	await expect(budi.getByText('Itu bukan alamat laptop')).toBeVisible();
	await budi.getByLabel('Atau ketik alamat').fill(address);
	await budi.getByRole('button', { name: 'Pakai alamat ini' }).click();
	const next = await moves(budi);
	expect(await identity(next)).toEqual(before);
	return next;
}

test('[MOVE-1] [MOVE-2] [MOVE-3] [MOVE-4] [MOVE-6] [MEET-11] the laptop gets another address in mid-meeting: phones move there with what waited, who they are, and nothing twice', async ({
	village
}, info) => {
	const host = await otherHost();
	test.skip(typeof host === 'string', `no second host here: ${String(host)}`);
	if (typeof host === 'string') return;
	const look = (page: Page, name: string) =>
		page.screenshot({ path: info.outputPath(`${name}.png`) });
	try {
		const hall = await gather(village, host);
		const { desk, wall, ana, budi, id } = hall;
		const code = (await wall.locator('[data-join]').getAttribute('data-join')) ?? '';
		const address = host.moves();
		await say(ana, 'Lampu jalan ke masjid mati');
		await say(ana, 'Posyandu belum punya timbangan');
		await say(budi, 'Sungai meluap');
		await budi.getByLabel('Tulis satu kalimat').fill('Yang belum selesai ditulis');

		await expect(desk.locator(`[data-moved="${address}:${hall.port}"]`)).toBeVisible(NOTICES);
		await expect(wall.locator(`[data-moved="${address}:${hall.port}"]`)).toBeVisible(NOTICES);
		await look(desk, 'desk');
		await look(wall, 'wall');
		expect(await faultsIn(desk)).toEqual([]);

		const anaNew = await anaMovesByPhoto(hall, look);
		await isSafe(anaNew);
		await look(anaNew, 'phone-new');
		const budiNew = await budiMovesAfterScanning(hall, address, code);
		await isSafe(budiNew);

		const said = [
			'Air mati tiap kemarau',
			'Jalan ke ladang becek',
			'Lampu jalan ke masjid mati',
			'Posyandu belum punya timbangan',
			'Sungai meluap',
			'Pasar terlalu jauh'
		];
		await desk.getByRole('button', { name: 'Semua sudah kembali' }).click();
		await expect(desk.locator('[data-moved]')).toBeHidden();
		await expect(wall.locator('[data-moved]')).toBeHidden(NOTICES);
		for (const idea of said) await expect(cards(wall, idea)).toHaveCount(1);
		// A wall turns pages: that nothing is there twice is seen where all of them stand.
		for (const idea of said) await expect(cards(anaNew, idea)).toHaveCount(1);
		await expect(anaNew.locator('[data-idea]')).toHaveCount(said.length);

		// What one wrote before is still one's own, also what Budi said as somebody new; the half sentence came along.
		await expect(cards(anaNew, 'Air mati').getByText('Usulanmu')).toBeVisible();
		await cards(anaNew, 'Lampu jalan').getByRole('button', { name: 'Tarik' }).click();
		await anaNew.getByRole('button', { name: 'Ketuk lagi: tarik' }).click();
		await expect(cards(wall, 'Lampu jalan')).toHaveCount(0);
		await expect(budiNew.getByLabel('Tulis satu kalimat')).toHaveValue(
			'Yang belum selesai ditulis'
		);
		await budiNew.getByRole('button', { name: 'Kirim usulan' }).click();
		await expect(cards(wall, 'Yang belum selesai ditulis')).toHaveCount(1);
		await budiNew.getByRole('button', { name: 'Bantuan' }).click();
		await budiNew.getByRole('button', { name: 'Gambar dan tentang saya' }).click();
		await expect(budiNew.getByRole('dialog').getByText('Pasar terlalu jauh')).toBeVisible();
		await budiNew.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();

		// And on they go: a reload at the new address, one more idea, still one person each.
		await anaNew.reload();
		await say(anaNew, 'Kandang bau');
		await isSafe(anaNew);
		await expect(cards(wall, 'Kandang bau')).toHaveCount(1);
		await desk.goto(`${village.laptop.home}/${id}/desk/meeting`);
		await expect(desk.getByRole('heading', { name: '3 orang sudah masuk' })).toBeVisible();
	} finally {
		await host.remove();
	}
});
