import type { DiskSpace } from '../keeping/diskSpace.ts';

import { Refused, type RelayHook } from './relayHook.ts';

/** Takes nothing new while the disk is nearly full; who reads, or repeats what is there, is not held up. */
export function roomOnDisk(disk: Pick<DiskSpace, 'state'>): RelayHook {
	return {
		name: 'room-on-disk',
		onUpdate({ addsNothing }) {
			if (disk.state.full && !addsNothing()) throw new Refused('disk-full');
		}
	};
}
