import type { Locator, Page, Response } from '@playwright/test';

import { arrive, bringRoomTo, say } from '../support/acts.ts';
import { faultsIn } from '../support/openToAll.ts';
import { phoneIn, span } from '../support/phonePage.ts';
import { expect, test } from '../support/village.ts';

/** Moves the room on at the desk, until the phone has that step, under whatever lies over it. */
async function roomIsAt(desk: Page, phone: Page, name: string, step: string): Promise<void> {
	await bringRoomTo(desk, name);
	const page = phone.locator(`.phone[data-step="${step}"]`);
	await expect(page).toHaveCount(1);
	await expect(page.locator('main')).not.toContainText('Membuka …');
}

/** Whether it is the file that a page has its cover from. */
const isCover = async (answer: Response) =>
	/immutable\/.*\.js/.test(answer.url()) && (await answer.text()).includes('pass.owner');

/** Leaves the plan inside the app, as a link or Back would. */
const leavePlan = (phone: Page) =>
	phone.evaluate(() => {
		const link = document.createElement('a');
		link.href = '/join';
		document.body.append(link);
		link.click();
		link.remove();
	});

test('[ARRIVE-9] a phone that is reloaded while it goes around stands covered again, until its owner has it', async ({
	village
}, info) => {
	const { phone, desk } = await phoneIn(village);
	await arrive(phone);
	await say(phone, 'Air mati tiap kemarau');
	const help = phone.getByRole('button', { name: 'Bantuan' });
	await help.click();
	const pass = phone.getByRole('button', { name: 'Pinjamkan HP ini' });
	await expect(pass).toBeVisible();
	const [fetched] = await Promise.all([phone.waitForResponse(isCover), pass.click()]);
	const next = phone.getByRole('button', { name: 'Saya orang berikutnya' });
	await next.click();
	const called = await phone.getByText('Di sini namamu').textContent();
	const turn = phone.getByRole('dialog');
	await turn.getByLabel('Tulis satu kalimat').fill('Lampu jalan padam');
	await roomIsAt(desk, phone, 'Pohon masalah', 'problems');
	await expect(phone.locator('dialog[open]')).toHaveCount(1);
	await expect(turn.getByLabel('Tulis satu kalimat')).toHaveValue('Lampu jalan padam');
	await phone.screenshot({ path: info.outputPath('moved-on.png') });
	await roomIsAt(desk, phone, 'Usulan', 'ideas');
	await turn.getByRole('button', { name: 'Kirim usulan' }).click();
	await expect(turn.getByText('1 usulan terkirim')).toBeVisible();

	const cover = phone.getByText('Berikan HP ini ke orang berikutnya');
	await phone.route(fetched.url(), (route) => route.abort('internetdisconnected'));
	await phone.reload();
	await expect(phone.getByText('Laptop pertemuan belum menjawab')).toBeVisible();
	for (const owners of [help, phone.getByText('Air mati tiap kemarau')])
		await expect(owners).toHaveCount(0);
	await phone.screenshot({ path: info.outputPath('not-yet-covered.png') });
	await phone.unroute(fetched.url());
	await expect(cover).toBeVisible();
	for (const said of ['Air mati tiap kemarau', 'Lampu jalan padam'])
		await expect(phone.getByText(said)).toHaveCount(0);
	await phone.screenshot({ path: info.outputPath('covered.png') });
	expect(await faultsIn(phone)).toEqual([]);
	await leavePlan(phone);
	await expect(phone.getByRole('heading', { name: 'Masuk ke pertemuan' })).toBeVisible();
	await expect(cover).toHaveCount(0);
	await phone.goBack();
	await expect(cover).toHaveCount(1);
	await next.click();
	await expect(phone.getByText('Di sini namamu')).not.toHaveText(called ?? '');
	await phone.getByRole('button', { name: 'Selesai, sembunyikan' }).click();
	await phone.reload();
	await phone.getByRole('button', { name: 'Kembalikan ke pemilik HP' }).click();
	await expect(phone.locator('dialog[open]')).toHaveCount(0);
	await expect(phone.getByText('Air mati tiap kemarau')).toBeVisible();
	// What was said on it meanwhile is not called its owner's.
	const card = (said: string) => phone.getByRole('article').filter({ hasText: said });
	await expect(card('Air mati tiap kemarau')).toContainText('Usulanmu');
	await expect(card('Lampu jalan padam')).toContainText('suara ');
	await expect(card('Lampu jalan padam')).not.toContainText('Usulanmu');
	await phone.reload();
	await expect(phone.getByText('Air mati tiap kemarau')).toBeVisible();
	await expect(phone.locator('dialog[open]')).toHaveCount(0);
});

/** The shorter side of each. */
const sides = (all: Locator) =>
	all.evaluateAll((each) =>
		each.map((one) => {
			const { width, height } = one.getBoundingClientRect();
			return Math.min(width, height);
		})
	);

/** What of a sheet is wider than it, or outside it. */
const outside = (phone: Page) =>
	phone.locator('dialog[open]').evaluate((sheet) => {
		const { right } = sheet.getBoundingClientRect();
		const beyond = [...sheet.querySelectorAll('*')].filter(
			(each) => each.getBoundingClientRect().right > right + 0.5
		);
		return [
			...(sheet.scrollWidth > sheet.clientWidth ? [`${sheet.scrollWidth}`] : []),
			...beyond.map(({ tagName, className }) => `${tagName}.${String(className)}`)
		];
	});

