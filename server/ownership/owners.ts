import type { RoomStore } from '../store/roomStore.ts';

/** Which device writes as a Yjs client id of a plan, for every id that is known; one list for all rooms of the plan. */
export class Owners {
	readonly #plans = new Map<string, Promise<Map<number, string>>>();
	readonly #read = new Map<string, Map<number, string>>();

	constructor(private readonly store: Pick<RoomStore, 'facts'>) {}

	/** Reads a plan's list, once. Rejects if the store cannot be read. */
	async open(plan: string): Promise<void> {
		const reading = this.#plans.get(plan) ?? this.#readAll(plan);
		this.#plans.set(plan, reading);
		try {
			this.#read.set(plan, await reading);
		} catch (error) {
			this.#plans.delete(plan); // whoever comes next asks the disk again
			throw error;
		}
	}

	/** The device that owns an id, if any. */
	of(plan: string, client: number): string | undefined {
		return this.#read.get(plan)?.get(client);
	}

	/** Gives ids to a device: for good, once `ownerFacts` of them are on the disk. */
	give(plan: string, clients: readonly number[], device: string) {
		for (const client of clients) this.#read.get(plan)?.set(client, device);
	}

	/** Takes back what was given when the disk could not be written. */
	takeBack(plan: string, clients: readonly number[]) {
		for (const client of clients) this.#read.get(plan)?.delete(client);
	}

	async #readAll(plan: string): Promise<Map<number, string>> {
		const facts = await this.store.facts(keyOf(plan, ''));
		return new Map([...facts].map(([key, device]) => [clientIn(key), device]));
	}
}

/** What a store writes down beside the first line that needs it. */
export function ownerFacts(plan: string, clients: readonly number[], device: string) {
	return Object.fromEntries(clients.map((client) => [keyOf(plan, client), device]));
}

function keyOf(plan: string, client: number | ''): string {
	return `owner!${plan}!${client}`;
}

function clientIn(key: string): number {
	return Number(key.slice(key.lastIndexOf('!') + 1));
}
