import { moveTo } from '#lib/domain/meeting/moving.ts';
import { publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';

import { arrive } from '../support/acts.ts';
import { deskAtRelay } from '../support/deskAtRelay.ts';
import { span } from '../support/phonePage.ts';
import { yes } from '../support/plans.ts';
import { sealedHall, type HallWish } from '../support/sealedHall.ts';
import { expect, test, type Village } from '../support/village.ts';

/** Six rows of a name, as a village writes them. */
const LONG = ['air', 'jalan'].map((id) => ({
	...{ id, ref: '' },
	label: `Perbaikan ${id} dari mata air Kali Bening sampai RT 5 dan RT 6 di Dusun Krajan, lalu ke sekolah dan posyandu`
}));

/** A round that is open, and a phone that came to it with a slip. */
async function phoneAt(village: Village, id: string, wish: HallWish) {
	const hall = sealedHall({ needs: 1, called: id, ...wish });
	yes(moveTo(hall.plan, 'votes', 'lead'));
	const line = await deskAtRelay(village.laptop.home, hall, id.padEnd(22, '-'));
	await line.tells();
	const wall = await village.wall(`/${line.id}/wall/votes`);
	const head = wall.locator('header').first();
	await expect(head).toContainText(/[0-9A-Z]{4} [0-9A-Z]{4}/);
	const code = /[0-9A-Z]{4} [0-9A-Z]{4}/.exec(await head.innerText())?.[0].replace(' ', '') ?? '';
	const phone = await village.phone(`/slip#${code}.${hall.codes[0]}`);
	await arrive(phone);
	return { hall, line, phone };
}

test('[VOTE-88] why a tap did nothing stands above what goes on, and a stance leads to the end by itself', async ({
	village
}) => {
	const beans = await phoneAt(village, 'beans-on-a-phone', { dots: 3, most: 2, options: LONG });
	const add = beans.phone.getByRole('button', { name: /^Beri titik/ });
	for (let tapped = 0; tapped < 3; tapped += 1) await add.tap();
	const why = await span(beans.phone.getByRole('alert'));
	const forth = beans.phone.getByRole('button', { name: 'Lanjut' });
	expect(why.end).toBeLessThanOrEqual((await span(forth)).top);
	const seen = beans.phone.getByRole('alert');
	expect(
		await seen.evaluate((line) => {
			const { left, top, bottom } = line.getBoundingClientRect();
			return line.contains(document.elementFromPoint(left + 20, bottom - (bottom - top) / 4));
		})
	).toBe(true);
	await beans.line.leaves();

	const { phone, line } = await phoneAt(village, 'stance-on-a-phone', { kind: 'stance' });
	await phone.getByRole('button', { name: 'Keberatan', exact: true }).tap();
	const foot = await span(phone.locator('.phone > footer'));
	const field = phone.getByLabel('Kenapa?');
	await expect(field).toBeVisible();
	expect((await span(field)).end).toBeLessThanOrEqual(foot.top);
	await phone.getByRole('button', { name: 'Setuju', exact: true }).tap();
	await expect(phone.getByText('Lihat lagi sebelum dikirim')).toBeVisible();
	await line.leaves();
});

test('[VOTE-15] the money of a result is no higher on a phone than what it says', async ({
	village
}) => {
	const rule = 'mes-cost+add1-full';
	const wish: HallWish = { kind: 'approval', rule, budget: 30_000_000, increment: 1_000_000 };
	const { hall, line, phone } = await phoneAt(village, 'money-on-a-phone', wish);
	for (const slip of [1, 2, 3]) hall.cast(slip, { approve: ['goats', 'pipe'] });
	hall.seal();
	yes(publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp()));
	await line.tells();
	const money = phone.locator('.money').first();
	await expect(money).toBeVisible({ timeout: 45_000 });
	await expect(phone.getByText('Kenapa bukan yang ini?').first()).toBeAttached();
	await money.scrollIntoViewIfNeeded();
	const last = money.locator('[data-empty-handed]');
	await expect(last).toBeVisible();
	await expect
		.poll(async () => (await span(money)).end - (await span(last)).end)
		.toBeLessThanOrEqual(16);
	await line.leaves();
});
