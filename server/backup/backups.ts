import { join } from 'node:path';

import { planOfRoom } from '#lib/protocol/rooms.ts';

import type { Copies, CopyKeeper } from '../copies/copies.ts';
import { erasedAt } from '../keeping/erasedAt.ts';
import { log } from '../log.ts';
import { MediaFolder } from '../media/mediaFolder.ts';
import { namedIn } from '../media/namedIn.ts';
import type { Rooms } from '../relay/rooms.ts';
import type { RoomStore } from '../store/roomStore.ts';
import { knownPlan, knownPlans, type PlanEntry } from '../tickets/knownPlans.ts';

import { copyMedia } from './copyMedia.ts';
import { Folder, troubleOf } from './folder.ts';
import { isSame, manifestIn, packPlan, type Packed } from './packPlan.ts';
import { safeName } from './safeName.ts';

/** Which folder, and how patient to be, in milliseconds. */
export interface BackupWish {
	folder: string;
	dataDir: string;
	/** How long a plan must be quiet before it is written. */
	quiet?: number;
	/** How long at most a change waits in a plan that is never quiet. */
	longest?: number;
	/** How often the folder is looked after. */
	every?: number;
}

/** What backups are made of. */
export interface BackupParts {
	rooms: Rooms;
	store: RoomStore;
	copies: Copies;
	now: () => number;
	media?: MediaFolder | undefined;
}

/** When a plan that changed was first and last changed since it was written. */
interface Change {
	first: number;
	last: number;
}

/** What stands for the folder among the things that may go wrong. */
const FOLDER = 'folder';

/** Writes a `.rembuk` of each plan into a folder whenever it changed. Nothing in the hall waits for it. */
export class Backups {
	readonly #parts: BackupParts;
	readonly #wish: Required<BackupWish>;
	readonly #folder: Folder;
	/** Beside the files, as in the data folder: photos change never, and would make each file slow to write. */
	readonly #media: MediaFolder;
	readonly #copy: CopyKeeper;
	readonly #changed = new Map<string, Change>();
	readonly #timer: NodeJS.Timeout;
	#busy: Promise<void> | undefined;
	/** Also at the start: then, as with another stick, every plan is looked at. */
	#isTroubled = true;
	#next = 0;

