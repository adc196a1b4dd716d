import type { Page } from '@playwright/test';
import * as Y from 'yjs';

import { moveTo } from '#lib/domain/meeting/meeting.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { castPaper } from '#lib/domain/votes/sealed/cast.ts';
import { closeSealed, proposeClosing, publishPapers } from '#lib/domain/votes/sealed/desk.ts';
import { openSealed } from '#lib/domain/votes/sealed/open.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { witnessesOf } from '#lib/domain/votes/sealed/witness.ts';

import { arrive, isSafe } from '../support/acts.ts';
import { deskLine } from '../support/deskLine.ts';
import { aPlan, stamps, yes } from '../support/plans.ts';
import { draftOf } from '../support/sealedHall.ts';
import { expect, test } from '../support/village.ts';

const MILLION = 1_000_000;
const OPTIONS = [
	{ id: 'air', label: 'Air bersih ke RT 5', cost: 10 * MILLION },
	{ id: 'jalan', label: 'Jalan ke ladang', cost: 60 * MILLION },
	{ id: 'posyandu', label: 'Posyandu', cost: 30 * MILLION }
].map((option) => ({ ...option, ref: '' }));

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Answers yes to the options named and no to the others, in whatever order this phone asks. */
async function answer(page: Page, wanted: string[]) {
	for (let at = 1; at <= OPTIONS.length; at += 1) {
		await expect(page.getByText(`${at} dari ${OPTIONS.length}`)).toBeVisible();
		const option = await page.locator('.ask [data-option]').getAttribute('data-option');
		await tap(page, wanted.includes(option ?? '') ? 'Ya' : 'Tidak');
	}
}

async function type(page: Page, code: string) {
	await tap(page, 'Saya punya kartu');
	await page.getByLabel('Ketik 16 huruf di kartu').fill(code);
	await tap(page, 'Buka surat suara');
}

/** All this browser keeps of ours, as one text: both storages, and every byte in every database. */
function kept(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('unreadable'));
			});
		const letters = (value: unknown): string => {
			if (value instanceof Uint8Array) return String.fromCharCode(...value);
			if (typeof value !== 'object' || value === null) return String(value);
			return Object.values(value).map(letters).join('\n');
		};
		const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
		for (const { name = '' } of await indexedDB.databases()) {
			const base = await asked(indexedDB.open(name));
			for (const store of base.objectStoreNames) {
				const rows = await asked(base.transaction(store).objectStore(store).getAll());
				texts.push(rows.map(letters).join('\n'));
			}
			base.close();
		}
		return texts.join('\n');
	});
}

const stands = (page: Page, stand: string) =>
	expect(page.locator(`[data-stand="${stand}"]`)).toBeVisible({ timeout: 30_000 });

