import type { Locator, Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, say } from '../support/acts.ts';
import { faultsIn, type Impact } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

/** Goes somewhere as a person without a mouse does: by Tab, or by Shift+Tab to what lies before. */
async function tabTo(page: Page, place: Locator): Promise<void> {
	await expect(place).toBeVisible();
	const wanted = (await place.elementHandle())!;
	const isBefore = await wanted.evaluate((element) => {
		const from = document.activeElement!;
		return (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
	});
	for (let presses = 0; presses < 120; presses++) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab');
	}
	throw new Error('no Tab leads there');
}

async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** Goes to a step by the rail, and brings the room along. */
async function walkTo(desk: Page, step: string): Promise<void> {
	await tabTo(desk, desk.getByRole('navigation').getByRole('link', { name: step }));
	await press(desk, 'Enter');
	await tabTo(desk, desk.getByRole('button', { name: 'Ajak semua ke langkah ini' }));
	await press(desk, 'Enter');
	await expect(
		desk.getByRole('main').getByText('Ruangan ada di langkah ini').first()
	).toBeVisible();
}

/** Nothing that stands in the way of anybody, however small. */
async function isOpenToAll(page: Page, what: string): Promise<void> {
	const impacts: Impact[] = ['minor', 'moderate', 'serious', 'critical'];
	expect(await faultsIn(page, { impacts }), what).toEqual([]);
}

/** The cards of a tree as a screen reader is given them: two blanks for each level below the first, then which of how many. */
async function heard(page: Page): Promise<string[]> {
	const devtools = await page.context().newCDPSession(page);
	const { nodes } = await devtools.send('Accessibility.getFullAXTree');
	await devtools.detach();
	return nodes
		.filter(({ role }) => role?.value === 'treeitem')
		.map(({ name, properties = [] }) => {
			const level = Number(properties.find((each) => each.name === 'level')?.value.value ?? 0);
			return `${'  '.repeat(level - 1)}${String(name?.value)}`;
		});
}

test('[TWIN-2][TWIN-3] from ideas to groups to a tree to objectives by keyboard alone, and nothing stands in the way', async ({
	village
}) => {
	test.slow(); // every step is walked to by Tab
	const desk = await village.desk();
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');

	await walkTo(desk, 'Usulan');
	await tabTo(desk, desk.getByLabel('Tulis untuk warga tanpa HP'));
	for (const idea of ['Pipa induk bocor', 'Lampu jalan mati', 'Air tidak naik ke Puncak']) {
		await desk.keyboard.type(idea);
		await press(desk, 'Enter');
		await expect(desk.getByLabel('Tulis untuk warga tanpa HP')).toHaveValue('');
	}
	await expect(desk.locator('[data-pick]')).toHaveCount(3);
	await tabTo(desk, desk.locator('[data-pick]').first());
	await press(desk, 'Space', 'End', 'Space');
	await expect(desk.getByText('2 usulan dipegang')).toBeVisible();
	await tabTo(desk, desk.getByLabel('Nama kumpulan baru'));
	await desk.keyboard.type('Air');
	await press(desk, 'Enter');
	await expect(desk.locator('section[aria-label="Air"] [data-card]')).toHaveText([
		/Pipa induk bocor/,
		/Air tidak naik ke Puncak/
	]);

	await walkTo(desk, 'Pohon masalah');
	await tabTo(desk, desk.locator('input[name=core]'));
	await desk.keyboard.type('Warga kesulitan air bersih');
	await press(desk, 'Enter');
	await tabTo(desk, desk.locator('textarea[data-row]').first());
	for (const key of [
		'Enter',
		'Pipa induk bocor',
		'Enter',
		'Iuran tidak cukup',
		'Tab',
		'Enter',
		'Warga malas membayar'
	]) {
		if (/^[A-Z][a-z]+$/u.test(key)) await press(desk, key);
		else await desk.keyboard.type(key);
	}
	await press(desk, 'Shift+Tab', 'ArrowUp');
	await expect
		.poll(() => heard(desk))
		.toEqual(['Pipa induk bocor', '  Iuran tidak cukup', 'Warga malas membayar']);
	await expect(
		desk.getByRole('textbox', { name: 'Iuran tidak cukup' })
	).toHaveAccessibleDescription(/^Sebab, tingkat 2, 1 dari 1\. Menyebabkan: Pipa induk bocor/);
	await isOpenToAll(desk, 'problems');
	await press(desk, 'Escape'); // the outline keeps Tab for itself until then

	await walkTo(desk, 'Tujuan');
	await tabTo(desk, desk.locator('textarea[data-row]').first());
	for (const objective of ['Warga mudah mendapat air bersih', 'Pipa induk utuh']) {
		await desk.keyboard.type(objective);
		await press(desk, 'Enter');
	}
	await expect(desk.getByText(/2 dari 4/)).toBeVisible();
	expect(await heard(desk)).toEqual([
		'Warga kesulitan air bersih',
		'  Pipa induk bocor',
		'    Iuran tidak cukup',
		'  Warga malas membayar'
	]);
	await isOpenToAll(desk, 'objectives');
});

test('[TWIN-4][TWIN-7] a phone finds the card the room talks about, by its mark and on a map; the desk hears what phones send', async ({
	village
}) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone(`/join#${code}`);
	await arrive(phone);
	await say(phone, 'Posyandu belum punya timbangan');
	await expect(desk.locator('[data-heard]')).toHaveText(
		'Kartu baru: Posyandu belum punya timbangan',
		{ timeout: 15_000 }
	);

	await bringRoomTo(desk, 'Pohon masalah');
	await desk.locator('input[name=core]').fill('Warga kesulitan air bersih');
	await press(desk, 'Enter');
	await desk.locator('textarea[data-row]').first().press('Enter');
	await desk.keyboard.type('Pipa induk bocor');
	await press(desk, 'Enter');
	await desk.keyboard.type('Debit mata air turun');
	await press(desk, 'ArrowUp');
	await desk.getByRole('button', { name: 'Ikuti saya' }).click();
	await desk.getByRole('textbox', { name: 'Pipa induk bocor' }).focus();

	const now = phone.getByRole('button', { name: 'Dibahas sekarang: Pipa induk bocor' });
	await expect(now).toBeVisible();
	const map = phone.getByRole('img', { name: /Peta pohon/ });
	await expect(map).toBeVisible();
	const box = await map.boundingBox();
	expect(Math.round(box!.height)).toBe(160);
	await isOpenToAll(phone, 'problems on a phone');

	await now.click();
	const card = phone.locator('button[data-card]', { hasText: 'Pipa induk bocor' });
	await expect(card).toHaveAttribute('aria-expanded', 'true');
	await expect(card).toBeInViewport();
	await expect(
		phone.getByRole('img', { name: 'Peta pohon. Kamu di sini: Pipa induk bocor' })
	).toBeVisible();
	// Causes are the lowest row of the map: a tap far right below opens the other one.
	await map.click({ position: { x: box!.width - 6, y: 150 } });
	await expect(
		phone.locator('button[data-card]', { hasText: 'Debit mata air turun' })
	).toHaveAttribute('aria-expanded', 'true');

	await bringRoomTo(desk, 'Tujuan');
	await expect(phone.getByRole('img', { name: /Peta pohon/ })).toBeVisible();
	await isOpenToAll(phone, 'objectives on a phone');
});
