import { CLOSE } from '#lib/protocol/closeCodes.ts';
import { roomPath, type Room } from '#lib/protocol/rooms.ts';

import type { CopyKeeper } from '../copies/copies.ts';
import { log } from '../log.ts';
import type { Owners } from '../ownership/owners.ts';
import type { Rooms } from '../relay/rooms.ts';
import type { PlanEntry } from '../tickets/knownPlans.ts';

import { Conversation, type Talk } from './conversation.ts';
import { dial } from './dial.ts';
import type { Gate } from './gate.ts';
import type { HostTickets } from './hostTickets.ts';
import { Setback } from './setback.ts';

/** What all lines to one host share. */
export interface Host {
	/** `wss://host` */
	ws: string;
	rooms: Rooms;
	owners: Pick<Owners, 'of'>;
	tickets: HostTickets;
	gate: Gate;
	copy: CopyKeeper;
	signal: AbortSignal;
	timing: Pick<Talk, 'idle' | 'silence'>;
	onWelcome: Talk['onWelcome'];
	/** What is known of a plan by now. */
	entryOf(plan: string): Promise<PlanEntry | undefined>;
}

/** What stands for the host as a whole among the things that may go wrong. */
export const HOST = 'host';

/** One room's line to the host: there while somebody is in the room, and whenever it is woken. */
export class Line {
	readonly #host: Host;
	readonly #plan: string;
	readonly #room: Room;
	readonly #name: string;
	#running: Promise<boolean> | undefined;
	#conversation: Conversation | undefined;

	constructor(host: Host, plan: string, room: Room) {
		this.#host = host;
		this.#plan = plan;
		this.#room = room;
		this.#name = roomPath(plan, room);
	}

	/** Sees to it that both ends are level, and stays while somebody is in the room. Resolves with whether it went well. */
	wake(): Promise<boolean> {
		this.#running ??= this.#run().finally(() => (this.#running = undefined));
		return this.#running;
	}

	/** More of the room is on the disk. */
	kept(number: number) {
		this.#conversation?.kept(number);
	}

	async #run(): Promise<boolean> {
		const { signal } = this.#host;
		for (;;) {
			const isWell = await this.#once().catch((error: unknown) => this.#failed(error));
			if (signal.aborted || !(await this.#isWanted())) return isWell;
		}
	}

	async #once(): Promise<boolean> {
		const { gate, rooms, owners, signal, timing, copy, onWelcome } = this.#host;
		const { socket, seat } = await gate.through(() => this.#reach());
		const room = this.#name;
		const conversation = new Conversation({
			...{ rooms, room, seat, socket, onWelcome, ...timing },
			isOurs: (client) => owners.of(this.#plan, client) !== undefined,
			onCopied: (number) => copy.mark(room, number),
			onLevel() {
				gate.worked();
				copy.trouble(HOST, undefined);
				copy.trouble(room, undefined);
			}
		});
		this.#conversation = conversation;
		try {
			await conversation.whole(signal);
		} catch (error) {
			gate.failed();
			throw error;
		} finally {
			this.#conversation = undefined; // what is kept from here on, this line never carried
		}
		return true;
	}

	async #reach() {
		const { ws, tickets, entryOf } = this.#host;
		const entry = await entryOf(this.#plan);
		if (!entry) throw new Setback('refused', 'a plan nobody registered');
		const ticket = await tickets.of(entry);
		const socket = await dial(`${ws}/sync/${this.#name}`, ticket);
		socket.once('close', (code) => {
			const { noTicket, ticketExpired } = CLOSE;
			if (code === noTicket.code || code === ticketExpired.code) tickets.forget(this.#plan);
		});
		const rights = { role: 'facilitator', right: 'write' } as const;
		const who = { holder: 'upstream', device: 'upstream', clients: new Set<number>() };
		const seat = { plan: this.#plan, room: this.#room, ...rights, ...who, address: 'upstream' };
		return { socket, seat };
	}

	#failed(error: unknown): false {
		if (this.#host.signal.aborted) return false;
		const why = error instanceof Setback ? error.why : 'refused';
		const part = why === 'not-there' || why === 'key-refused' ? HOST : this.#name;
		this.#host.copy.trouble(part, why);
		log.info({ room: this.#name, why, error: String(error) }, 'no line to the host');
		return false;
	}

	async #isWanted(): Promise<boolean> {
		const room = await this.#host.rooms.opened(this.#name)?.catch(() => undefined);
		return (room?.peers.size ?? 0) > 0;
	}
}
