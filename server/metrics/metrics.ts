import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

import type { Role } from '#lib/protocol/rooms.ts';

import { registry, tally } from './tally.ts';

/** What is true at the moment somebody asks. */
export interface Census {
	rooms: number;
	peers: Record<Role, number>;
	connections: number;
	bytesOut: number;
}

/** Makes the text of `/metrics`, in Prometheus' format. Nothing is collected before somebody asks. */
export function createMetrics(census: () => Census) {
	const own = new Registry();
	nowNumbers(own, census);
	sums(own, census);
	let isFirst = true;

	return {
		contentType: own.contentType,
		async text(): Promise<string> {
			if (isFirst) collectDefaultMetrics({ register: own });
			isFirst = false;
			return Registry.merge([own, registry]).metrics();
		}
	};
}

function nowNumbers(own: Registry, census: () => Census) {
	const now = (name: string, help: string, read: () => number) =>
		new Gauge({
			name,
			help,
			registers: [own],
			collect() {
				this.set(read());
			}
		});
	now('rembuk_rooms', 'Rooms somebody is in', () => census().rooms);
	now('rembuk_connections', 'Connections that are open', () => census().connections);
	new Gauge({
		name: 'rembuk_peers',
		help: 'Sockets in rooms',
		labelNames: ['role'],
		registers: [own],
		collect() {
			for (const [role, peers] of Object.entries(census().peers)) this.set({ role }, peers);
		}
	});
}

function sums(own: Registry, census: () => Census) {
	const sum = (name: string, help: string, read: () => number) =>
		new Counter({
			name,
			help,
			registers: [own],
			collect() {
				this.reset();
				this.inc(read());
			}
		});
	const byReason = (name: string, help: string, counts: Map<string, number>) =>
		new Counter({
			name,
			help,
			labelNames: ['reason'],
			registers: [own],
			collect() {
				this.reset();
				for (const [reason, times] of counts) this.inc({ reason }, times);
			}
		});
	sum('rembuk_updates_taken_total', 'Updates that passed every check', () => tally.taken);
	byReason('rembuk_updates_refused_total', 'Updates turned down', tally.refused);
	byReason('rembuk_turned_away_total', 'Sockets turned away at the door', tally.turnedAway);
	sum('rembuk_deliveries_total', 'Live changes handed to a socket', () => tally.deliveries);
	sum('rembuk_bytes_out_total', 'Bytes sent', () => census().bytesOut);
	sum('rembuk_log_bytes_total', 'Bytes of log lines written', () => tally.logBytes);
	sum('rembuk_failed_writes_total', 'Writes the disk did not take', () => tally.failedWrites);
}
