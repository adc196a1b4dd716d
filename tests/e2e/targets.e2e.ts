import { STEPS } from '#lib/domain/method.ts';

import { arrive } from '../support/acts.ts';
import { stands } from '../support/looking.ts';
import { smallTargets } from '../support/targets.ts';
import { expect, test } from '../support/village.ts';

test.use({ demo: true });

const SIZES = [
	{ width: 1366, height: 768 },
	{ width: 360, height: 740 }
];

test('[LOOK-23] a finger hits whatever is pressed or filled in, on the front page, at every step of the desk and on a phone', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk('touch');
	const fits = async (page: typeof desk, what: string) => {
		await stands(page);
		expect.soft(await smallTargets(page), what).toEqual([]);
	};
	await desk.getByRole('link', { name: /contoh lengkap/ }).click();
	const code = await desk.locator('[data-code]').getAttribute('data-code');
	const id = new URL(desk.url()).pathname.split('/')[1];
	for (const size of SIZES) {
		await desk.setViewportSize(size);
		for (const at of ['', `${id}/report`, ...STEPS.map((step) => `${id}/desk/${step}`)]) {
			await desk.goto(`${village.laptop.home}/${at}`);
			await expect(desk.getByRole('heading', { level: 1 }).first()).toBeVisible();
			await fits(desk, `${at} at ${size.width}`);
		}
	}
	const phone = await village.phone(`/join#${code}`);
	await expect(phone.getByRole('button', { name: 'Ini saya' })).toBeVisible();
	await fits(phone, 'join');
	await arrive(phone);
	for (const step of STEPS) {
		await desk.goto(`${village.laptop.home}/${id}/desk/${step}`);
		const bring = desk.getByRole('button', { name: 'Ajak semua ke langkah ini' });
		const here = desk.getByRole('main').getByText('Ruangan ada di langkah ini').first();
		await expect(bring.or(here).first()).toBeVisible();
		if (await bring.isVisible()) await bring.click();
		await phone.waitForURL(`**/phone/${step}`);
		await fits(phone, `phone at ${step}`);
	}
});
