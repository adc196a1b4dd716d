import * as Y from 'yjs';

import { CannotKeep } from '#lib/storage/cannotKeep.ts';
import { keepOnDisk, type Keep } from '#lib/storage/keepOnDisk.ts';
import { memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';
import type { UpdateLog } from '#lib/storage/updateLog.ts';

/** What a person does is written down with this origin. */
export const BY_HAND = { from: 'person', person: 'ana' };

/** One call of `onKept`, in words. */
export type Told = { words: string[]; origin: unknown; kept: boolean };

/** A device that may be shut off and on again: the disk stays, the doc is new. */
export function device(log: UpdateLog = memoryUpdateLog()) {
	const told: Told[] = [];
	const failed: string[] = [];
	const on = async (more: Partial<Keep> = {}, doc = new Y.Doc()) => {
		const keeping = await keepOnDisk(doc, {
			room: 'plan',
			log,
			onKept: (update, origin, { kept }) => told.push({ words: wordsOf(update), origin, kept }),
			onFail: ({ why }) => failed.push(why),
			...more
		});
		return { doc, ...keeping };
	};
	return { log, told, failed, on };
}

/** A log whose disk can be full, or busy until it is let go. */
export function troubledLog(log: UpdateLog = memoryUpdateLog()) {
	const trouble = { full: false, unreadable: false };
	const held: (() => void)[] = [];
	let busy = false;
	const wait = () => (busy ? new Promise<void>((go) => held.push(go)) : Promise.resolve());
	return {
		trouble,
		hold: () => (busy = true),
		letGo: () => ((busy = false), held.splice(0).forEach((go) => go())),
		log: {
			...log,
			async read(room: string) {
				await wait();
				if (trouble.unreadable) throw new CannotKeep('unavailable');
				return log.read(room);
			},
			async append(room: string, update: Uint8Array) {
				const { full } = trouble;
				await wait();
				if (full) throw new CannotKeep('full');
				return log.append(room, update);
			}
		} satisfies UpdateLog
	};
}

/** Says a word in a doc. */
export const say = (doc: Y.Doc, word: string, origin: unknown = BY_HAND) =>
	doc.transact(() => doc.getArray('words').push([word]), origin);

/** All that was said in a doc. */
export const said = (doc: Y.Doc) => doc.getArray('words').toArray();

function wordsOf(update: Uint8Array): string[] {
	return Y.decodeUpdate(update).structs.flatMap((struct) =>
		struct instanceof Y.Item ? (struct.content.getContent() as string[]) : []
	);
}
