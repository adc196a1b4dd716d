import type { Locator, Page } from '@playwright/test';

import { arrive, beginPlan, bringRoomTo, say } from '../support/acts.ts';
import { faultsIn, tooWide } from '../support/openToAll.ts';
import { expect, test } from '../support/village.ts';
import { openWithSlips, press, stands, write, writeOptions } from '../support/voting.ts';

const WORKS = ['Ganti pipa induk', 'Lampu jalan ke masjid'] as const;

/** What is written down where the voice stops speaking. */
const HUSH = '|';

/** Longer than a finger trembles. */
const BREATH = 450;

/** By then what is new was told. */
const SETTLED = 900;

const SECRET = 'Ini rahasia. Dekatkan HP ke telinga.';

/** A resident who reads nothing: finds things by their pictures, and knows what they are by what the phone says. */
class Listener {
	/** All that was said, in its order. */
	readonly heard: string[] = [];
	readonly phone: Page;

	constructor(phone: Page) {
		this.phone = phone;
	}

	/** Gives the phone a voice that writes down what it says. */
	async giveVoice(): Promise<void> {
		await this.phone.exposeFunction('wasSaid', (words: string) => void this.heard.push(words));
		await this.phone.addInitScript((hush) => {
			const voices = [{ lang: 'id-ID', localService: true, voiceURI: 'id', name: 'Suara' }];
			const { wasSaid } = window as unknown as { wasSaid(words: string): void };
			const speech = Object.assign(new EventTarget(), {
				getVoices: () => voices,
				speak: ({ text }: { text: string }) => wasSaid(text),
				cancel: () => wasSaid(hush)
			});
			const said = class {
				constructor(readonly text: string) {}
			};
			Object.defineProperty(window, 'speechSynthesis', { value: speech });
			Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: said });
		}, HUSH);
	}

	/** What does something and bears this picture. */
	button(icon: string, within: Page | Locator = this.phone): Locator {
		const bears = this.phone.locator(`use[href$="#${icon}"]`);
		return within.locator('button:visible').filter({ has: bears });
	}

	async hears(words: string | RegExp): Promise<void> {
		await expect
			.poll(() =>
				this.heard.some((said) => (typeof words === 'string' ? said === words : words.test(said)))
			)
			.toBe(true);
	}

	/** Touches once, and gives what was said. */
	async asks(thing: Locator, at?: { x: number; y: number }): Promise<string> {
		await thing.evaluate((it) => it.scrollIntoView({ block: 'center' }));
		const before = this.heard.length;
		await thing.tap({ force: true, ...(at && { position: at }) }); // what cannot be pressed yet is asked, too
		// News that was on its way is cut short by what is asked.
		const answer = () => this.heard.slice(before).join('\n').split(`${HUSH}\n`)[1];
		await expect.poll(answer).toBeTruthy();
		await expect(this.phone.locator('[data-armed]')).toHaveCount(1);
		return answer()?.split('\n')[0] ?? '';
	}

	/** Hears what it is, and does it. */
	async does(thing: Locator, words: string | RegExp): Promise<void> {
		expect(await this.asks(thing)).toMatch(words);
		await this.again(thing);
	}

	/** Touches once more what was just heard. */
	async again(thing: Locator): Promise<void> {
		await this.phone.waitForTimeout(BREATH);
		await thing.tap();
	}

	/** Nothing stands beyond the edge, and nothing stands in the way of others. */
	async looksAround(): Promise<void> {
		expect(await tooWide(this.phone)).toBeLessThanOrEqual(0);
		expect(await faultsIn(this.phone)).toEqual([]);
	}
}

async function turnsOn(listener: Listener) {
	const ear = listener.button('ear');
	await ear.tap();
	await listener.hears(/^Suara menyala\. Sentuh sekali untuk mendengar/);
	await listener.hears(/^Pilih satu gambar/);
	await expect(listener.phone.locator('[data-ear][aria-pressed=true]')).toBeVisible();
	await listener.looksAround();
}

async function drawsWithFinger({ phone }: Listener) {
	const box = await phone.locator('canvas').boundingBox();
	if (!box) throw new Error('no sheet to draw on');
	const { x, y, width, height } = box;
	await phone.mouse.move(x + width * 0.2, y + height * 0.7);
	await phone.mouse.down();
	await phone.mouse.move(x + width * 0.5, y + height * 0.2, { steps: 8 });
	await phone.mouse.move(x + width * 0.8, y + height * 0.7, { steps: 8 });
	await phone.mouse.up();
}

async function saysByPicture(listener: Listener, shot: (name: string) => Promise<unknown>) {
	const { phone } = listener;
	await listener.hears(/^Tidak perlu menulis: pilih gambar/);
	await listener.looksAround();
	await shot('ideas');
	expect(await listener.asks(listener.button('send'))).toBe('Kirim usulan, belum bisa ditekan');
	await listener.does(phone.locator('.topics button:has([data-topic=water])'), 'Ini soal air.');
	await expect(phone.locator('[data-about=water]')).toBeVisible();
	await listener.does(listener.button('ink'), 'Gambar');
	await drawsWithFinger(listener);
	await listener.looksAround();
	await shot('drawing');
	await listener.does(listener.button('check', phone.locator('dialog[open]')), 'Pakai gambar ini');
	await shot('chosen');
	await listener.does(listener.button('send'), 'Kirim usulan');
	await listener.hears('Usulanmu sudah sampai.');
}

