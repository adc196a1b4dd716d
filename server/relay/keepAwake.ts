import { beatFrame } from './frames.ts';
import type { Peer } from './peer.ts';

/** Pings every peer each `every` milliseconds and drops whoever did not answer the last ping. Returns how to stop. */
export function keepAwake(peers: ReadonlySet<Peer>, every: number): () => void {
	const beat = beatFrame();
	const timer = setInterval(() => {
		for (const peer of peers) {
			if (!peer.isAlive) {
				peer.socket.terminate();
				continue;
			}
			peer.isAlive = false;
			peer.socket.ping();
			peer.send(beat);
		}
	}, every);
	timer.unref();
	return () => clearInterval(timer);
}
