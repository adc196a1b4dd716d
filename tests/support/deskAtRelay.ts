import * as Y from 'yjs';

import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { openersIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { Admission } from '#lib/protocol/api.ts';
import { claimFrame } from '#lib/protocol/frames.ts';
import { roomPath } from '#lib/protocol/rooms.ts';

import { Guest } from '../server/support/guest.ts';

/** A desk without a screen: it leads a plan at a real relay, and tells it all that a test did to the plan and the box. */
export interface DeskAtRelay {
	id: string;
	/** Tells what there is by now, and waits until the relay has it on its disk. */
	tells(): Promise<void>;
	/** What others did to the plan since, as updates; the plan given here does not have it. */
	heard(): Uint8Array[];
	leaves(): Promise<unknown>;
}

/** Registers a plan at the relay of this laptop and brings its two documents there. */
export async function deskAtRelay(
	home: string,
	{ plan, box }: { plan: Plan; box: BallotBox },
	id: string
): Promise<DeskAtRelay> {
	const request = {
		plan: id,
		holder: 'desk-without-a-screen',
		role: 'facilitator',
		title: 'RKP',
		language: 'id',
		desks: [...openersIn(plan)]
	};
	const answer = await fetch(`${home}/api/plans`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(request)
	});
	if (!answer.ok) throw new Error(`the relay says ${await answer.text()}`);
	const { ticket } = (await answer.json()) as Admission;
	const port = Number(new URL(home).port);
	const lines = await Promise.all(
		(['plan', 'ballots'] as const).map(async (room) => {
			const doc = room === 'plan' ? plan.doc : box.doc;
			const guest = await Guest.at(port, `/sync/${roomPath(id, room)}`, ticket);
			guest.socket.send(claimFrame([doc.clientID]));
			const news = doc.store.clients.size > 0 ? [Y.encodeStateAsUpdate(doc)] : [];
			doc.on('update', (update: Uint8Array) => void news.push(update));
			return { guest, news };
		})
	);
	return {
		id,
		async tells() {
			for (const { guest, news } of lines) {
				if (news.length === 0) continue;
				guest.sends(Y.mergeUpdates(news.splice(0)));
				await Promise.race([guest.hears('kept'), refused(guest)]);
			}
		},
		heard: () => lines[0]?.guest.all('update').map(({ bytes }) => bytes) ?? [],
		leaves: () => Promise.all(lines.map(({ guest }) => guest.leaves()))
	};
}

async function refused(guest: Guest): Promise<never> {
	const { code, reason } = await guest.closed;
	throw new Error(`the relay hung up: ${code} ${reason}`);
}
