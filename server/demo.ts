import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import { PLAN_ID, roomPath, ROOMS } from '#lib/protocol/rooms.ts';

import type { RoomStore } from './store/roomStore.ts';
import { PlanBook } from './tickets/planBook.ts';
import { Trouble } from './trouble.ts';

/** `dist/demo/index.json`: the example plans and the file of each room, as one Yjs update. */
const index = v.array(
	v.object({
		plan: v.pipe(v.string(), v.regex(PLAN_ID)),
		title: v.string(),
		language: v.string(),
		main: v.optional(v.boolean()),
		rooms: v.record(v.picklist(ROOMS), v.pipe(v.string(), v.regex(/^[\w.-]+$/)))
	})
);

/** Puts the example plans into a store, once: a room somebody has written to is left alone. Returns the main plan. */
export async function loadDemo(store: RoomStore, folder: string): Promise<string> {
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
	if (!main) throw new Trouble(`There is no example plan in ${folder}. Run npm run build.`);
	return main.plan;
}

function readIndex(folder: string): v.InferOutput<typeof index> {
	const file = join(folder, 'index.json');
	if (!existsSync(file)) {
		throw new Trouble(`The example plans are not built: ${file} is missing. Run npm run build.`);
	}
	return v.parse(index, JSON.parse(readFileSync(file, 'utf8')));
}
