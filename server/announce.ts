import { renderUnicodeCompact } from 'uqr';

import type { Running } from './start.ts';
import { VERSION } from './version.ts';

/** What a script reads: one line of JSON. */
export function asJson({ url, lan, dataDir, demo, remarks }: Running): string {
	return JSON.stringify({
		url,
		lan,
		dataDir,
		version: VERSION,
		pid: process.pid,
		...(demo && { demo }),
		...(remarks.length > 0 && { remarks })
	});
}

/** What a person reads: where to go, how phones get there, where plans are kept. */
export function asWords({ url, lan, dataDir, remarks }: Running): string {
	const [best] = lan;
	return [
		`Rembuk ${VERSION} is ready.`,
		'',
		`  On this laptop:  ${url}`,
		...lan.map((address, i) => `  ${i === 0 ? 'On phones:     ' : 'or:            '}  ${address}`),
		`  Plans are kept:  ${dataDir}`,
		...remarks.flatMap((remark) => ['', `  Please note: ${remark}`]),
		'',
		best
			? renderUnicodeCompact(best)
			: 'No phone can reach this laptop yet: switch a hotspot on, or start without --host.',
		'',
		'Ctrl+C stops it.'
	].join('\n');
}
