import { Histogram, Registry } from 'prom-client';

/** Where the histograms below are kept until somebody asks. */
export const registry = new Registry();

const spread = (name: string, help: string, buckets: number[]) =>
	new Histogram({ name, help, buckets, registers: [registry] });

/** In seconds: from a fast disk to one that makes people wait. */
const SHORT = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What the relay did since it started: plain counts where it is busy, read only when somebody asks. Never an id or a name. */
export const tally = {
	/** Updates that passed every check. */
	taken: 0,
	/** Updates that were turned down, by reason. */
	refused: new Map<string, number>(),
	/** Sockets turned away at the door, by reason. */
	turnedAway: new Map<string, number>(),
	/** Live changes handed to a socket: one change for ten phones is ten. */
	deliveries: 0,
	/** Bytes of log lines written. */
	logBytes: 0,
	/** Writes the disk did not take. */
	failedWrites: 0,
	/** Log writes: how long each took to be on the disk. */
	fsync: spread('rembuk_fsync_seconds', 'Time until a write to the log was on the disk', SHORT),
	/** Log writes: how many lines each had. */
	group: spread(
		'rembuk_group_lines',
		'Log lines written with one fsync',
		[1, 2, 5, 10, 20, 50, 100]
	),
	/** From taking an update to saying that it is kept: the longest of each group. */
	acknowledged: spread(
		'rembuk_acknowledgement_seconds',
		'Time from taking an update to saying that it is kept, the longest of each group',
		SHORT
	),
	/** From the open socket to the whole document handed to it. */
	joined: spread(
		'rembuk_join_seconds',
		'Time from the open socket to the whole document on its way',
		[0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
	)
};

/** Adds one to a count by reason. */
export function count(counts: Map<string, number>, reason: string) {
	counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
