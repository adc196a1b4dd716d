import { Refused, type RelayHook } from './relayHook.ts';

/**
 * Who only reads changes nothing. A reader's Yjs still answers the relay's first question, with what
 * the relay has already; that is no attempt to write.
 */
export function rightsOfRole(): RelayHook {
	return {
		name: 'rights-of-role',
		onUpdate({ seat: { right }, addsNothing }) {
			const mayAdd = right === 'write' || right === 'drop';
			if (!mayAdd && !addsNothing()) throw new Refused('read-only');
		}
	};
}
