import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';

/** Longer than a finger trembles. */
const BREATH = 450;

test('[LISTEN-11] who listens turns it on in an open sheet too, hears what stands there, and finds the ear in its corner again', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone('/favicon.svg');
	const heard: string[] = [];
	await phone.exposeFunction('wasSaid', (words: string) => void heard.push(words));
	await phone.addInitScript(() => {
		const { wasSaid } = window as unknown as { wasSaid(words: string): void };
		const speech = Object.assign(new EventTarget(), {
			getVoices: () => [{ lang: 'id-ID', localService: true, voiceURI: 'id', name: 'Suara' }],
			speak: ({ text }: { text: string }) => wasSaid(text),
			cancel: () => undefined
		});
		const said = class {
			constructor(readonly text: string) {}
		};
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: said });
	});
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	await arrive(phone);
	const ear = phone.locator('[data-ear]');
	await expect(phone.locator('body > .ear')).toBeVisible();

	await phone.getByRole('button', { name: 'Bantuan' }).click();
	const sheet = phone.locator('dialog[open]');
	await expect(sheet.locator('> header [data-ear]')).toBeVisible();
	await phone.screenshot({ path: info.outputPath('sheet.png') });
	expect(await tooWide(phone)).toBeLessThanOrEqual(0);
	expect(await faultsIn(phone)).toEqual([]);
	await ear.tap();
	await expect.poll(() => heard.some((said) => said.startsWith('Suara menyala.'))).toBe(true);
	const close = sheet.getByRole('button', { name: 'Tutup' }).first();
	await close.tap();
	await expect.poll(() => heard.includes('Tutup')).toBe(true);
	await phone.screenshot({ path: info.outputPath('heard.png') });
	await phone.waitForTimeout(BREATH);
	await close.tap();
	await expect(sheet).toHaveCount(0);
	await expect(phone.locator('body > .ear [data-ear][aria-pressed=true]')).toBeVisible();
	await phone.screenshot({ path: info.outputPath('after.png') });
	await ear.tap();
	await expect(ear).toHaveAttribute('aria-pressed', 'false');
});
