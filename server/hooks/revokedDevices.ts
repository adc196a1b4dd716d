import { contentsOf } from '#lib/protocol/ticket.ts';

import type { PlanRules } from '../tickets/planRules.ts';

import { Refused, type RelayHook } from './relayHook.ts';

/** A device that was taken out of a plan stays out, whatever tickets it has, until it is let in again. */
export function revokedDevices(rules: PlanRules): RelayHook {
	return {
		name: 'revoked-devices',
		onJoin({ token }) {
			if (!rules.isLoaded) throw new Refused('storeFailed'); // who was taken out is not known
			const ticket = contentsOf(token ?? '');
			if (ticket && rules.isRevoked(ticket.plan, ticket.device)) throw new Refused('revoked');
		}
	};
}