	constructor(parts: BackupParts, wish: BackupWish) {
		this.#parts = parts;
		this.#wish = { quiet: 5000, longest: 30_000, every: 10_000, ...wish };
		this.#folder = new Folder(wish.folder, wish.dataDir);
		this.#media = new MediaFolder(join(wish.folder, 'media'));
		this.#copy = parts.copies.add('backup', {
			joined: () => undefined, // who comes changes nothing
			kept: (room) => this.#note(planOfRoom(room.name)),
			gained: (plan) => this.#note(plan),
			erased: (plan) => this.#changed.set(plan, { first: -Infinity, last: -Infinity }) // due at once
		});
		const { quiet, every } = this.#wish;
		this.#timer = setInterval(() => this.#look(), Math.min(quiet, every, 1000)).unref();
	}

	/** Writes what was not written yet. */
	async stop() {
		clearInterval(this.#timer);
		await this.#busy;
		if (this.#changed.size > 0 || this.#isTroubled) await this.#round(true);
	}

	#note(plan: string) {
		const at = performance.now();
		this.#changed.set(plan, { first: this.#changed.get(plan)?.first ?? at, last: at });
	}

	#look() {
		const at = performance.now();
		const isDue = at >= this.#next || (!this.#isTroubled && this.#due().length > 0);
		if (this.#busy || !isDue) return;
		this.#next = at + this.#wish.every;
		this.#busy = this.#round(this.#isTroubled).finally(() => (this.#busy = undefined));
	}

	#due(): string[] {
		const { quiet, longest } = this.#wish;
		const at = performance.now();
		return [...this.#changed]
			.filter(([, { first, last }]) => at - last >= quiet || at - first >= longest)
			.map(([plan]) => plan);
	}

	/** Looks after the folder, and writes what is due, or everything. Never rejects. */
	async #round(all: boolean) {
		try {
			this.#copy.remark((await this.#folder.isOnDataDisk()) ? 'same-disk' : undefined);
			if (this.#isTroubled)
				for (const { plan } of await knownPlans(this.#parts.store)) this.#note(plan);
			for (const plan of all ? [...this.#changed.keys()] : this.#due()) await this.#write(plan);
			this.#isTroubled = false;
			this.#copy.trouble(FOLDER, undefined);
		} catch (error) {
			this.#isTroubled = true;
			this.#copy.trouble(FOLDER, troubleOf(error));
			log.warn({ error: String(error) }, 'no backup was written');
		}
	}

	async #write(plan: string) {
		const change = this.#changed.get(plan);
		this.#changed.delete(plan); // what changes from here on is written again
		const at = new Date(this.#parts.now()).toISOString();
		const entry = await knownPlan(this.#parts.store, plan);
		const packed = entry && (await this.#packed(entry, at));
		if (!packed) return;
		try {
			await this.#put(entry, packed, at);
		} catch (error) {
			if (change) this.#changed.set(plan, change);
			throw error;
		}
		for (const [room, number] of packed.numbers) this.#copy.mark(room, number);
	}

	/** A room that cannot be read keeps its plan's last backup, hinders no other plan, and is tried again a little later. */
	async #packed(entry: PlanEntry, at: string): Promise<Packed | undefined> {
		try {
			const packed = await packPlan(this.#parts.rooms, entry, at);
			this.#copy.trouble(entry.plan, undefined);
			return packed;
		} catch (error) {
			this.#copy.trouble(entry.plan, 'unreadable');
			log.warn(
				{ plan: entry.plan, error: String(error) },
				'a plan could not be read for its backup'
			);
			this.#tryLater(entry.plan);
			return undefined;
		}
	}

	/** The words go first: a stick too full for photos, or a photo nobody can read, keeps no plan from its backup. */
	async #put(entry: PlanEntry, packed: Packed, at: string) {
		const erased = (await erasedAt(this.#parts.store, entry.plan)) ?? '';
		await this.#folder.dropBefore(entry.plan, dayOf(erased));
		await this.#putWords(entry, packed, at, erased);
		await this.#putMedia(entry.plan, erased === '' ? undefined : namedIn([packed.bytes]));
	}

	async #putWords(
		{ plan, title }: PlanEntry,
		{ bytes }: Packed,
		at: string,
		erased: string
	): Promise<void> {
		const before = manifestIn(await this.#folder.newest(plan));
		if (isSame(manifestIn(bytes), before)) return;
		const isToStay = before && before.createdAt > erased && dayOf(before.createdAt) !== dayOf(at);
		const day = isToStay ? dayOf(before.createdAt) : undefined;
		await this.#folder.write(plan, safeName(title, plan), bytes, day);
	}

	/** What cannot be copied is tried again a little later. `named`: nothing else stays of a plan that was erased. */
	async #putMedia(plan: string, named: ReadonlySet<string> | undefined) {
		const { media, now } = this.#parts;
		try {
			if (named) await this.#media.leaveOnly(plan, named);
			if (media) await copyMedia(media, this.#media, plan, now(), named);
			this.#copy.trouble(mediaOf(plan), undefined);
		} catch (error) {
			await this.#folder.isOnDataDisk(); // a stick that is gone hinders everything, and is said to be gone
			this.#copy.trouble(mediaOf(plan), troubleOf(error) === 'full' ? 'full' : 'unreadable');
			log.warn({ plan, error: String(error) }, 'a photo was not copied beside its backup');
			this.#tryLater(plan);
		}
	}

	/** After `longest`, if it is not changed before. */
	#tryLater(plan: string) {
		if (!this.#changed.has(plan))
			this.#changed.set(plan, { first: performance.now(), last: Infinity });
	}
}

/** What stands for a plan's photos among the things that may go wrong. */
function mediaOf(plan: string): string {
	return `${plan} media`;
}

function dayOf(iso: string): string {
	return /^\d{4}-\d\d-\d\d/.exec(iso)?.[0] ?? '1970-01-01';
}
