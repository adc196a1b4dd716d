import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import { PLAN_ID, roomPath, ROOMS } from '#lib/protocol/rooms.ts';

import type { RoomStore } from './store/roomStore.ts';
import { PlanBook } from './tickets/planBook.ts';
import { Trouble } from './trouble.ts';

const example = v.object({
	plan: v.pipe(v.string(), v.regex(PLAN_ID)),
	title: v.string(),
	language: v.string(),
	/** The one to open; else the first. */
	main: v.optional(v.boolean()),
	/** The file of each room: one Yjs update. */
	rooms: v.record(v.picklist(ROOMS), v.pipe(v.string(), v.regex(/^[\w.-]+$/)))
});

/** The example that is opened, and for each language the one that speaks it. */
export interface Demo {
	main: string;
	speaking: Record<string, string>;
}

/** `dist/demo/index.json`, as the build writes it. */
const index = v.tupleWithRest([example], example);

/** Puts the example plans into a store, once: a room somebody has written to is left alone. Returns which are opened. */
export async function loadDemo(store: RoomStore, folder: string): Promise<Demo> {
	const plans = readIndex(folder);
	const book = new PlanBook(store);
	for (const { plan, title, language, rooms } of plans) {
		await book.register({ plan, title, language });
		for (const room of ROOMS) {
			const file = rooms[room];
			const name = roomPath(plan, room);
			if (!file || (await store.read(name)).length > 0) continue;
			await store.append(name, [{ number: 1, update: readFileSync(join(folder, file)) }]);
		}
	}
	const main = plans.find((entry) => entry.main) ?? plans[0];
	const byLanguage = [main, ...plans].map(({ language, plan }) => [language, plan] as const);
	return { main: main.plan, speaking: Object.fromEntries(byLanguage.reverse()) };
}

function readIndex(folder: string): v.InferOutput<typeof index> {
	try {
		return v.parse(index, JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
	} catch {
		throw new Trouble(
			`There are no example plans in ${folder}. Run npm run build, then start again.`
		);
	}
}
