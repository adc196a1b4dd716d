import { refuse, type Result } from '#lib/domain/shared/result.ts';
import type { DeviceSeen, Mode, PlanDevices } from '#lib/protocol/planCalls.ts';

import { call, type CallRefusal } from './relayApi.ts';

/** A device as the desk lists it. */
export type ListedDevice = DeviceSeen;

/** What participants may do with what others wrote. */
export type PlanMode = Mode;

/** Which devices are in a plan, and what participants may change there. */
export type DevicesHere = PlanDevices;

/** What only a desk asks its relay, about one plan and with the desk's own ticket. Phones do not carry this file. */
export interface Desk {
	devices(): Promise<Result<DevicesHere, CallRefusal>>;
	setMode(mode: PlanMode): Promise<Result<DevicesHere, CallRefusal>>;
	takeOut(device: string): Promise<Result<DevicesHere, CallRefusal>>;
	letIn(device: string): Promise<Result<DevicesHere, CallRefusal>>;
	slow(device: string, slowed: boolean): Promise<Result<DevicesHere, CallRefusal>>;
}

/** The desk of a plan. `ticket` is asked each time, because it may be exchanged meanwhile. */
export function deskOf(plan: string, ticket: () => string | undefined): Desk {
	const ask = async (name: string, body?: object): Promise<Result<DevicesHere, CallRefusal>> => {
		const shown = ticket();
		if (shown === undefined) return refuse('no-relay'); // it comes with the line
		return call<DevicesHere>(`/api/plans/${plan}/${name}`, body, shown);
	};
	return {
		devices: () => ask('devices'),
		setMode: (mode) => ask('mode', { mode }),
		takeOut: (device) => ask('revoke', { device }),
		letIn: (device) => ask('restore', { device }),
		slow: (device, slowed) => ask('slow', { device, slowed })
	};
}
