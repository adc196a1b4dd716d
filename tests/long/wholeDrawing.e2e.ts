import * as Y from 'yjs';

import { beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { framesIn } from '#lib/domain/drawing/drawingSvg.ts';
import { thingsOf } from '#lib/domain/drawing/reading.ts';
import { moveTo } from '#lib/domain/meeting/moving.ts';
import { showOnStage } from '#lib/domain/meeting/stage.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import { beginPlan, bringRoomTo } from '../support/acts.ts';
import { deskAtRelay } from '../support/deskAtRelay.ts';
import { aPlan, stamps, yes } from '../support/plans.ts';
import { expect, test } from '../support/village.ts';

test('[DRAW-33] on a small laptop a drawing has most of the page, and all of it in one press, with its tools and a step back', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	await desk.setViewportSize({ width: 1366, height: 768 });
	await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	await desk.getByRole('button', { name: 'Gambar', exact: true }).click();
	await desk.getByRole('radio', { name: 'Peta sketsa' }).check();
	await desk.getByRole('button', { name: 'Mulai menggambar' }).click();
	const sheet = desk.locator('[data-drawing=shown]');
	await expect(sheet).toBeVisible({ timeout: 60_000 });
	const seen = async () => {
		const { y = 0, height = 0 } = (await sheet.boundingBox()) ?? {};
		return Math.min(768, y + height) - y;
	};
	await expect.poll(seen).toBeGreaterThan(430);
	await expect(desk.getByRole('button', { name: 'Buang gambar' })).toHaveCount(0);

	await desk.getByRole('button', { name: 'Penuh' }).click();
	await expect.poll(seen).toBeGreaterThan(580);
	await desk.getByRole('button', { name: 'Catatan' }).click();
	await sheet.click({ position: { x: 300, y: 300 } });
	await desk.keyboard.type('Mata air Kedung');
	await desk.keyboard.press('Enter');
	const note = desk.getByText('Dipegang: Catatan Mata air Kedung');
	await expect(note).toBeVisible();
	await desk.getByRole('toolbar').getByRole('button', { name: 'Batalkan' }).click();
	await expect(note).toHaveCount(0);
	await desk.getByRole('button', { name: 'Lainnya' }).click();
	await desk.getByRole('button', { name: 'Buang gambar' }).click();
	await desk.getByRole('textbox', { name: 'Mengapa gambar ini dibuang?' }).fill('Dua kali dibuat');
	await desk.getByRole('dialog').getByRole('button', { name: 'Buang gambar' }).click();
	await expect(desk.getByText('Gambar yang dibuang')).toBeVisible();
});

test('[DRAW-34] all of a drawing with several parts says their names on the wall, in letters a room reads', async ({
	village
}) => {
	const plan = aPlan();
	yes(moveTo(plan, 'ideas', 'lead'));
	const stamp = stamps('draws');
	const drawing = yes(beginDrawing(plan, { title: 'Dusun Kulon', template: 'sketch' }, stamp()));
	yes(showOnStage(plan, { view: 'drawing', drawing }, 'lead'));
	const box = boxIn(new Y.Doc());
	const line = await deskAtRelay(village.laptop.home, { plan, box }, 'parts-of-a-drawing-one');
	await line.tells();
	const wall = await village.wall(`/${line.id}/wall/ideas`);
	const parts = framesIn(thingsOf(plan, drawing).things);
	const names = wall.locator('[data-part-name]');
	await expect(names).toHaveText(parts.map(({ text = '' }) => text));
	expect(parts.length).toBeGreaterThan(1);
	for (const [width, height] of [
		[1024, 768],
		[1920, 1080]
	] as const) {
		await wall.setViewportSize({ width, height });
		await wall.waitForTimeout(300);
		const letters = await names.evaluateAll((all) =>
			all.map((name) => {
				const scale = (name as SVGTextElement).getScreenCTM()?.a ?? 0;
				return parseFloat(getComputedStyle(name).fontSize) * scale;
			})
		);
		for (const letter of letters) expect(letter).toBeGreaterThanOrEqual(31.9);
		for (const name of await names.all()) await expect(name).toBeInViewport({ ratio: 1 });
	}
	await line.leaves();
});
