import type { DeviceSeen } from '#lib/protocol/planCalls.ts';
import type { Role } from '#lib/protocol/rooms.ts';

import type { PlanRules } from '../tickets/planRules.ts';

import type { Peer } from './peer.ts';

/** How many devices of one plan are remembered; who is there is never forgotten. */
const MOST = 1000;

/** A device in one role in one plan, since the relay was started. Times are milliseconds since 1970. */
export interface DeviceRow {
	device: string;
	holder: string;
	role: Role;
	since: number;
	heard: number;
	updates: number;
	/** Refusals on sockets that are closed by now. */
	refused: number;
	/** Which version of it the others were last shown. */
	clock: number;
	peers: Set<Peer>;
}

/** Which devices came to which plan, and what they sent. Kept in memory only: nothing of it is written down. */
export class Devices {
	readonly #plans = new Map<string, Map<string, DeviceRow>>();

	constructor(private readonly now: () => number) {}

	/** A socket came. Its device is a row, however many sockets it has. */
	come(peer: Peer): DeviceRow {
		const { plan, device, role, holder } = peer.seat;
		const rows = this.#plans.get(plan) ?? new Map<string, DeviceRow>();
		this.#plans.set(plan, rows);
		const key = `${device}/${role}`;
		const now = this.now();
		const row = rows.get(key) ?? {
			...{ device, role, holder, since: now, heard: now },
			...{ updates: 0, refused: 0, clock: 0, peers: new Set<Peer>() }
		};
		row.holder = holder;
		row.peers.add(peer);
		rows.set(key, row);
		if (rows.size > MOST) forgetOne(rows);
		return row;
	}

	/** A socket went. */
	leave(row: DeviceRow, peer: Peer) {
		if (row.peers.delete(peer)) row.refused += peer.refusals;
	}

	/** A socket said something. */
	heard(row: DeviceRow, isUpdate: boolean) {
		row.heard = this.now();
		if (isUpdate) row.updates += 1;
	}

	/** The open sockets of a device in a plan. */
	socketsOf(plan: string, device: string): Peer[] {
		return this.#rows(plan).flatMap((row) => (row.device === device ? [...row.peers] : []));
	}

	/** All that is known of a plan's devices, who came first in front. */
	of(plan: string, rules: Pick<PlanRules, 'isRevoked' | 'isSlowed'>): DeviceSeen[] {
		return this.#rows(plan).map(({ peers, device, holder, role, updates, ...row }) => ({
			device,
			holder,
			role,
			since: new Date(row.since).toISOString(),
			heard: new Date(row.heard).toISOString(),
			sockets: peers.size,
			updates,
			refused: [...peers].reduce((sum, { refusals }) => sum + refusals, row.refused),
			revoked: rules.isRevoked(plan, device),
			slowed: rules.isSlowed(plan, device)
		}));
	}

	#rows(plan: string): DeviceRow[] {
		return [...(this.#plans.get(plan)?.values() ?? [])];
	}
}

function forgetOne(rows: Map<string, DeviceRow>) {
	for (const [key, { peers }] of rows) {
		if (peers.size > 0) continue;
		rows.delete(key);
		return;
	}
}
