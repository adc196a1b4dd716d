import type { Seeded } from '../../support/seeded.ts';

import type { FakeClock } from './clock.ts';

type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };
type Range = Partial<Record<'gte' | 'lte' | 'lt', string>> & { limit?: number; snapshot?: Seen };
interface Seen {
	rows: ReadonlyMap<string, Uint8Array>;
	close(): Promise<void>;
}

/** The moments in which a relay can be made to die. */
export type Moment =
	'put together' | 'before append' | 'after append' | 'during compaction' | 'after ack';

/** What a simulation wants to know of a disk, and may do to it. */
export interface Fate {
	clock: FakeClock;
	chance: Seeded;
	/** A write of this kind comes to this moment: the process may die there. */
	at(moment: Moment): void;
}

/** What is gone when the process dies comes to nobody's ears. */
const never = () => new Promise<never>(() => {});

/** A disk that writes when it is asked to, forgets what was not, and can be full. */
export class FakeDisk {
	isFull = false;
	/** How many batches were really written down before they were answered. */
	syncs = 0;
	#stable = new Map<string, Uint8Array>();
	/** Written, and in the machine's memory only. The last may be only on its way there. */
	#loose: Operation[][] = [];
	#process = 0;

	constructor(private readonly fate: Fate) {}

	/** The process dies: of what was not yet written down for good any first part may have been. */
	die() {
		this.#process += 1;
		const survives = this.fate.chance.int(this.#loose.length + 1);
		for (const batch of this.#loose.splice(0).slice(0, survives)) write(this.#stable, batch);
	}

	/** Somebody deleted the data folder. */
	wipe() {
		this.#stable = new Map();
	}

	/** Opens it as LevelDB would, for the process that lives now. */
	open() {
		const mine = this.#process;
		const seen = new Map(this.#stable);
		for (const batch of this.#loose) write(seen, batch);
		let isBroken = false;
		const turn = async (most: number) => {
			const { clock, chance } = this.fate;
			await new Promise<void>((go) => void clock.set(go, chance.int(most)));
			if (mine !== this.#process) await never();
		};
		const rowsIn = ({ gte = '', lte = '~~', lt = '~~', limit, snapshot }: Range = {}) =>
			[...(snapshot?.rows ?? seen)]
				.filter(([key]) => key >= gte && key <= lte && key < lt)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.slice(0, limit);
		const batch = async (operations: Operation[], { sync }: { sync?: boolean } = {}) => {
			if (mine !== this.#process) return never();
			if (isBroken || this.isFull) {
				isBroken = true;
				throw new Error('no space left on device');
			}
			await this.#write(operations, sync === true, turn, () => mine === this.#process);
			write(seen, operations);
		};
		const all = async <T>(rows: () => T) => (await turn(4), rows());
		return {
			batch,
			get: (key: string, { snapshot }: Range = {}) => all(() => (snapshot?.rows ?? seen).get(key)),
			snapshot: (): Seen => ({ rows: new Map(seen), close: async () => {} }),
			keys: (range: Range) => ({ all: () => all(() => rowsIn(range).map(([key]) => key)) }),
			iterator(range?: Range) {
				const rows = () => all(() => rowsIn(range));
				return {
					all: rows,
					async *[Symbol.asyncIterator]() {
						yield* await rows();
					}
				};
			},
			async compactRange() {},
			async close() {}
		};
	}

	async #write(
		operations: Operation[],
		sync: boolean,
		turn: (most: number) => Promise<void>,
		isAlive: () => boolean
	) {
		const isTidying = operations.some(({ type }) => type === 'del');
		const isAppend = !isTidying && operations.some(({ key }) => key.startsWith('log!'));
		const comesTo = async (moment: Moment, isMeant: boolean) => {
			if (isMeant) this.fate.at(moment);
			if (!isAlive()) await never();
		};
		await comesTo('before append', isAppend);
		this.#loose.push(operations);
		await comesTo('put together', isTidying);
		await comesTo('during compaction', isTidying);
		await turn(20);
		if (!sync) return;
		this.syncs += 1;
		for (const batch of this.#loose.splice(0)) write(this.#stable, batch);
		await comesTo('after append', isAppend);
	}
}

function write(rows: Map<string, Uint8Array>, operations: Operation[]) {
	for (const operation of operations) {
		if (operation.type === 'put') rows.set(operation.key, operation.value.slice());
		else rows.delete(operation.key);
	}
}