test('[LOOK-13] with large letters no sheet is wider than itself, in any language, on a phone of 360 and of 320', async ({
	village
}, info) => {
	const { phone } = await phoneIn(village);
	const ear = phone.locator('body > .ear');
	await expect(ear).toBeVisible();
	expect
		.soft((await span(phone.locator('.promise'))).end)
		.toBeLessThanOrEqual((await span(ear)).top);
	await phone.screenshot({ path: info.outputPath('join.png') });
	await arrive(phone);
	const open = () => phone.locator('.phone > header button').click();
	const close = async () => {
		await phone.locator('dialog[open] > header button').last().click();
		await expect(phone.locator('.phone > header button')).toHaveCount(1);
	};
	const walk = async (language: string, letters: string) => {
		for (const width of [360, 320]) {
			await phone.setViewportSize({ width, height: 740 });
			const look = async (what: string) => {
				const name = `${language}-${letters}-${width}-${what}`;
				expect.soft(await outside(phone), name).toEqual([]);
				await phone.screenshot({ path: info.outputPath(`${name}.png`) });
			};
			await open();
			await look('help');
			await phone.getByText(language, { exact: true }).tap();
			await phone.getByRole('switch').first().scrollIntoViewIfNeeded();
			await phone.waitForTimeout(300);
			await look('switches');
			await phone.locator('dialog .ways button').first().click();
			await look('me');
			await phone.locator('dialog .me > .button').click();
			await look('keys');
			expect(Math.min(...(await sides(phone.locator('.keys button'))))).toBeGreaterThanOrEqual(48);
			await close();
		}
	};
	await walk('Bahasa Indonesia', 'usual');
	await open();
	await phone.getByRole('switch').first().tap();
	await close();
	for (const language of ['Bahasa Indonesia', 'Basa Jawa', 'Basa Sunda', 'English'])
		await walk(language, 'large');
});

/** Words of the page the ear stands on: what lies below the band it stands in is not seen. */
const underEar = (phone: Page) =>
	phone.evaluate(() => {
		const ear = document.querySelector('body > .ear')!;
		const { left, right, top, bottom } = ear.getBoundingClientRect();
		const words = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		while (words.nextNode()) {
			const range = document.createRange();
			range.selectNode(words.currentNode);
			for (const line of range.getClientRects()) {
				const [x, y] = [Math.max(left, line.left) + 1, Math.max(top, line.top) + 1];
				if (x > Math.min(right, line.right) || y > Math.min(bottom, line.bottom)) continue;
				const behind = document.elementsFromPoint(x, y).filter((each) => !ear.contains(each));
				if (!behind[0]?.matches('.join, html')) found.push(words.currentNode.textContent ?? '');
			}
		}
		return found;
	});

test('[ARRIVE-29] where a phone comes in, its ear covers no word, on high phones and on low ones', async ({
	village
}, info) => {
	const { phone } = await phoneIn(village);
	await expect(phone.locator('body > .ear')).toBeVisible();
	for (const height of [740, 560, 400]) {
		await phone.setViewportSize({ width: 360, height });
		await phone.screenshot({ path: info.outputPath(`join-${height}.png`) });
		expect.soft(await underEar(phone), String(height)).toEqual([]);
	}
});

test('[ARRIVE-25] what sends an idea, and that it arrived, stand above the foot of a phone however low it is', async ({
	village
}, info) => {
	const { phone } = await phoneIn(village);
	await arrive(phone);
	const send = phone.getByRole('button', { name: 'Kirim usulan' });
	const isAbove = async (of: Locator) =>
		expect((await span(of)).end).toBeLessThanOrEqual(
			(await span(phone.locator('.phone > footer'))).top
		);
	for (const height of [740, 600, 560]) {
		await phone.setViewportSize({ width: 360, height });
		await phone.getByLabel('Tulis satu kalimat').fill(`Air mati ${height}`);
		await expect(phone.locator('.sources')).toBeVisible();
		await isAbove(send);
		await phone.screenshot({ path: info.outputPath(`written-${height}.png`) });
		await send.tap();
		const landed = phone.getByText('Usulanmu sudah sampai');
		await expect(landed).toBeVisible();
		await isAbove(landed);
		await phone.screenshot({ path: info.outputPath(`sent-${height}.png`) });
		// The room's own lines stand above the sentence: nothing that was sent lies over its field.
		const above = await phone.locator('main').evaluateHandle((main) => {
			scrollTo(0, 0);
			const lines = document.createElement('div');
			main.prepend(lines);
			const { bottom } = document.querySelector('textarea')!.getBoundingClientRect();
			const foot = document.querySelector('.phone > footer')!.getBoundingClientRect().top;
			lines.style.height = `${foot - 60 - bottom}px`;
			return lines;
		});
		const isFree = await phone.getByLabel('Tulis satu kalimat').evaluate((field) => {
			const { left, top, bottom } = field.getBoundingClientRect();
			return [0.1, 0.5, 0.7].map(
				(part) => document.elementFromPoint(left + 20, top + part * (bottom - top)) === field
			);
		});
		expect(isFree).toEqual([true, true, true]);
		await phone.screenshot({ path: info.outputPath(`field-${height}.png`) });
		await above.evaluate((lines) => lines.remove());
		await phone.getByLabel('Tulis satu kalimat').fill('x');
		await phone.getByLabel('Tulis satu kalimat').fill('');
		expect(
			await send.evaluate((each) => getComputedStyle(each.parentElement ?? each).position)
		).toBe('static');
	}
	const pictures = await phone.locator('.all').evaluate((row) => {
		const { right } = row.getBoundingClientRect();
		return [...row.children].filter((each) => each.getBoundingClientRect().right > right + 0.5)
			.length;
	});
	expect(pictures).toBe(0);
});
