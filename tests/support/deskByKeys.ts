import { expect, type Page } from '@playwright/test';

import { arrive } from './acts.ts';
import type { Keys } from './byKeys.ts';
import type { Village } from './village.ts';

/** A desk and who sits at it without a mouse. */
export interface Desk {
	desk: Page;
	keys: Keys;
}

export const button = (desk: Page, name: string | RegExp) =>
	desk.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
export const field = (desk: Page, name: string) => desk.getByRole('textbox', { name, exact: true });

/** Goes to a step by the rail and brings the room along. */
export async function toStep({ desk, keys }: Desk, step: string) {
	keys.begin(step);
	const inRail = desk.locator('.desk nav:focus-within');
	for (let presses = 0; presses < 4 && (await inRail.count()) === 0; presses += 1)
		await keys.press('F6');
	await expect(inRail).toHaveCount(1);
	await keys.do(desk.getByRole('navigation').getByRole('link', { name: step }));
	await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
	await keys.do(button(desk, 'Ajak semua ke langkah ini'));
	await expect(
		desk.getByRole('main').getByText('Ruangan ada di langkah ini').first()
	).toBeVisible();
}

/** A sheet is opened, and Escape gives the keyboard back to what opened it. */
export async function opensAndCloses({ desk, keys }: Desk, opener: string | RegExp) {
	await keys.do(button(desk, opener));
	await expect(desk.getByRole('dialog')).toBeVisible();
	await keys.press('Escape');
	await expect(desk.getByRole('dialog')).toBeHidden();
	await expect(button(desk, opener)).toBeFocused();
}

export async function begin({ desk, keys }: Desk) {
	keys.begin('Halaman depan');
	await keys.to(field(desk, 'Nama rencana'));
	await keys.write('Rencana Kerja 2028');
	await keys.to(field(desk, 'Desa'));
	await keys.write('Tirtamulya');
	await keys.do(button(desk, 'Mulai'));
	await expect(desk.locator('[data-code]')).toBeVisible();
	await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
	return (await desk.locator('[data-code]').getAttribute('data-code')) ?? '';
}

export async function gather({ desk, keys }: Desk, village: Village, code: string) {
	keys.begin('Berkumpul');
	await desk.reload();
	await expect(desk.locator('[data-code]')).toBeVisible();
	await keys.press('Tab');
	await expect(desk.getByRole('link', { name: /^Langsung ke isi/ })).toBeFocused();
	await keys.press('Enter');
	await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();

	const wifi = desk.locator('summary', { hasText: 'Buat kode Wi-Fi' });
	await keys.do(wifi);
	await keys.to(field(desk, 'Nama Wi-Fi'));
	await keys.write('Balai Desa');
	await keys.do(button(desk, 'Tampilkan di dinding'));
	await keys.do(button(desk, /Musyawarah desa.*165 menit/));
	await expect(desk.getByText('7. Penutup')).toBeVisible();
	await keys.do(button(desk, 'Mulai acara'));
	const phones = [await village.phone(`/join#${code}`), await village.phone(`/join#${code}`)];
	for (const phone of phones) await arrive(phone);
	await keys.to(field(desk, 'Nama'));
	await keys.write('Krajan');
	await keys.to(desk.getByLabel('Krajan, diundang'));
	await keys.write('40');
	await keys.to(desk.getByLabel('Krajan, perempuan'));
	await keys.write('30');
	await keys.do(button(desk, 'Simpan kehadiran'));
	await expect(desk.getByText('Kehadiran tersimpan')).toBeVisible();
	await opensAndCloses({ desk, keys }, 'Bantuan');
	return phones;
}
