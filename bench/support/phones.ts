import * as Y from 'yjs';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Admission } from '#lib/protocol/api.ts';
import { followRelay } from '#lib/sync/followRelay.ts';
import { WebSocket } from 'ws';

/** A phone without a screen: the app's own sync and commands over a real socket. */
export interface SimulatedPhone {
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
	return Promise.all(
		Array.from({ length: count }, (_, i) => joinPhone(home, code, `phone-${i}-of-bench`))
	);
}

async function joinPhone(home: string, code: string, holder: string): Promise<SimulatedPhone> {
	const response = await fetch(`${home}/api/join`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ code, holder })
	});
	const { plan: id, ticket } = (await response.json()) as Admission;
	const plan = planIn(new Y.Doc());
	let said = 0;
	const ignore = () => undefined;
	await new Promise<void>((onCaughtUp) => {
		const hear = {
			onState: ignore,
			onWaiting: ignore,
			onWelcome: ignore,
			onRefused: ignore,
			onClosed: ignore,
			onTrouble: ignore,
			onCaughtUp
		};
		const socket = WebSocket as unknown as typeof globalThis.WebSocket;
		const base = home.replace('http', 'ws');
		const follow = { base, plan: id, room: 'plan', ticket, right: 'write', hear } as const;
		const link = followRelay({ ...follow, doc: plan.doc, WebSocket: socket });
		plan.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if ((origin as { from?: unknown } | null)?.from === 'person') link.send(update);
		});
		stops.set(plan, () => link.stop());
	});
	return {
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
		stop: () => stops.get(plan)?.()
	};
}

const stops = new Map<object, () => void>();
