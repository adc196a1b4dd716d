/** A change the relay brought: stored here, and never sent back. */
export const FROM_RELAY = Object.freeze({ from: 'relay' });
