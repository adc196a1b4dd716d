import { beatFrame } from './frames.ts';
import type { Peer } from './peer.ts';

/** Pings every peer each `every` milliseconds and drops whoever has no pulse any more; then `also`. Returns how to stop. */
export function keepAwake(peers: ReadonlySet<Peer>, every: number, also?: () => void): () => void {
	const beat = beatFrame();
	const timer = setInterval(() => {
		for (const peer of peers) {
			const words = peer.pulse.next();
			if (words === undefined) {
				peer.socket.terminate();
				continue;
			}
			peer.socket.ping(words);
			peer.send(beat);
		}
		also?.();
	}, every);
	timer.unref();
	return () => clearInterval(timer);
}
