import type { Page } from '@playwright/test';
import * as Y from 'yjs';

import { linkKey } from '#lib/domain/problems/cards.ts';
import { addProblem, beginTree } from '#lib/domain/problems/problems.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import { deskAtRelay } from '../support/deskAtRelay.ts';
import { faultsIn } from '../support/openToAll.ts';
import { aPlan } from '../support/plans.ts';
import { stamp } from '../support/trees.ts';
import { expect, test } from '../support/village.ts';

/** A tree in which a card is two problems, one is a lack, two go in a circle, and one is joined to nothing. */
function troubled() {
	const plan = aPlan();
	beginTree(plan, 'Warga sering minum air kotor', stamp('tree'), { core: 'core' });
	const add = (id: string, text: string, on: string, side: 'causes' | 'effects' = 'causes') =>
		addProblem(plan, text, { side, on }, stamp(id));
	add('two', 'Pipa induk bocor dan pengurus tidak bekerja', 'core');
	add('lack', 'Tidak ada pompa di dusun', 'core');
	add('dues', 'Iuran air sering macet', 'core');
	add('angry', 'Warga kesal kepada pengurus air', 'dues');
	add('loose', 'Hutan di hulu sudah gundul', 'core');
	add('ill', 'Anak kecil sering diare', 'core', 'effects');
	// What two people linked apart: a circle, and a card that nobody holds any more.
	plan.causes.set(linkKey('dues', 'angry'), { order: 'a5' });
	plan.causes.delete(linkKey('loose', 'core'));
	return { plan, box: boxIn(new Y.Doc()) };
}

const question = (desk: Page, rule: string) => desk.locator(`li[data-rule="${rule}"]`);
const press = (desk: Page, name: string | RegExp) =>
	desk
		.getByRole('button', { name, exact: typeof name === 'string' })
		.first()
		.click();

async function looksRight(desk: Page, what: string) {
	expect.soft(await faultsIn(desk), what).toEqual([]);
}

test('[ANALYSIS-1] [ANALYSIS-10] [ANALYSIS-13] every question about a tree is answered by its button, its links are read by keyboard, and it is agreed on', async ({
	village
}) => {
	test.slow();
	const hall = troubled();
	const line = await deskAtRelay(village.laptop.home, hall, 'the-tree-of-questions1');
	await line.tells();
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${line.id}/desk/problems`);
	await press(desk, /^Tanya/);

	// The strongest first, each with the words that gave it away.
	await expect(desk.locator('li[data-rule]').first()).toHaveAttribute('data-rule', 'P9');
	await expect(question(desk, 'P2')).toContainText('“dan”');
	await looksRight(desk, 'questions');

	// P9: which arrow only makes it worse?
	await question(desk, 'P9').getByRole('button', { name: 'Tandai panah baliknya' }).click();
	await desk.getByLabel('Panah mana yang hanya menambah parah?').selectOption({ index: 2 });
	await desk.locator('form').getByRole('button', { name: 'Tandai panah baliknya' }).click();
	await expect(desk.getByText('Panah balik sudah ditandai.')).toBeVisible();
	await expect(question(desk, 'P9')).toBeHidden();

	// P2: both halves are proposed.
	await question(desk, 'P2').getByRole('button', { name: 'Pecah jadi dua kartu' }).click();
	await expect(desk.getByLabel('Kartu pertama')).toHaveValue('Pipa induk bocor');
	await expect(desk.getByLabel('Kartu kedua')).toHaveValue('Pengurus tidak bekerja');
	await desk.getByLabel('Kartu kedua').press('Enter');
	await expect(question(desk, 'P2')).toBeHidden();

	// P4: what goes wrong because of that?
	await question(desk, 'P4').getByRole('button', { name: 'Tulis akibatnya' }).click();
	await desk.getByLabel('Apa yang terjadi karena itu?').fill('Air tidak naik ke RT 05');
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('textbox', { name: 'Air tidak naik ke RT 05' })).toBeVisible();
	await question(desk, 'P4').getByRole('button', { name: 'Biarkan begini' }).click();
	await expect(question(desk, 'P4')).toBeHidden();
	await press(desk, 'Urungkan');
	await expect(question(desk, 'P4')).toBeVisible();
	await question(desk, 'P4').getByRole('button', { name: 'Biarkan begini' }).click();

	// P12: put on hold, with the reason.
	await question(desk, 'P12').getByRole('button', { name: 'Tunda dulu' }).click();
	await desk.getByLabel('Alasannya').fill('Hutan negara');
	await desk.keyboard.press('Enter');
	await expect(question(desk, 'P12')).toBeHidden();

	// Read to the end by Enter alone, one link turned round on the way.
	await press(desk, 'Baca bersama');
	const dialog = desk.getByRole('dialog', { name: 'Baca bersama' });
	await looksRight(desk, 'reading');
	const all = Number(
		/dari (\d+)/.exec((await dialog.getByText(/^Kalimat/).innerText()) ?? '')?.[1]
	);
	expect(all).toBeGreaterThan(5);
	await desk.keyboard.press('ArrowRight');
	await expect(dialog.getByText(/^Kalimat 2/)).toBeVisible();
	await desk.keyboard.press('ArrowLeft');
	for (let n = 1; n <= all; n++) {
		await expect(dialog.getByText(new RegExp(`^Kalimat ${n} `))).toBeVisible();
		await expect(dialog.getByRole('button', { name: 'Benar' })).toBeFocused();
		await desk.keyboard.press('Enter');
	}
	await expect(dialog.getByText('Semua kalimat sudah dibaca dan benar.')).toBeVisible();
	await desk.keyboard.press('ArrowLeft');
	await expect(dialog.getByText(new RegExp(`^Kalimat ${all} `))).toBeVisible();
	const sick = dialog.getByText(/anak kecil sering diare/i);
	for (let n = 1; n < all && !(await sick.isVisible()); n++) await desk.keyboard.press('ArrowLeft');
	await dialog.getByRole('button', { name: 'Terbalik' }).click();
	await expect(dialog.getByText(`${all - 1} dari ${all} sudah dibaca`)).toBeVisible();
	await desk.keyboard.press('Escape');
	await expect(dialog).toBeHidden();

	// Agreed on, with what is open beside it; a later change shows.
	await expect(desk.getByText(/Masih terbuka/)).toContainText('1 panah belum dibaca');
	await press(desk, 'Disepakati');
	await expect(desk.getByText(/Disepakati \d/)).toBeVisible();
	const core = desk.getByRole('textbox', { name: 'Masalah utama', exact: true });
	await core.fill('Warga RT 05 sering minum air kotor');
	await core.press('Tab');
	await expect(desk.getByText(/sudah berubah sejak itu/)).toBeVisible();
	await press(desk, 'Buka lagi');
	await expect(desk.getByText(/sudah berubah sejak itu/)).toBeHidden();
});
