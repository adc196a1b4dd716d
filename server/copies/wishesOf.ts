import { resolve } from 'node:path';

import type { Options } from '../options.ts';
import { hostAddress } from '../upstream/hostAddress.ts';

import type { CopyWishes } from './secondCopies.ts';

/** Where the operator wishes second copies. Throws one sentence if the address cannot be used. */
export function wishesOf(
	options: Pick<Options, 'upstream' | 'upstream-key' | 'backup' | 'data'>
): CopyWishes {
	const { upstream, backup, data, 'upstream-key': key } = options;
	return {
		upstream: upstream === undefined ? undefined : { address: hostAddress(upstream), key },
		backup: backup === undefined ? undefined : { folder: resolve(backup), dataDir: data }
	};
}
