import { asked } from '../asked.ts';
import type { Picture } from './codeIn.ts';

/** Reads QR codes off pictures beside the screen, one picture at a time. */
export interface CodeReader {
	/** What the code in a picture says. Rejects where there is no worker to be had any more. */
	read(picture: Picture): Promise<string | undefined>;
	stop(): void;
}

/** A reader in a worker of its own: a picture takes up to a tenth of a second, and the screen goes on meanwhile. */
export function codeReader(): CodeReader {
	const worker = new Worker(new URL('./codeReader.worker.ts', import.meta.url), { type: 'module' });
	return {
		read: (picture) => asked(worker, picture, [picture.data.buffer]),
		stop: () => worker.terminate()
	};
}
