import { expect, type Page } from '@playwright/test';

/** Waits until nothing moves any more: half revealed letters are pale, and no person reads them then. */
export async function stands(page: Page): Promise<void> {
	const ends = () =>
		page.evaluate(async () => {
			const ending = document
				.getAnimations()
				.filter(({ playState }) => playState !== 'finished')
				.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
			await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
			return ending.length;
		});
	// What is fetched late begins late: it stands when nothing has begun for a while.
	do await page.waitForTimeout(300);
	while ((await ends()) > 0);
}

/** This screen speaks another language from now on. */
export async function speak(page: Page, language: string): Promise<void> {
	await page.evaluate((tag) => localStorage.setItem('rembuk.language', tag), language);
	await page.reload();
}

/** An example of a meeting in a language, and its join code: the wall speaks what the meeting speaks. */
export async function demoOf(desk: Page, language: string): Promise<{ id: string; code: string }> {
	const english = new URL('/contoh-b-kithanga-2027/desk/meeting', desk.url());
	if (language === 'en') await desk.goto(english.href);
	else await desk.getByRole('link', { name: /contoh lengkap/ }).click();
	const code = await desk.locator('[data-code]').getAttribute('data-code');
	return { id: new URL(desk.url()).pathname.split('/')[1] ?? '', code: code ?? '' };
}

/** Brings the room to the step the desk has open, if it is not there yet, in either language. */
export async function bringRoomHere(desk: Page): Promise<void> {
	const bring = desk.getByRole('button', { name: /Ajak semua|Bring the room/ });
	const here = desk.getByText(/Ruangan ada di langkah ini|The room is at this step/).last();
	await expect(bring.or(here).first()).toBeVisible();
	if (await bring.isVisible()) await bring.click();
	await expect(here).toBeVisible();
}
