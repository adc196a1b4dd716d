import type { Device } from './device.ts';
import { mediaMark } from './mediaMark.ts';
import type { MediaHolder } from './mediaOf.ts';
import { papersLater } from './papersLater.ts';
import { recall } from './settings.ts';

/** What goes on once a plan was read from the disk, whatever its screen shows: photos that had still to go, and signed papers. Returns how to stop. */
export function afterRead(
	session: MediaHolder & Parameters<typeof papersLater>[0],
	device: Promise<Device>
): () => void {
	if (recall(mediaMark(session.id)) !== undefined) {
		// Nobody to fetch it from: the next start tries again.
		void import('./mediaOf.ts').then(({ mediaOf }) => mediaOf(session)).catch(() => undefined);
	}
	return papersLater(session, device);
}
