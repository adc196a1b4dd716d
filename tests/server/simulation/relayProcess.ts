import * as Y from 'yjs';

import { welcomeFrame } from '#lib/protocol/frames.ts';
import { ownWorkOnly } from '#server/hooks/ownWorkOnly.ts';
import { rightsOfRole } from '#server/hooks/rightsOfRole.ts';
import { sizeLimits } from '#server/hooks/sizeLimits.ts';
import { soundStructure } from '#server/hooks/soundStructure.ts';
import { Owners } from '#server/ownership/owners.ts';
import { attend } from '#server/relay/attend.ts';
import type { Hearing } from '#server/relay/hearing.ts';
import { Peer } from '#server/relay/peer.ts';
import { Rooms } from '#server/relay/rooms.ts';
import type { Seat } from '#server/relay/seat.ts';
import { classicLevelStore } from '#server/store/classicLevelStore.ts';
import type { RoomStore } from '#server/store/roomStore.ts';
import { identityOf, type Identity } from '#server/tickets/identity.ts';
import { Conversation } from '#server/upstream/conversation.ts';

import { PLAN } from '../support/house.ts';

import type { Line } from './line.ts';
import type { Receipt } from './phone.ts';

/** The one room of a simulation. */
export const ROOM = `${PLAN}/plan`;

/** Nobody is too fast here: limits have tests of their own. */
const PATIENT: Hearing = {
	begins() {},
	mayGoOn: () => true,
	refused() {},
	asks: (_, answer) => answer(),
	presence() {}
};

/** One life of the relay, from its start to its end: the real rooms over the real store. */
export class RelayProcess {
	readonly #rooms: Rooms;
	#conversation: Conversation | undefined;

	private constructor(
		readonly store: RoomStore,
		readonly identity: Identity,
		private readonly owners: Owners
	) {
		const hooks = [
			sizeLimits(),
			soundStructure(),
			rightsOfRole(),
			ownWorkOnly(owners, () => 'add' as const)
		];
		const kept = (_: unknown, number: number) => this.#conversation?.kept(number);
		this.#rooms = new Rooms({ store, hooks, owners, watch: { joined() {}, kept } });
	}

	static async start(folder: string): Promise<RelayProcess> {
		const store = await classicLevelStore(folder);
		return new RelayProcess(store, await identityOf(store), new Owners(store));
	}

	/** Somebody is at the door: a phone, or a laptop that leads its plan here. */
	takes(line: Line, device: string, role: 'participant' | 'facilitator' = 'participant') {
		const peer = new Peer(line.asWebSocket, seatOf(device, role));
		const welcome = welcomeFrame(this.identity);
		const rooms = this.#rooms;
		void attend({ rooms, name: ROOM, welcome, hearing: PATIENT }, peer);
	}

	/** Talks to its host as long as it can. `onCopied`: the host has everything up to this line of the log. */
	async follows(line: Line, onCopied: (number: number) => void) {
		const conversation = new Conversation({
			...{ rooms: this.#rooms, room: ROOM, seat: seatOf('upstream', 'facilitator') },
			...{ socket: line.asWebSocket, idle: 2000, silence: 70_000, onCopied },
			isOurs: (client) => this.owners.of(PLAN, client) !== undefined,
			onWelcome() {},
			onLevel() {}
		});
		this.#conversation = conversation;
		try {
			await conversation.whole(new AbortController().signal);
		} finally {
			if (this.#conversation === conversation) this.#conversation = undefined;
		}
	}

	/** How many of these receipts its log does not bear out. */
	async lostOf(receipts: readonly Receipt[]): Promise<number> {
		const log = new Y.Doc();
		for (const { update } of await this.store.read(ROOM)) Y.applyUpdate(log, update);
		const here = Y.decodeStateVector(Y.encodeStateVector(log));
		const isBorneOut = ({ own, update }: Receipt) =>
			[...Y.parseUpdateMeta(update).to].every(
				([client, end]) => !own.includes(client) || end <= (here.get(client) ?? 0)
			);
		return receipts.filter((receipt) => !isBorneOut(receipt)).length;
	}

	/** Asked to stop, it writes everything down. */
	async stop() {
		await this.#rooms.flushed();
		await this.store.close();
	}
}

function seatOf(device: string, role: 'participant' | 'facilitator'): Seat {
	const place = { plan: PLAN, room: 'plan', role, right: 'write' } as const;
	return { ...place, holder: device, device, clients: new Set(), address: '127.0.0.1' };
}
