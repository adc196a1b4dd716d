import { expect, type Page } from '@playwright/test';

import { STEPS, type Step } from '#lib/domain/method.ts';

import { arrive } from './acts.ts';
import type { Village } from './village.ts';

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
async function demoOf(desk: Page, language: string): Promise<{ id: string; code: string }> {
	const english = new URL('/contoh-b-kithanga-2027/desk/meeting', desk.url());
	if (language === 'en') await desk.goto(english.href);
	else await desk.getByRole('link', { name: /contoh lengkap/ }).click();
	const code = await desk.locator('[data-code]').getAttribute('data-code');
	return { id: new URL(desk.url()).pathname.split('/')[1] ?? '', code: code ?? '' };
}

/** Brings the room to the step the desk has open, if it is not there yet, in either language. */
export async function bringRoomHere(desk: Page): Promise<void> {
	// Not in the rail of steps: there another step says that the room is at it.
	const main = desk.getByRole('main');
	const bring = main.getByRole('button', { name: /Ajak semua|Bring the room/ });
	const here = main.getByText(/Ruangan ada di langkah ini|The room is at this step/).last();
	await expect(bring.or(here).first()).toBeVisible();
	if (await bring.isVisible()) await bring.click();
	await expect(here).toBeVisible();
}

/** The pages beside the three screens, each by its address in a plan. */
export const PAGES: Record<string, (id: string) => string> = {
	report: (id) => `/${id}/report`,
	poster: (id) => `/${id}/poster/problems`,
	slips: (id) => `/${id}/slips`,
	paper: (id) => `/${id}/slips?paper`,
	ten: (id) => `/${id}/slips?ten`,
	cards: (id) => `/${id}/slips?cards=print`,
	read: (id) => `/${id}/slips?cards=read`,
	'idea-slips': (id) => `/${id}/slips?cards=slips`,
	type: (id) => `/${id}/slips?cards=type`,
	slip: () => '/slip',
	move: () => '/move'
};

/** The desk's editor, drawn to its end. */
export async function openBoard(desk: Page): Promise<void> {
	await desk.getByRole('button', { name: /^(Papan|Board)$/ }).click();
	await expect(desk.locator('[data-board="shown"]')).toBeVisible({ timeout: 60_000 });
	await stands(desk);
}

/** What is done with the screens on the way through an example. */
interface Walk {
	/** With each screen as soon as it is there. */
	opened?(page: Page): Promise<void> | void;
	/** With the front page, and with where a phone comes in. */
	before(page: Page, what: 'home' | 'join'): Promise<void>;
	/** With each of the three screens at each step. */
	at(page: Page, surface: 'desk' | 'wall' | 'phone', step: Step): Promise<void>;
}

/** Goes through an example of a meeting in a language, with a desk, a wall and a phone, step by step. Gives the desk and the plan. */
export async function walkThrough(
	village: Village,
	language: string,
	{ opened = () => undefined, before, at }: Walk
): Promise<{ desk: Page; id: string }> {
	const desk = await village.desk();
	await opened(desk);
	await speak(desk, language);
	await expect(desk.getByRole('heading', { name: 'Rembuk' })).toBeVisible();
	await before(desk, 'home');
	await speak(desk, 'id');
	const { id, code } = await demoOf(desk, language);
	await speak(desk, language);
	const wall = await village.wall(`/${id}/wall/meeting`);
	const phone = await village.phone('/join');
	for (const page of [wall, phone]) {
		await opened(page);
		await speak(page, language);
	}
	await before(phone, 'join');
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	await phone.reload();
	await speak(phone, 'id');
	await arrive(phone);
	await speak(phone, language);
	for (const step of STEPS) {
		await desk.goto(`${village.laptop.home}/${id}/desk/${step}`);
		await bringRoomHere(desk);
		for (const [page, surface] of [
			[desk, 'desk'],
			[wall, 'wall'],
			[phone, 'phone']
		] as const) {
			await page.waitForURL(`**/${surface}/${step}`);
			await stands(page);
			await at(page, surface, step);
		}
	}
	return { desk, id };
}
