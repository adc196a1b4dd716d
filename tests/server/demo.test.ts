import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadDemo } from '#server/demo.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { expect, test } from 'vitest';

import { card, cardsIn } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { OTHER_PLAN, PLAN } from './support/house.ts';

const examples = [
	{ plan: OTHER_PLAN, title: 'Sukamaju', language: 'id', rooms: { plan: 'a.plan.bin' } },
	{
		plan: PLAN,
		title: 'Riverside',
		language: 'en',
		main: true,
		rooms: { plan: 'b.plan.bin', ballots: 'b.ballots.bin' }
	}
];

function demoFolder(index: unknown = examples): string {
	const folder = join(tempFolder(), 'demo');
	mkdirSync(folder);
	writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
	for (const name of ['a.plan', 'b.plan', 'b.ballots'])
		writeFileSync(join(folder, `${name}.bin`), card(name));
	return folder;
}

test('[RELAY-35] every room of every example is there, and the main one is opened', async () => {
	const store = memoryStore();
	expect(await loadDemo(store, demoFolder())).toEqual({
		main: PLAN,
		speaking: { id: OTHER_PLAN, en: PLAN }
	});
	for (const [room, name] of [
		[`${OTHER_PLAN}/plan`, 'a.plan'],
		[`${PLAN}/plan`, 'b.plan'],
		[`${PLAN}/ballots`, 'b.ballots']
	] as const) {
		expect((await store.read(room)).map(({ update }) => cardsIn(update))).toEqual([[name]]);
	}
	expect(await store.read(`${PLAN}/people`)).toEqual([]);
});

test('[RELAY-35] opened again, the examples are not written over, and keep their codes', async () => {
	const store = memoryStore();
	const folder = demoFolder();
	const book = new PlanBook(store);
	const wish = { plan: PLAN, title: 'Riverside', language: 'en' };
	await loadDemo(store, folder);
	const { code } = await book.register(wish);
	await store.append(`${PLAN}/plan`, [{ number: 2, update: card('of a visitor') }]);
	await loadDemo(store, folder);
	expect(await store.read(`${PLAN}/plan`)).toHaveLength(2);
	expect(await book.register(wish)).toEqual({ ...wish, code });
	expect(await book.byCode(code)).toMatchObject({ plan: PLAN });
});

test('[RELAY-35] examples that are missing, empty or not ours are one sentence that says what to do', async () => {
	const missing = join(tempFolder(), 'demo');
	for (const folder of [
		missing,
		demoFolder([]),
		demoFolder([{ ...examples[0], plan: 'x' }]),
		demoFolder('{}')
	]) {
		await expect(loadDemo(memoryStore(), folder)).rejects.toThrow('Run npm run build');
	}
});
