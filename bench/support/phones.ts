import * as Y from 'yjs';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Admission } from '#lib/protocol/api.ts';
import { roomPath } from '#lib/protocol/rooms.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { followRelay } from '#lib/sync/followRelay.ts';
import { WebSocket } from 'ws';

/** A phone without a screen: the app's own sync and commands over a real socket. */
export interface SimulatedPhone {
	/** What this phone has of the plan. */
	doc: Y.Doc;
	say(text: string): void;
	/** Calls back with each idea's text the moment it arrives from the relay. */
	onHeard(hear: (text: string) => void): void;
	stop(): void;
}

/** Lets a number of phones join with a code, as people in a hall do. */
export async function joinPhones(
	home: string,
	code: string,
	count: number
): Promise<SimulatedPhone[]> {
	const names = Array.from({ length: count }, (_, i) => `phone-${i}-of-bench`);
	return Promise.all(names.map((name) => joinPhone(home, code, name)));
}

/** How often a line asks for what it may have missed, in milliseconds, as the app's own does. */
const ASK_EVERY = 15_000;

/**
 * Lines of so many phones that hear everything and ask as often as phones do, and leave what they hear unread: a real
 * phone reads it on a processor of its own. What the plan is to them, `teller` has. Gives what hangs them up.
 */
export async function joinListeners(
	home: string,
	code: string,
	count: number,
	teller: SimulatedPhone
): Promise<() => void> {
	const names = Array.from({ length: count }, (_, i) => `listener-${i}-of-bench`);
	const ends = await Promise.all(names.map((name) => listen(home, code, name, teller.doc)));
	return () => ends.forEach((end) => end());
}

async function listen(home: string, code: string, holder: string, doc: Y.Doc) {
	const { plan, ticket } = await admission(home, code, holder);
	const address = `${home.replace('http', 'ws')}/sync/${roomPath(plan, 'plan')}`;
	const socket = new WebSocket(address, [SUBPROTOCOL, ticket]);
	await new Promise((open, failed) => socket.once('open', open).once('error', failed));
	const ask = () => socket.send(syncFrame(STEP.has, Y.encodeStateVector(doc)));
	ask();
	const asking = setInterval(ask, ASK_EVERY);
	const cut = (code: number) => {
		throw new Error(`the relay hung up on ${holder}: ${code}`);
	};
	socket.on('close', cut);
	return () => {
		clearInterval(asking);
		socket.off('close', cut).close();
	};
}

async function joinPhone(home: string, code: string, holder: string): Promise<SimulatedPhone> {
	const { plan: id, ticket } = await admission(home, code, holder);
	const plan = planIn(new Y.Doc());
	let said = 0;
	const { link, caughtUp } = follow(home.replace('http', 'ws'), id, ticket, plan.doc);
	plan.doc.on('update', (update: Uint8Array, origin: unknown) => {
		if ((origin as { from?: unknown } | null)?.from === 'person') link.send(update);
	});
	await caughtUp;
	return {
		doc: plan.doc,
		say(text) {
			const at = new Date().toISOString();
			addIdea(plan, { text }, { id: `${holder}-${said++}`, by: holder, at });
		},
		onHeard(hear) {
			plan.ideas.observe((event) => {
				for (const key of event.keysChanged) {
					const text = plan.ideas.get(key)?.get('text');
					if (typeof text === 'string') hear(text);
				}
			});
		},
		stop: () => link.stop()
	};
}

async function admission(home: string, code: string, holder: string): Promise<Admission> {
	const response = await fetch(`${home}/api/join`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ code, holder })
	});
	return (await response.json()) as Admission;
}

function follow(base: string, plan: string, ticket: string, doc: Y.Doc) {
	const ignore = () => undefined;
	let onCaughtUp: () => void = ignore;
	const caughtUp = new Promise<void>((done) => (onCaughtUp = done));
	const hear = {
		onState: ignore,
		onWaiting: ignore,
		onCopied: ignore,
		onWelcome: ignore,
		onRefused: ignore,
		onClosed: ignore,
		onTrouble: ignore,
		onCaughtUp: () => onCaughtUp()
	};
	const socket = WebSocket as unknown as typeof globalThis.WebSocket;
	const room = { room: 'plan', right: 'write' } as const;
	const clients = () => [doc.clientID];
	const disk = Promise.resolve({ flush: async () => undefined });
	const own = { doc, disk, clients, hear, WebSocket: socket };
	const link = followRelay({ ...room, base, plan, ticket, ...own });
	return { link, caughtUp };
}
