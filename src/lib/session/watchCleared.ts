import * as Y from 'yjs';

import { thisDevice, type Device } from './device.ts';
import { entryOf } from './entries.ts';
import { everySetting } from './everySetting.ts';
import type { Session } from './session.svelte.ts';
import { recall, remember } from './settings.ts';

/** How often this device is asked whether it still has what it kept, in milliseconds. */
const EVERY = 5000;

type Holder = Pick<Session, 'id' | 'plan' | 'box' | 'person'>;

/**
 * Notices when what this device kept was taken from it under an open plan, by somebody who cleared the browser or by a
 * phone that made room, and keeps all of it anew: who it is, the plan on its shelf, both documents (KEEP-18).
 * `onCleared` is told each time; returns how to stop. A device that keeps nothing has nothing to lose.
 */
export function watchCleared(session: Holder, onCleared: () => void): () => void {
	let known: Known | undefined;
	let isBusy = false;
	const look = async () => {
		if (isBusy) return;
		isBusy = true;
		try {
			const device = await thisDevice();
			if (!device.keeps) return;
			const entry = await entryOf(device, session.id);
			const isThere = entry !== undefined && recall('person') !== undefined;
			if (isThere) known = { entry, settings: everySetting() };
			else if (known) {
				await putBack(session, device, known);
				onCleared();
			}
		} catch {
			// The disk takes nothing: the screen says so already, and the next look tries again.
		} finally {
			isBusy = false;
		}
	};
	const timer = setInterval(() => void look(), EVERY);
	void look();
	return () => clearInterval(timer);
}

/** What this device had at the last look. */
interface Known {
	entry: NonNullable<Awaited<ReturnType<typeof entryOf>>>;
	settings: Record<string, string>;
}

async function putBack(
	{ plan, box }: Holder,
	{ shelf, openLog }: Device,
	{ entry, settings }: Known
) {
	for (const [name, text] of Object.entries(settings)) {
		if (recall(name) === undefined) remember(name, text);
	}
	const log = openLog(entry.server, entry.plan);
	try {
		await log.append('plan', Y.encodeStateAsUpdate(plan.doc));
		await log.append('ballots', Y.encodeStateAsUpdate(box.doc));
		await shelf.put(entry);
	} finally {
		log.close();
	}
}
