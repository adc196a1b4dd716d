import type { Brought } from '#lib/domain/history/brought.ts';
import { takeBackFile, type Came, type RestoreRefusal } from '#lib/domain/history/restore.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import type { WordsRefusal } from '#lib/domain/shared/words.ts';
import type { UpdateLog } from '#lib/storage/updateLog.ts';

import { thisDevice } from './device.ts';
import { newId } from './newId.ts';
import { inLogsOf } from './readHere.ts';

/** A file that was merged on this device: what it was called, when it was made, and what was told of it. */
export interface CameAbout {
	name: string;
	/** ISO 8601, as the file says. */
	madeAt: string;
	brought: Brought;
	/** How many ballots and how many photos and recordings came with it: numbers, never whose. */
	ballots: number;
	media: number;
}

/** One file, as this device remembers it. */
export interface CameFile extends CameAbout {
	id: string;
	/** When it was merged here, ISO 8601. */
	at: string;
	takenBack?: { at: string; reason: string };
}

/** Where a plan's own database keeps the list, and what one file changed. */
const LIST = 'came';
const roomOf = (id: string) => `came:${id}`;

/** Of this many files, the newest, the bytes are kept that taking back needs. */
const MOST_KEPT = 10;

/** Remembers what came with a file, beside the plan on this device's disk; it goes nowhere else (decision 0043). Throws `CannotKeep`. */
export async function keepCame(log: UpdateLog, about: CameAbout, came: Came): Promise<void> {
	const file: CameFile = { ...about, id: newId(), at: new Date().toISOString() };
	await log.append(roomOf(file.id), came.before);
	await log.append(roomOf(file.id), came.brought);
	await log.append(LIST, bytesOf(file));
	const older = (await listIn(log)).slice(MOST_KEPT);
	for (const { id } of older) {
		const { updates, upTo } = await log.read(roomOf(id));
		if (updates.length > 1) await log.replace(roomOf(id), new Uint8Array(), upTo);
	}
}

/** The files of a plan that were merged on this device, newest first, whichever laptop it was opened through. */
export async function cameOf(plan: string, device = thisDevice()): Promise<CameFile[]> {
	const found: CameFile[] = [];
	await inLogsOf(plan, await device, async (log) => void found.push(...(await listIn(log))));
	return found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** What taking back needs of a session. */
interface Holder {
	id: string;
	plan: Plan;
	person: string;
}

/** Takes back all that came with one file, with a reason, and remembers that it was. Give it a plan that was read whole. */
export async function takeBackCame(
	{ id, plan, person }: Holder,
	file: CameFile,
	reason: string,
	device = thisDevice()
): Promise<Result<CameFile, RestoreRefusal | WordsRefusal>> {
	let answer: Result<CameFile, RestoreRefusal | WordsRefusal> = refuse('nothing-to-take-back');
	await inLogsOf(id, await device, async (log) => {
		const [before, brought] = (await log.read(roomOf(file.id))).updates;
		const known = (await listIn(log)).find(({ id }) => id === file.id);
		if (!before || !brought || known?.takenBack) return; // once, also where another tab did it
		const taken = takeBackFile(plan, { before, brought }, reason, person);
		const now = { ...file, takenBack: { at: new Date().toISOString(), reason: reason.trim() } };
		answer = taken.ok ? done(now) : taken;
		if (taken.ok) await log.append(LIST, bytesOf(now));
	});
	return answer;
}

/** Newest first; what was said of a file last counts. */
async function listIn(log: UpdateLog): Promise<CameFile[]> {
	const files = new Map<string, CameFile>();
	for (const bytes of (await log.read(LIST)).updates) {
		const file = JSON.parse(new TextDecoder().decode(bytes)) as CameFile;
		files.set(file.id, file);
	}
	return [...files.values()].reverse();
}

function bytesOf(file: CameFile): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(file));
}
