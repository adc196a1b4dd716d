/** Who caused a change. Every transaction carries one, so nobody echoes, stores or undoes what is not theirs. */
export type Origin =
	/** `stays`: the room has gone on since, and no undo takes it back. */
	| { from: 'person'; person: string; stays?: true }
	| { from: 'disk' }
	| { from: 'tab' }
	| { from: 'file' }
	| { from: 'relay' }
	| { from: 'migration'; to: number };

/** True for a change made by a hand on this very device. */
export function byHand(origin: unknown): boolean {
	return typeof origin === 'object' && origin !== null && 'from' in origin
		? origin.from === 'person'
		: false;
}
