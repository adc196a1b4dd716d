import * as Y from 'yjs';

import type { Shelf, ShelfEntry } from '#lib/storage/shelf.ts';

import { thisDevice, type Device } from './device.ts';
import { entryOf } from './entries.ts';
import { everySetting } from './everySetting.ts';
import { isCarried } from './moving/names.ts';
import type { Session } from './session.svelte.ts';
import { recall, remember } from './settings.ts';

/** How often this device is asked whether it still has what it kept, in milliseconds. */
const EVERY = 5000;

/** Said once after the page was opened anew with what had been kept. */
const TOLD = 'cleared';

type Holder = Pick<Session, 'id' | 'plan' | 'box' | 'person'>;

/** What the watch does beside keeping: `tell` says that something was kept anew, `again` opens the page anew. */
interface Hear {
	tell: () => void;
	again: () => void;
}

/**
 * Notices when what this device kept was taken from it under an open plan, by somebody who cleared the browser or by a
 * phone that made room, and keeps all of it anew: who it is, the plan on its shelf, both documents (KEEP-18). Where only
 * what is remembered beside the databases went, the shelf has it still, also where the code was scanned again as somebody
 * new meanwhile (KEEP-19). Returns how to stop. A device that keeps nothing has nothing to lose.
 */
export function watchCleared(session: Holder, hear: Hear): () => void {
	if (recall(TOLD) !== undefined) hear.tell();
	remember(TOLD, '');
	const watch = new Watch(session, hear);
	const timer = setInterval(() => void watch.look(), EVERY);
	void watch.look();
	return () => clearInterval(timer);
}

class Watch {
	readonly #session: Holder;
	readonly #hear: Hear;
	#known: Known | undefined;
	#isBusy = false;

	constructor(session: Holder, hear: Hear) {
		this.#session = session;
		this.#hear = hear;
	}

	async look(): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			const device = await thisDevice();
			if (device.keeps) await this.#compare(device, await entryOf(device, this.#session.id));
		} catch {
			// The disk takes nothing: the screen says so already, and the next look tries again.
		} finally {
			this.#isBusy = false;
		}
	}

	async #compare(device: Device, entry: ShelfEntry | undefined): Promise<void> {
		if (entry && isSomebodyElse(entry)) return this.#meet(device, entry);
		if (entry && recall('person') !== undefined) return this.#keep(device, entry);
		if (!this.#known) return;
		await putBack(this.#session, device, this.#known);
		this.#hear.tell();
	}

	/** Two plans may have been joined as two people: each stays who it is. */
	async #meet({ shelf }: Device, entry: ShelfEntry): Promise<void> {
		const here = recall('person');
		const others = (await shelf.list()).filter(({ plan }) => plan !== entry.plan);
		if (here === undefined || !others.some((other) => personOf(other) === here))
			await this.#bringBack(shelf, entry);
	}

	/** Both are there: each knows the other from now on. */
	async #keep({ shelf }: Device, entry: ShelfEntry): Promise<void> {
		const settings = carriedSettings();
		this.#known = { entry: { ...entry, settings }, settings: everySetting() };
		if (JSON.stringify(settings) === JSON.stringify(entry.settings)) return;
		const now = await shelf.get(entry.plan, entry.server); // a new ticket may have come meanwhile
		if (now) await shelf.put({ ...now, settings });
	}

	async #bringBack(shelf: Shelf, entry: ShelfEntry): Promise<void> {
		const person = personOf(entry);
		for (const [name, text] of Object.entries({ ...entry.settings, ...this.#known?.settings })) {
			const isNewer = /^(draft|code)/.test(name) && recall(name) !== undefined;
			if (!isNewer) remember(name, text);
		}
		if (everySetting()['person'] !== person) return; // it takes nothing
		if (this.#known) return this.#hear.tell(); // nothing on this page has asked who it is since
		if (entry.holder !== person) {
			const own = { ...entry, holder: person }; // the code was scanned again, as somebody new
			delete own.ticket;
			await shelf.put(own);
		}
		remember(TOLD, 'yes');
		this.#hear.again();
	}
}

/** The shelf knows who uses this browser, and what is remembered beside it does not any more, or made up somebody new. */
function isSomebodyElse({ settings }: ShelfEntry): boolean {
	const person = settings?.['person'];
	return person !== undefined && recall('person') !== person;
}

const personOf = ({ settings, holder }: ShelfEntry) => settings?.['person'] ?? holder;

/** What goes along when a phone moves is what stays here too: nothing of a slip. */
function carriedSettings(): Record<string, string> {
	return Object.fromEntries(Object.entries(everySetting()).filter(([name]) => isCarried(name)));
}

/** What this device had at the last look. */
interface Known {
	entry: ShelfEntry;
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
		const now = await shelf.get(entry.plan, entry.server);
		await shelf.put({ ...entry, ...now, ...(entry.settings && { settings: entry.settings }) });
	} finally {
		log.close();
	}
}
