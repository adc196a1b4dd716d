import type { Result } from '#lib/domain/shared/result.ts';
import type { Admission, HostRequest } from '#lib/protocol/api.ts';

import { hostPlan, type CallRefusal } from './relayApi.ts';
import { deskKey } from './votingKeys.ts';

/** As many as a relay takes. */
const MOST = 64;

/**
 * Registers a plan as its leader, and tells the relay which desks open its rounds: this one, and those this device knows
 * (VOTE-74). Fetched by who leads only: phones carry no signatures from the start.
 */
export function lead(
	request: Omit<HostRequest, 'key' | 'desks'>,
	known: readonly string[] = []
): Promise<Result<Admission, CallRefusal>> {
	const desks = [...new Set([deskKey(request.plan).key, ...known])].slice(0, MOST);
	return hostPlan({ ...request, desks });
}
