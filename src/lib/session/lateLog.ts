import type { UpdateLog } from '#lib/storage/updateLog.ts';

/** A log that is still being opened: whatever is asked of it waits, in order, until it is there. */
export function lateLog(opening: Promise<UpdateLog>): UpdateLog {
	return {
		read: async (room) => (await opening).read(room),
		append: async (room, update) => (await opening).append(room, update),
		replace: async (room, snapshot, upTo) => (await opening).replace(room, snapshot, upTo),
		close: () => void opening.then((log) => log.close())
	};
}
