import { toldOf } from '#lib/domain/history/told.ts';

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
export function tellAside(asking: Asking): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const byItself = () => {
			setTimeout(() => {
				try {
					resolve(toldOf(asking.here, asking.file));
				} catch (bug) {
					reject(bug as Error);
				}
			});
		};
		const worker = workerHere();
		if (!worker) return byItself();
		worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			worker.terminate();
			resolve(data);
		};
		worker.onerror = () => {
			worker.terminate();
			byItself();
		};
		worker.postMessage(asking);
	});
}

function workerHere(): Worker | undefined {
	try {
		return new Worker(new URL('./teller.worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return undefined; // the page does it itself
	}
}
