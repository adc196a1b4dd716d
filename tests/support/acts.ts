import { expect, type Page } from '@playwright/test';

/** What people do in a meeting, in the words on their screens (Indonesian, the language a plan starts in). */

/** Begins a plan on the front page. Gives its id and the join code. */
export async function beginPlan(desk: Page, title: string, village: string) {
	await desk.getByLabel('Nama rencana').fill(title);
	await desk.getByLabel('Desa', { exact: true }).fill(village);
	await desk.getByRole('button', { name: 'Mulai' }).click();
	const code = desk.locator('[data-code]');
	await expect(code).toBeVisible();
	return {
		id: new URL(desk.url()).pathname.split('/')[1] ?? '',
		code: (await code.getAttribute('data-code')) ?? ''
	};
}

/** Opens a step at the desk and brings the room along. */
export async function bringRoomTo(desk: Page, step: string): Promise<void> {
	const link = desk.getByRole('navigation').getByRole('link', { name: step });
	await link.click();
	await expect(link).toHaveAttribute('aria-current', 'page'); // the step before has the same button
	await desk.getByRole('button', { name: 'Ajak semua ke langkah ini' }).click();
	await expect(
		desk.getByRole('main').getByText('Ruangan ada di langkah ini').first()
	).toBeVisible();
}

/** Takes the picture that is offered and comes in. */
export async function arrive(phone: Page): Promise<void> {
	await phone.getByRole('button', { name: 'Ini saya' }).click();
	await expect(phone.getByRole('button', { name: 'Ini saya' })).toBeHidden();
}

/** Writes an idea and sends it. */
export async function say(phone: Page, idea: string): Promise<void> {
	await phone.getByLabel('Tulis satu kalimat').fill(idea);
	await phone.getByRole('button', { name: 'Kirim usulan' }).click();
	await expect(phone.getByText(idea)).toBeVisible();
}

/** Waits until this screen says that everything it did is on the laptop's disk. */
export async function isSafe(page: Page): Promise<void> {
	const mark = page.locator('[data-safety="at-laptop"], [data-safety="second-copy"]');
	await expect(mark).toBeVisible({ timeout: 30_000 });
}
