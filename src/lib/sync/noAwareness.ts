/**
 * y-protocols' presence: cursors, and a clock that renews them. We show nobody's, and the relay's empty beat
 * needs no reading. Vite puts this file in the place of `y-protocols/awareness` (a kilobyte); nothing else imports it.
 */
export class Awareness {
	/** Nobody is ever here. */
	getStates(): Map<number, object> {
		return new Map();
	}

	getLocalState(): null {
		return null;
	}

	setLocalState(): void {
		// Not kept, and so never sent.
	}

	on(): void {
		// Nothing will happen.
	}

	off(): void {
		// Nothing was waited for.
	}

	destroy(): void {
		// There is nothing to take down.
	}
}

export function applyAwarenessUpdate(): void {
	// The beat has done its work by arriving.
}

export function removeAwarenessStates(): void {
	// There are none.
}

export function encodeAwarenessUpdate(): Uint8Array {
	return Uint8Array.of(0);
}