async function agrees(listener: Listener, desk: Page) {
	const other = listener.phone.locator('li[data-idea]').filter({ has: listener.button('too') });
	expect(await listener.asks(other.locator('article > p').first())).toMatch(
		/^Jalan ke ladang becek( Nomor 1)?$/
	);
	await listener.does(listener.button('too', other), 'Saya juga');
	await listener.hears('Saya juga, dipilih');
	await expect(desk.locator('article', { hasText: 'Jalan ke ladang becek' })).toContainText('1');
}

async function tellsMood(listener: Listener, desk: Page) {
	await press(desk, /^Cek suasana/);
	await press(desk, 'Apakah sampai di sini sudah jelas?');
	await press(desk, 'Tanyakan sekarang');
	const { phone } = listener;
	const asked = phone.locator('.mood');
	expect(await listener.asks(asked.locator('p').first())).toMatch(/sudah jelas\?$/);
	const told = () => listener.heard.filter((said) => /dipilih$|^Jawabanmu/.test(said));
	const before = told();
	await listener.does(listener.button('happy', asked), 'Jawab');
	await listener.does(listener.button('happy', asked.locator('.cards')), 'Jelas');
	await expect(asked.locator('[aria-pressed=true]')).toHaveCount(1);
	await listener.hears(SECRET);
	await phone.waitForTimeout(SETTLED);
	expect(told()).toEqual(before);
	expect(await listener.asks(listener.button('happy', asked.locator('.cards')))).toBe(
		'A Jelas, dipilih'
	);
	await listener.looksAround();
	await desk.getByRole('button', { name: 'Tutup dan tunjukkan jumlahnya' }).click();
}

/** A slip as it was handed out: the phone's own camera opens its code. */
async function votes(listener: Listener, slip: string, shot: (name: string) => Promise<unknown>) {
	const { phone } = listener;
	const before = listener.heard.length; // of the room's step it was told already
	await phone.goto(slip);
	await expect.poll(() => listener.heard.slice(before)).toContain(SECRET);
	await listener.hears(/^Pilih yang paling penting menurutmu/);
	const heard: string[] = [];
	for (let at = 0; at < WORKS.length; at += 1) {
		const option = await listener.asks(phone.locator('[data-option] strong'));
		heard.push(option);
		if (option === WORKS[0]) {
			await listener.does(listener.button('add'), `Beri titik: ${option}`);
			expect(await listener.asks(phone.locator('[data-secret] output'))).toMatch(/1/);
		}
		await shot(`vote-${at}`);
		await listener.looksAround();
		await listener.does(listener.button('right'), 'Lanjut');
	}
	expect(heard.sort()).toEqual([...WORKS].sort());
	await shot('review');
	await listener.does(listener.button('send'), 'Kirim suara saya');
	await stands(phone, 'sent');
	const told = await listener.asks(phone.locator('[data-stand]'), { x: 10, y: 40 });
	for (const option of WORKS) expect(told).not.toContain(option);
}

test('[LISTEN-1] [LISTEN-2] [LISTEN-5] [LISTEN-7] [LISTEN-8] who does not read comes in, says an idea by a picture and a finger, agrees, tells a mood and votes, by pictures and by ear', async ({
	village
}, info) => {
	const desk = await village.desk();
	const { id, code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const wall = await village.wall(`/${id}/wall/ideas`);
	const reader = await village.phone(`/join#${code}`);
	await arrive(reader);
	await say(reader, 'Jalan ke ladang becek');

	const phone = await village.phone('/favicon.svg');
	const listener = new Listener(phone);
	const shot = (name: string) => phone.screenshot({ path: info.outputPath(`${name}.png`) });
	await listener.giveVoice();
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	expect(await phone.evaluate(() => isSecureContext)).toBe(false);

	await test.step('comes in', async () => {
		await turnsOn(listener);
		await shot('join');
		await listener.does(listener.button('check'), 'Ini saya');
	});
	await test.step('says an idea; desk and wall show its picture', async () => {
		await saysByPicture(listener, shot);
		for (const screen of [desk, wall, phone]) {
			const card = screen.locator('article').filter({ has: screen.locator('[data-topic=water]') });
			await expect(card.locator('[data-media=here] img').first()).toBeVisible();
		}
		await press(desk, 'Tulis isinya');
		await desk.getByLabel('Apa isi suara atau gambar ini?').fill('Keran di masjid rusak');
		await press(desk, 'Simpan tulisan');
		for (const screen of [desk, wall, phone])
			await expect(screen.locator('[data-wording]').first()).toContainText('Keran di masjid rusak');
		await desk.screenshot({ path: info.outputPath('desk.png') });
		await wall.screenshot({ path: info.outputPath('wall.png') });
	});
	await test.step('agrees with another', async () => agrees(listener, desk));
	await shot('agreed');
	await test.step('tells a mood', async () => tellsMood(listener, desk));
	await test.step('votes', async () => {
		await bringRoomTo(desk, 'Pilih');
		await writeOptions(desk, WORKS);
		await press(desk, /^Lanjut: Siapa/);
		await write(desk, { 'Nama saksi di samping laptop ini': 'Bu Rukmini' });
		const [slip = ''] = await openWithSlips(desk, 2);
		await votes(listener, `${village.laptop.hall}/slip#${code}.${slip}`, shot);
	});
	await test.step('one touch ends it, and a touch does again what it says', async () => {
		await phone.locator('[data-ear]').tap();
		await listener.hears('Suara mati.');
		await expect(phone.locator('[data-ear][aria-pressed=false]')).toBeVisible();
		await expect(phone.locator('[data-armed]')).toHaveCount(0);
	});
});
