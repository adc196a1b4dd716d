import type { Page } from '@playwright/test';

import { STEPS } from '#lib/domain/method.ts';

import { beginPlan } from '../support/acts.ts';
import { stands } from '../support/looking.ts';
import { expect, test } from '../support/village.ts';

/** Whatever says nothing but a nought on this page. */
const noughts = (page: Page) =>
	page.evaluate(() => {
		const isBare = ({ nodeValue }: Node) => /^\s*(Rp\s*)?0\s*$/.test(nodeValue ?? '');
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		while (walk.nextNode()) {
			const { parentElement } = walk.currentNode;
			if (isBare(walk.currentNode) && parentElement?.checkVisibility())
				found.push(parentElement.parentElement?.textContent.trim() ?? '');
		}
		return found;
	});

test('[LOOK-22] a plan that was just begun says at each step what to do first, with its button', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { id } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	const main = desk.getByRole('main');
	const go = async (at: string) => {
		await desk.goto(`${village.laptop.home}/${id}/${at}`);
		await expect(desk.getByRole('heading', { level: 1 }).first()).toBeVisible();
		await stands(desk);
	};
	const leadsTo = async (from: string, step: string, to: string) => {
		await go(from);
		await desk.getByRole('link', { name: `Ke langkah ${step}` }).click();
		await desk.waitForURL(`**/${id}/desk/${to}`);
	};

	for (const at of ['report', ...STEPS.map((step) => `desk/${step}`)]) {
		await go(at);
		expect.soft(await noughts(desk), at).toEqual([]);
	}
	await go('desk/ideas');
	await main.getByRole('button', { name: 'Tulis usulan pertama' }).click();
	await expect(main.getByLabel('Tulis untuk warga tanpa HP')).toBeFocused();
	await leadsTo('desk/objectives', 'Pohon masalah', 'problems');
	await leadsTo('desk/monitoring', 'Rencana', 'actions');
	await leadsTo('report', 'Rencana', 'actions');
	await leadsTo('slips', 'Pilih', 'votes');
	await go('desk/actions');
	for (const view of ['Pilah', 'Waktu', 'Sepakat']) {
		await main.getByText(view, { exact: true }).click();
		expect.soft(await noughts(desk), view).toEqual([]);
		await main.getByRole('button', { name: 'Tulis di tabel' }).click();
		await expect(main.getByRole('button', { name: 'Tambah baris' })).toBeVisible();
	}
});
