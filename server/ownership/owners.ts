import type { Role } from '#lib/protocol/rooms.ts';

import type { RoomStore } from '../store/roomStore.ts';

/** How many client ids of a plan one device may own: a new one for every page load of a year. */
const MOST_OWNED = 1024;

/** Who leads owns what it imports, and a laptop at its host stands for a hall. */
const MOST_OWNED_LEADING = 64 * 256;

/** Which device writes as a Yjs client id of a plan, for every id that is known; one list for all rooms of the plan. */
export class Owners {
	readonly #plans = new Map<string, Promise<Map<number, string>>>();
	readonly #read = new Map<string, Map<number, string>>();
	/** The rooms a desk told all it had. */
	readonly #answered = new Set<string>();
	/** How many each device owns, by plan and device. */
	readonly #counts = new Map<string, number>();

	constructor(private readonly store: Pick<RoomStore, 'facts'>) {}

	/** Reads a plan's list, once. Rejects if the store cannot be read. */
	async open(plan: string): Promise<void> {
		const reading = this.#plans.get(plan) ?? this.#readAll(plan);
		this.#plans.set(plan, reading);
		try {
			const read = await reading;
			if (!this.#read.has(plan)) this.#count(plan, read.values());
			this.#read.set(plan, read);
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
		const owned = this.#read.get(plan);
		const free = clients.filter((client) => owned && owned.get(client) !== device);
		for (const client of free) owned?.set(client, device);
		this.#add(plan, device, free.length);
	}

	/** How many more ids of a plan a device may own. */
	left({ plan, device, role }: { plan: string; device: string; role: Role }): number {
		const most = role === 'facilitator' ? MOST_OWNED_LEADING : MOST_OWNED;
		return Math.max(0, most - (this.#counts.get(`${plan}/${device}`) ?? 0));
	}

	/** Whether a desk told a room all it had, since the relay began or lost its data. */
	deskAnswered(room: string): boolean {
		return this.#answered.has(room);
	}

	/** A desk did: for good, once `deskFacts` are on the disk. */
	answers(room: string) {
		this.#answered.add(room);
	}

	/** It is not on the disk. */
	forgetAnswer(room: string) {
		this.#answered.delete(room);
	}

	/** Takes back what was given when the disk could not be written. */
	takeBack(plan: string, clients: readonly number[]) {
		const owned = this.#read.get(plan);
		for (const client of clients) {
			const device = owned?.get(client);
			if (device !== undefined && owned?.delete(client)) this.#add(plan, device, -1);
		}
	}

	#count(plan: string, devices: Iterable<string>) {
		for (const device of devices) this.#add(plan, device, 1);
	}

	#add(plan: string, device: string, count: number) {
		const key = `${plan}/${device}`;
		this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
	}

	async #readAll(plan: string): Promise<Map<number, string>> {
		for (const [key] of await this.store.facts(deskKey(`${plan}/`)))
			this.answers(key.slice(deskKey('').length));
		const facts = await this.store.facts(keyOf(plan, ''));
		return new Map([...facts].map(([key, device]) => [clientIn(key), device]));
	}
}

/** What a store writes down beside the first line that needs it. */
export function ownerFacts(plan: string, clients: readonly number[], device: string) {
	return Object.fromEntries(clients.map((client) => [keyOf(plan, client), device]));
}

/** The client ids a device owns, as facts of a store: to take them away from it. */
export async function ownedBy(store: Pick<RoomStore, 'facts'>, plan: string, device: string) {
	const facts = await store.facts(keyOf(plan, ''));
	const keys = [...facts].flatMap(([key, owner]) => (owner === device ? [key] : []));
	return { keys, clients: keys.map(clientIn) };
}

/** What a store writes down beside what a desk told a room. */
export function deskFacts(room: string) {
	return { [deskKey(room)]: 'answered' };
}

function deskKey(room: string): string {
	return `desk!${room}`;
}

function keyOf(plan: string, client: number | ''): string {
	return `owner!${plan}!${client}`;
}

function clientIn(key: string): number {
	return Number(key.slice(key.lastIndexOf('!') + 1));
}
