import { toldOf } from '#lib/domain/history/told.ts';

import { asked } from '../asked.ts';

/** What is asked: the updates of this device, and the file's plan. */
export interface Asking {
	here: readonly Uint8Array[];
	file: Uint8Array;
}

export type Answer = ReturnType<typeof toldOf>;

/**
 * Tells what a file would bring, beside the page: eight years of a village take a cheap phone seconds. Where no worker can
 * be had, by an old browser or a line that went, the page does it itself, after everything that waits.
 */
export async function tellAside(asking: Asking): Promise<Answer> {
	const worker = workerHere();
	try {
		if (worker) return await asked<Answer>(worker, asking);
	} catch {
		// As said above.
	} finally {
		worker?.terminate();
	}
	await new Promise((next) => setTimeout(next));
	return toldOf(asking.here, asking.file);
}

function workerHere(): Worker | undefined {
	try {
		return new Worker(new URL('./teller.worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return undefined; // the page does it itself
	}
}
