import { WebSocket } from 'ws';
import type * as Y from 'yjs';

import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import type { Admission } from '#lib/protocol/api.ts';
import { followRelay } from '#lib/sync/followRelay.ts';
import { FROM_RELAY } from '#lib/sync/origin.ts';

/** A desk without a screen that hears too: what phones put into the box arrives, what the test does goes out. */
export interface DeskLine {
	/** The code phones join with. */
	code: string;
	/** Resolves when the relay has all that was done so far. */
	told(): Promise<void>;
	leave(): void;
}

/** Leads a plan at the relay of this laptop. */
export async function deskLine(
	home: string,
	{ plan, box }: { plan: Plan; box: BallotBox },
	id: string
): Promise<DeskLine> {
	const request = {
		plan: id,
		holder: 'the-desk',
		role: 'facilitator',
		title: 'RKP',
		language: 'id'
	};
	const answer = await fetch(`${home}/api/plans`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(request)
	});
	const { ticket, code = '' } = (await answer.json()) as Admission;
	const clients = () => [plan.doc.clientID, box.doc.clientID];
	const where = { base: home.replace('http', 'ws'), plan: id, ticket, clients };
	const rooms = { plan: plan.doc, ballots: box.doc } as const;
	const lines = Object.entries(rooms).map(([room, doc]) =>
		lineOf({ ...where, room: room as keyof typeof rooms, doc })
	);
	return {
		code,
		async told() {
			while (!lines.every((line) => line.isTold())) await new Promise((go) => setTimeout(go, 25));
		},
		leave: () => lines.forEach(({ stop }) => stop())
	};
}

interface Where {
	base: string;
	plan: string;
	room: 'plan' | 'ballots';
	ticket: string;
	clients: () => number[];
	doc: Y.Doc;
}

function lineOf(where: Where) {
	let [isUp, waiting] = [false, 0];
	const nothing = () => undefined;
	const link = followRelay({
		...where,
		right: 'write',
		disk: Promise.resolve({ flush: () => Promise.resolve() }),
		WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
		hear: {
			onState: nothing,
			onWaiting: (count) => (waiting = count),
			onCaughtUp: () => (isUp = true),
			onWelcome: nothing,
			onRefused: ({ reason }) => {
				throw new Error(`the relay refused the desk: ${reason}`);
			},
			onClosed: nothing,
			onTrouble: nothing
		}
	});
	const send = (update: Uint8Array, origin: unknown) => {
		if (origin !== FROM_RELAY) link.send(update);
	};
	where.doc.on('update', send);
	return {
		isTold: () => isUp && waiting === 0,
		stop() {
			where.doc.off('update', send);
			link.stop();
		}
	};
}
