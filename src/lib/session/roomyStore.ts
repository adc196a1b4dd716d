import { memoryMediaStore } from '#lib/storage/memoryMediaStore.ts';
import type { MediaEntry, MediaStore } from '#lib/storage/mediaStore.ts';

/** So much of a device's disk may be photos and recordings, in bytes, where the browser does not say how much there is. */
export const MOST_HERE = 100 * 1024 * 1024;

/** What a browser says of its disk, where it says anything: plain http does not. */
export type Estimate = () => Promise<{ usage?: number; quota?: number } | undefined>;

/** What a store that makes room needs to know. */
export interface Roomy {
	estimate?: Estimate;
	/** Told when something of this device's own could only be kept in this tab. */
	onFail(): void;
}

/**
 * Which things go to free so many bytes: what can be fetched again, longest unused first, and only then what was made here
 * and is at the laptop too. A draft or what has still to go never does (MEDIA-18).
 */
export function whatGoes(entries: readonly MediaEntry[], bytes: number): MediaEntry[] {
	const byUse = (a: MediaEntry, b: MediaEntry) => a.usedAt - b.usedAt;
	const of = (state: MediaEntry['state']) =>
		entries.filter((entry) => entry.state === state).sort(byUse);
	const going: MediaEntry[] = [];
	let freed = 0;
	for (const entry of [...of('fetched'), ...of('sent')]) {
		if (freed >= bytes) break;
		going.push(entry);
		freed += entry.size;
	}
	return going;
}

/** A store that makes room before it is full, and where the disk takes nothing holds things as long as the tab lives. */
export function roomyStore(disk: MediaStore, { estimate, onFail }: Roomy): MediaStore {
	const tab = memoryMediaStore();
	return {
		async put(entry, bytes) {
			try {
				await makeRoom(disk, bytes.byteLength, estimate);
				await disk.put(entry, bytes).catch(async () => {
					await free(disk, bytes.byteLength * 2);
					await disk.put(entry, bytes);
				});
			} catch {
				await tab.put(entry, bytes);
				if (entry.state !== 'fetched') onFail();
			}
		},
		read: async (plan, hash) =>
			(await tab.read(plan, hash)) ?? disk.read(plan, hash).catch(() => undefined),
		async note(plan, hash, news) {
			await tab.note(plan, hash, news);
			await disk.note(plan, hash, news).catch(() => undefined); // asked again after the next start
		},
		async list(plan) {
			const there = disk.list(plan).catch((): MediaEntry[] => []);
			return [...(await tab.list(plan)), ...(await there)];
		},
		async remove(plan, hash) {
			await tab.remove(plan, hash);
			await disk.remove(plan, hash).catch(() => undefined);
		},
		close: () => disk.close()
	};
}

async function makeRoom(disk: MediaStore, size: number, estimate?: Estimate): Promise<void> {
	const [entries, said] = await Promise.all([disk.list(), estimate?.()]);
	const used = entries.reduce((sum, entry) => sum + entry.size, 0);
	// A tenth stays free: the plan itself has to be kept.
	const left = said?.quota ? said.quota * 0.9 - (said.usage ?? 0) : Infinity;
	const over = size - Math.min(left, MOST_HERE - used);
	if (over > 0) await free(disk, over);
}

async function free(disk: MediaStore, bytes: number): Promise<void> {
	for (const { plan, hash } of whatGoes(await disk.list(), bytes)) await disk.remove(plan, hash);
}