test('[VOTE-87] [VOTE-90] [VOTE-91] [VOTE-92] [VOTE-93] a secret budget with slips: a shared phone, one without a line, one too late, paper, and a witness', async ({
	village
}) => {
	test.setTimeout(240_000);
	const [plan, box, stamp] = [aPlan(), boxIn(new Y.Doc()), stamps('desk')];
	yes(moveTo(plan, 'votes', 'lead'));
	const line = await deskLine(village.laptop.home, { plan, box }, 'round-on-phones-e2etst');
	await line.told();
	const round = () => sealedRoundsOf(plan, box).at(-1)!;

	const rina = await village.phone(`/join#${line.code}`);
	await arrive(rina);
	await rina.getByText('Jadi saksi', { exact: true }).click();
	await rina.getByLabel('Nama saksi').fill('Bu Rina');
	await tap(rina, 'Daftar jadi saksi');
	await expect(rina.getByText('Kamu saksi: Bu Rina')).toBeVisible();
	await expect.poll(() => witnessesOf(plan).map(({ name }) => name)).toEqual(['Bu Rina']);

	const { draft, codes, slips, desk } = draftOf({
		...{ kind: 'approval', rule: 'mes-cost+add1', options: OPTIONS, most: 3, printed: 7 },
		...{ question: 'Untuk apa 70 juta?', budget: 70 * MILLION, increment: MILLION, needs: 1 },
		witnesses: witnessesOf(plan).map(({ key }) => key)
	});
	yes(openSealed(plan, draft, desk, stamp()));
	await line.told();

	// A camera opens the slip: the phone joins on the way, and the secret leaves the address at once.
	const slip = (at: number) => codes[at]?.replaceAll('-', '') ?? '';
	const ana = await village.phone(`/slip#${line.code}.${slip(0)}`);
	await arrive(ana);
	await expect(ana.getByText('1 dari 3')).toBeVisible();
	expect(ana.url()).not.toContain('#');
	const before = await ana.evaluate(() => history.length);
	expect(before).toBeLessThanOrEqual(2);
	await tap(ana, 'Lewati');
	await ana.reload(); // in the middle of it
	await expect(ana.getByText('2 dari 3')).toBeVisible();
	await tap(ana, 'Kembali');
	await answer(ana, ['air', 'jalan']);
	await tap(ana, 'Kirim suara saya');
	await stands(ana, 'sent');

	// One phone, two people: typed, sloppily, and handed on. Nothing of a slip stays.
	const budi = await village.phone(`/slip#${line.code}.TORN`);
	await expect(budi.getByText('tidak terbaca')).toBeVisible();
	await budi.getByLabel('Ketik 16 huruf di kartu').fill(slip(1).toLowerCase());
	await tap(budi, 'Buka surat suara');
	await arrive(budi);
	await answer(budi, ['jalan']);
	await tap(budi, 'Kirim suara saya');
	await stands(budi, 'sent');
	await isSafe(budi);
	expect(await kept(budi)).toContain(slip(1)); // still his, for a change of mind
	await tap(budi, 'Orang berikutnya');
	await type(budi, `${slip(2).slice(0, 9)} - ${slip(2).slice(9)}`);
	await answer(budi, []);
	await tap(budi, 'Kirim suara kosong');
	await stands(budi, 'sent');
	await isSafe(budi);
	await tap(budi, 'Orang berikutnya');
	await expect(budi.getByText('2 surat suara dikirim')).toBeVisible();
	const left = (await kept(budi)).toUpperCase();
	for (const at of [1, 2]) {
		expect(left).not.toContain(slip(at));
		expect(left).not.toContain(codes[at]);
	}

	// Two phones without a line: one comes back in time, the other does not.
	const citra = await village.phone(`/slip#${line.code}.${slip(3)}`);
	const dedi = await village.phone(`/slip#${line.code}.${slip(4)}`);
	for (const phone of [citra, dedi]) {
		await arrive(phone);
		await expect(phone.getByText('1 dari 3')).toBeVisible();
		await phone.context().setOffline(true);
		await answer(phone, ['posyandu']);
		await tap(phone, 'Kirim suara saya');
		await expect(phone.getByText('Tersimpan di HP ini, menunggu')).toBeVisible();
	}

	// Paper, typed at the desk from its slip.
	yes(castPaper(box, round(), slips[5]!, { approve: ['air'] }, { how: 'paper', scribe: desk.key }, 'lead')); // prettier-ignore
	const counts = { printed: 7, issued: 6, voided: 0, unused: 1 };
	const propose = () => yes(proposeClosing(plan, box, round(), counts, desk, stamp()));
	await expect.poll(() => round().papers.counted.length).toBe(3);
	propose();
	await line.told();
	await stands(ana, 'listed');
	await expect(budi.locator('[data-here="all"]')).toBeVisible();

	// Back on the line: red, because the list was made without it. The desk proposes anew, and it is green.
	await citra.context().setOffline(false);
	await stands(citra, 'not-listed');
	await expect(citra.getByText('angkat tangan').first()).toBeVisible();
	await expect.poll(() => round().papers.counted.length, { timeout: 30_000 }).toBe(4);
	propose();
	await line.told();
	await stands(citra, 'listed');
	const code = round().proposal?.code ?? '';
	for (const page of [ana, budi, citra, rina]) {
		await expect(page.locator(`[data-seal-code="${code}"]`).first()).toBeVisible();
	}

	// The witness compares and agrees; what was agreed to is signed by her phone without another tap.
	await expect(rina.locator('[data-witness="compare"]')).toBeVisible();
	await tap(rina, 'Sama. Setuju ditutup');
	await expect.poll(() => round().proposal?.ready.length).toBe(1);
	yes(closeSealed(plan, box, round(), desk, stamp()));
	await expect.poll(() => round().state, { timeout: 30_000 }).toBe('sealed');
	await expect(rina.locator('[data-witness="signed"]')).toBeVisible();
	yes(publishPapers(plan, box, round(), desk, stamp()));
	await line.told();

	// Every phone counts by itself and says what became of its own.
	await dedi.context().setOffline(false);
	await stands(ana, 'counted');
	await stands(citra, 'counted');
	await stands(dedi, 'late');
	const hashOf = (page: Page) =>
		page.locator('[data-result-hash]').getAttribute('data-result-hash', { timeout: 30_000 });
	const hashes = await Promise.all([ana, budi, citra, dedi, rina].map(hashOf));
	expect(new Set(hashes).size).toBe(1);
	await expect.poll(() => [...round().told.values()], { timeout: 30_000 }).toEqual([5]);
	const closing = round().closing?.code ?? '';
	for (const page of [ana, dedi]) {
		await expect(page.locator(`[data-seal-code="${closing}"]`)).toBeVisible();
		await expect(page.getByText('sama di 5 layar')).toBeVisible();
	}
	await ana.getByText('Yang terjadi dengan pilihanmu').click();
	await expect(ana.locator('[data-won="air"]')).toBeVisible();
	await expect(ana.locator('[data-won="air"]')).toContainText('Patunganmu: Rp');
	line.leave();
});
