import { contentsOf } from '#lib/protocol/ticket.ts';

import { Refused, type RelayHook } from './relayHook.ts';

/**
 * On plain http everybody who knows the hall's Wi-Fi may listen, and a ticket to lead could be picked out of the
 * air: it works at the laptop itself and over TLS only.
 */
export function leadsInPrivate(): RelayHook {
	return {
		name: 'leads-in-private',
		onJoin({ token, mayLead }) {
			const role = contentsOf(token ?? '')?.role;
			if (role === 'facilitator' && !mayLead) throw new Refused('notForYou');
		}
	};
}
