import type { Seat } from '../relay/seat.ts';

import { deskFacts, type Owners } from './owners.ts';

/** What one group of changes gave away, before it was on the disk. */
interface Given {
	peer: { seat: Seat };
	claims?: readonly number[];
	facts?: Record<string, string> | undefined;
}

/** What a room gives to devices, and takes back when it could not be written down. Without owners it gives nothing. */
export class Belongings {
	constructor(
		private readonly owners: Owners | undefined,
		private readonly room: string
	) {}

	/** Client ids are a device's from now on. */
	give({ plan, device }: Seat, clients: readonly number[]) {
		this.owners?.give(plan, clients, device);
	}

	/** Gives a device those of these client ids that nobody owns, as many as it may have; tells which they were. */
	giveFree(seat: Seat, clients: readonly number[]): number[] {
		const { owners } = this;
		if (!owners || seat.right === 'read') return [];
		const free = clients
			.filter((client) => owners.of(seat.plan, client) === undefined)
			.slice(0, owners.left(seat));
		this.give(seat, free);
		return free;
	}

	/** What is written down when a desk told the first time all it had, and the room is not empty then. */
	deskAnswers({ role }: Seat, isEmpty: boolean): Record<string, string> | undefined {
		const { owners, room } = this;
		if (!owners || role !== 'facilitator' || isEmpty || owners.deskAnswered(room)) return;
		owners.answers(room);
		return deskFacts(room);
	}

	/** It is not on the disk. */
	takeBack({ peer, claims = [], facts }: Given) {
		this.owners?.takeBack(peer.seat.plan, claims);
		if (facts) this.owners?.forgetAnswer(this.room);
	}
}
