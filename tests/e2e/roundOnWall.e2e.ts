import type { Page } from '@playwright/test';

import { moveTo } from '#lib/domain/meeting/moving.ts';
import { turnTo } from '#lib/domain/votes/scene.ts';
import { tellResult } from '#lib/domain/votes/sealed/witness.ts';

import { deskAtRelay } from '../support/deskAtRelay.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { yes } from '../support/plans.ts';
import { pairNamed, sealedHall } from '../support/sealedHall.ts';
import { expect, test } from '../support/village.ts';

// The village of voting.md 2.6, a million rupiah for each unit: six want the road, the other four posyandu and water.
const MILLION = 1_000_000;
const OPTIONS = [
	{ id: 'air', label: 'Air bersih ke RT 5', cost: 10 * MILLION },
	{ id: 'jalan', label: 'Jalan ke ladang', cost: 60 * MILLION },
	{ id: 'jembatan', label: 'Jembatan bambu', cost: 40 * MILLION },
	{ id: 'posyandu', label: 'Posyandu', cost: 30 * MILLION }
].map((option) => ({ ...option, ref: '' }));
const BALLOTS = [
	...Array.from({ length: 5 }, () => ['jalan', 'jembatan']),
	['jalan'],
	...Array.from({ length: 4 }, () => ['air', 'posyandu'])
];

async function isFine(wall: Page, what: string) {
	expect(await faultsIn(wall), what).toEqual([]);
	expect(await tooWide(wall), `${what} is wider than its screen`).toBeLessThanOrEqual(0);
}

/** On the smallest projector, all of these are seen whole, in letters as high on the screen as on the next larger one. */
async function isWholeWhenSmall(wall: Page, parts: string) {
	await wall.setViewportSize({ width: 800, height: 600 });
	const letter = await wall
		.locator('.wall')
		.evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
	expect(letter / 600).toBeGreaterThanOrEqual(32 / 768);
	for (const part of await wall.locator(parts).all())
		await expect(part).toBeInViewport({ ratio: 1 });
	await wall.setViewportSize({ width: 1024, height: 768 });
}

/** Nothing that says what is ahead: no rank, no sum, no purchase, no number but the lump. */
async function hidesTotals(wall: Page) {
	for (const mark of ['rank', 'funded', 'count', 'jars', 'left', 'scene'])
		await expect(wall.locator(`[data-${mark}]`)).toHaveCount(0);
	const words = (await wall.locator('main').textContent()) ?? '';
	expect(words).not.toMatch(/\b[1-9]\d* (suara|titik|poin|orang)\b/);
}

test('[VOTE-97] [VOTE-98] [VOTE-99] [VOTE-127] [STAGE-18] a budget on the wall: lumps while people vote, the code, then the telling', async ({
	village
}) => {
	test.slow();
	const hall = sealedHall({
		kind: 'approval',
		rule: 'mes-cost',
		question: 'Untuk apa 100 juta tahun depan?',
		options: OPTIONS,
		most: 4,
		budget: 100 * MILLION,
		printed: 12
	});
	yes(moveTo(hall.plan, 'votes', 'lead'));
	const desk = await deskAtRelay(village.laptop.home, hall, 'round-on-the-wall-test');
	await desk.tells();
	const wall = await village.wall(`/${desk.id}/wall/votes`);
	await expect(wall.getByText('Untuk apa 100 juta')).toBeVisible();
	await expect(wall.locator('[data-secrecy="secret"]')).toBeVisible();
	await expect(wall.locator('[data-join]')).toBeVisible();
	for (const [at, { id }] of OPTIONS.entries()) {
		await expect(wall.locator(`[data-option="${id}"] svg`)).toHaveText(String(at + 1));
	}
	await isFine(wall, 'open');
	await isWholeWhenSmall(wall, '[data-option]');

	// Four more ballots than a lump move nothing.
	for (const [at, approve] of BALLOTS.slice(0, 9).entries()) hall.cast(at, { approve });
	await desk.tells();
	await expect(wall.locator('[data-lump="5"]')).toBeVisible();
	await hidesTotals(wall);
	hall.cast(9, { approve: BALLOTS[9] ?? [] });
	await desk.tells();
	await expect(wall.locator('[data-lump="10"]')).toBeVisible();

	hall.propose({ printed: 12, issued: 11, voided: 0, unused: 1 });
	await desk.tells();
	const code = hall.round().proposal?.code ?? '';
	await expect(wall.locator(`[data-round-code="${code}"]`)).toBeVisible();
	await expect(wall.getByText('hijau, kuning atau merah')).toBeVisible();
	await hidesTotals(wall);
	await isFine(wall, 'proposed');
	await isWholeWhenSmall(wall, '[data-round-code]');

	hall.agree();
	hall.close();
	await desk.tells();
	await expect(wall.locator('[data-witnesses="0"]')).toBeVisible();
	await hidesTotals(wall);
	hall.sign();
	await desk.tells();

	// Who is here, before any result; keys on the wall turn it.
	await expect(wall.locator('[data-scene="here"]')).toBeVisible();
	await expect(wall.locator('[data-count="absent"] strong')).toHaveText('1');
	await expect(wall.locator('[data-rank]')).toHaveCount(0);
	await isFine(wall, 'who is here');
	await wall.keyboard.press('ArrowRight');
	await expect(wall.locator('[data-option="jalan"][data-rank="1"]')).toBeVisible();
	await isFine(wall, 'lines');

	// The desk takes it to the jars: six people pay ten million each for the road.
	const to = async (at: number) => {
		yes(turnTo(hall.plan, { round: hall.name, at }, 'lead'));
		await desk.tells();
	};
	await to(3);
	await expect(wall.locator('[data-jars="1"]')).toContainText(
		/Jalan ke ladang: 6 orang, masing-masing Rp\s10 juta/
	);
	await expect(wall.locator('[data-empty="6"]')).toBeVisible();
	await isFine(wall, 'jars');
	await to(6);
	await expect(wall.locator('[data-funded]')).toHaveCount(3);
	await expect(wall.locator('[data-left="0"]')).toBeVisible();
	await isFine(wall, 'bucket');
	await to(7);
	await expect(wall.locator('[data-empty-handed]')).toBeVisible();
	await isFine(wall, 'rest');
	await to(8);
	await expect(wall.locator('[data-only="true"]')).toHaveCount(3);
	await isFine(wall, 'beside');

	// Two devices counted the same; a third one did not, and nobody can miss it.
	const { hash } = hall.round().outcome ?? { hash: '' };
	for (const name of ['one', 'two'])
		yes(tellResult(hall.plan, hall.round(), pairNamed(name), hash, hall.stamp()));
	await to(9);
	await expect(wall.getByText('Dihitung sama di 2 dari 2 perangkat')).toBeVisible();
	await expect(wall.locator(`[data-round-code="${hall.round().closing?.code}"]`)).toBeVisible();
	yes(tellResult(hall.plan, hall.round(), pairNamed('three'), 'ab'.repeat(32), hall.stamp()));
	await desk.tells();
	await expect(wall.locator('[data-hash="theirs"]')).toHaveCount(1);
	await expect(wall.getByText('Dihitung sama di 2 dari 3 perangkat')).toBeVisible();
	await isFine(wall, 'alarm');
	await desk.leaves();
});
