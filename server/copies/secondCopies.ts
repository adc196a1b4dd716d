import { Backups, type BackupWish } from '../backup/backups.ts';
import type { MediaFolder } from '../media/mediaFolder.ts';
import { openUpstream, type UpstreamParts, type UpstreamWish } from '../upstream/upstream.ts';

/** Where second copies are wished for. */
export interface CopyWishes {
	upstream?: UpstreamWish | undefined;
	backup?: BackupWish | undefined;
}

/** Starts what was wished for. Nothing waits for it. */
export function keepSecondCopies(
	parts: UpstreamParts & { now?: () => number; media?: MediaFolder },
	wishes: CopyWishes = {}
) {
	const upstream = wishes.upstream && openUpstream(parts, wishes.upstream);
	const backups =
		wishes.backup && new Backups({ ...parts, now: parts.now ?? Date.now }, wishes.backup);
	return {
		/** Hangs up, and writes the last backups. */
		async stop() {
			upstream?.stop();
			await backups?.stop();
		}
	};
}
