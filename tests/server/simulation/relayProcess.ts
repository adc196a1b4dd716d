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
import { classicLevelStore } from '#server/store/classicLevelStore.ts';
import type { RoomStore } from '#server/store/roomStore.ts';
import { identityOf, type Identity } from '#server/tickets/identity.ts';

import { PLAN } from '../support/house.ts';

import type { Line } from './line.ts';
import type { Phone, Receipt } from './phone.ts';

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
	private constructor(
		readonly store: RoomStore,
		readonly identity: Identity,
		private readonly rooms: Rooms
	) {}

	static async start(folder: string): Promise<RelayProcess> {
		const store = await classicLevelStore(folder);
		const identity = await identityOf(store);
		const owners = new Owners(store);
		const hooks = [
			sizeLimits(),
			soundStructure(),
			rightsOfRole(),
			ownWorkOnly(owners, () => 'add' as const)
		];
		return new RelayProcess(store, identity, new Rooms({ store, hooks, owners }));
	}

	/** Somebody is at the door. */
	takes(line: Line, { device }: Phone) {
		const place = { plan: PLAN, room: 'plan', role: 'participant', right: 'write' } as const;
		const who = { holder: device, device, clients: new Set<number>(), address: '127.0.0.1' };
		const peer = new Peer(line.asWebSocket, { ...place, ...who });
		const welcome = welcomeFrame(this.identity);
		void attend({ rooms: this.rooms, name: ROOM, welcome, hearing: PATIENT }, peer);
	}

	/** How many of these receipts, as far as they are of this epoch, its log does not bear out. */
	async lostOf(receipts: readonly Receipt[]): Promise<number> {
		const log = new Y.Doc();
		for (const { update } of await this.store.read(ROOM)) Y.applyUpdate(log, update);
		const here = Y.decodeStateVector(Y.encodeStateVector(log));
		const isBorneOut = ({ own, update }: Receipt) =>
			[...Y.parseUpdateMeta(update).to].every(
				([client, end]) => !own.includes(client) || end <= (here.get(client) ?? 0)
			);
		const ofThisEpoch = receipts.filter(({ epoch }) => epoch === this.identity.epoch);
		return ofThisEpoch.filter((receipt) => !isBorneOut(receipt)).length;
	}

	/** Asked to stop, it writes everything down. */
	async stop() {
		await this.rooms.flushed();
		await this.store.close();
	}
}
