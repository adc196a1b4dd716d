import { beatFrame } from './frames.ts';
import type { Peer } from './peer.ts';

/** How many beats go out for one ping: a client knows a silent line by them, and a ping's answer costs a phone its sleep. */
const BEATS = 3;

/**
 * Pings every peer each `every` milliseconds and drops whoever has no pulse any more; then `also`. Beats go out
 * more often than that. Returns how to stop.
 */
export function keepAwake(peers: ReadonlySet<Peer>, every: number, also?: () => void): () => void {
	const beat = beatFrame();
	let turn = 0;
	const timer = setInterval(() => {
		turn = (turn + 1) % BEATS;
		for (const peer of peers) if (turn !== 0 || isThere(peer)) peer.send(beat);
		if (turn === 0) also?.();
	}, every / BEATS);
	timer.unref();
	return () => clearInterval(timer);
}

/** Pings a peer, or drops it if it should have answered and did not. */
function isThere({ pulse, socket }: Peer): boolean {
	const words = pulse.next();
	if (words === undefined) socket.terminate();
	else socket.ping(words);
	return words !== undefined;
}
