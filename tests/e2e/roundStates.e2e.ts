import type { Page } from '@playwright/test';
import * as Y from 'yjs';

import { moveTo } from '#lib/domain/meeting/moving.ts';
import { announceRound, takeDownAnnouncement } from '#lib/domain/votes/announcement.ts';
import { amendSealed, publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';
import { sealedRoundOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { signClosing } from '#lib/domain/votes/sealed/witness.ts';

import { arrive } from '../support/acts.ts';
import { deskAtRelay } from '../support/deskAtRelay.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { yes } from '../support/plans.ts';
import { apart, draftOf, sealedHall } from '../support/sealedHall.ts';
import { expect, test } from '../support/village.ts';

/** No serious fault for who reads with their ears or sees little, and nothing wider than the screen. */
async function isFine(page: Page, what: string) {
	expect(await faultsIn(page), what).toEqual([]);
	expect(await tooWide(page), `${what} is wider than its screen`).toBeLessThanOrEqual(0);
}

const ENDS = new Set(['open', 'disputed']);

test('[VOTE-58] [VOTE-100] [VOTE-101] wall, phone and a desk that only watches are readable in every state of a round, without motion', async ({
	village
}) => {
	test.slow();
	const wish = { needs: 1, printed: 8 };
	const hall = sealedHall(wish);
	yes(moveTo(hall.plan, 'votes', 'lead'));
	const line = await deskAtRelay(village.laptop.home, hall, 'round-in-every-state-x');
	await line.tells();
	const desk = await village.desk();
	await desk.goto(`${village.laptop.home}/${line.id}/desk/votes`);
	const wall = await village.wall(`/${line.id}/wall/votes`);
	const code =
		(await wall.locator('header').first().innerText()).match(/[0-9A-Z]{4} [0-9A-Z]{4}/)?.[0] ?? '';
	const phone = await village.phone(`/slip#${code.replace(' ', '')}.${hall.codes[0]}`);
	await arrive(phone);
	const pages = { wall, phone, desk };
	for (const page of Object.values(pages)) await page.emulateMedia({ reducedMotion: 'reduce' });
	const areFine = async (state: string) => {
		await line.tells();
		await expect(desk.locator(`[data-sealed-round="${state}"]`)).toBeVisible({ timeout: 45_000 });
		for (const [name, page] of Object.entries(pages)) {
			// A desk that only watches changes little between its first and its last state.
			if (name !== 'desk' || ENDS.has(state)) await isFine(page, `${name}, ${state}`);
		}
	};

	for (const slip of [1, 2, 3, 4, 5]) hall.cast(slip, { dots: { pipe: 1, road: slip % 2 } });
	await areFine('open');
	// Nobody wrote down at this desk how many slips are out: no alarm (VOTE-100).
	await expect(desk.getByText('Surat suara di kotak lebih banyak')).toBeHidden();
	await expect(desk.getByText('Belum ditulis berapa kartu dibagikan')).toBeVisible();
	hall.propose({ printed: 8, issued: 6, voided: 0, unused: 2 });
	await areFine('proposed');
	await expect(desk.locator('[data-count="issued"]')).toContainText('6');
	hall.agree();
	hall.close();
	await areFine('closing');
	await expect(phone.getByText('Menunggu tanda tangan saksi')).toBeVisible();
	hall.sign();
	yes(publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp()));
	await areFine('sealed');

	// The next round is read aloud: the wall shows it instead of the result, and then the result again.
	yes(announceRound(hall.plan, draftOf(wish).draft, hall.desk.key, 'lead'));
	await line.tells();
	await expect(wall.locator('[data-announced]')).toBeVisible();
	await isFine(wall, 'the announcement');
	yes(takeDownAnnouncement(hall.plan, 'lead'));
	await line.tells();
	await expect(wall.locator('[data-scene]')).toBeVisible();

	// Two desks amend while apart: first one is seen, then both, and there is no result.
	const other = apart(hall);
	const { papers } = hall.round().closing!;
	const fewer = (from: number) => ({ why: 'Satu suara dobel', papers: papers.slice(from) });
	yes(amendSealed(hall.plan, hall.box, hall.round(), fewer(1), hall.desk, hall.stamp()));
	hall.sign();
	await line.tells();
	await expect(phone.getByText('Hasil yang diubah, versi 2: Satu suara dobel')).toBeVisible();
	const theirs = () => sealedRoundOf(other.plan, other.box, hall.name)!;
	yes(amendSealed(other.plan, other.box, theirs(), fewer(2), hall.desk, hall.stamp()));
	yes(signClosing(other.plan, theirs(), hall.witnesses[1]!, hall.stamp(), true));
	Y.applyUpdate(hall.plan.doc, Y.encodeStateAsUpdate(other.plan.doc));
	await areFine('disputed');
	for (const page of Object.values(pages)) await expect(page.locator('[data-rank]')).toHaveCount(0);
	await line.leaves();
});
