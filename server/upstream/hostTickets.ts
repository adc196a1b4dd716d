import { randomBytes } from 'node:crypto';

import * as v from 'valibot';

import type { CopyTrouble } from '#lib/protocol/copies.ts';

import type { RoomStore } from '../store/roomStore.ts';
import type { PlanEntry } from '../tickets/knownPlans.ts';

import { Setback } from './setback.ts';

/** How long the host may take for an answer, in milliseconds: it may be at the end of a slow line. */
const PATIENCE = 20_000;

/** The fact under which this laptop keeps the key that makes it one device to the host. */
const KEY = 'upstream-key';

const admission = v.object({ server: v.string(), ticket: v.string() });

/** Tickets to lead plans at the host, asked for with the host's operator key and kept while they work. */
export class HostTickets {
	readonly #tickets = new Map<string, { told: string; ticket: string }>();

	/** `server`: who this laptop is, so that it does not take itself for its host. */
	constructor(
		private readonly host: { http: string; key: string | undefined },
		private readonly store: RoomStore,
		private readonly server: string
	) {}

	/** A ticket for a plan, and the host told of it; asked for again when its title or its desks changed. */
	async of(entry: PlanEntry): Promise<string> {
		const known = this.#tickets.get(entry.plan);
		const told = JSON.stringify([entry.title, entry.desks]);
		if (known?.told === told) return known.ticket;
		const ticket = await this.#ask(entry);
		this.#tickets.set(entry.plan, { told, ticket });
		return ticket;
	}

	/** The host does not take the ticket any more. */
	forget(plan: string) {
		this.#tickets.delete(plan);
	}

	async #ask({ plan, title, language, code, desks = [] }: PlanEntry): Promise<string> {
		const key = await this.#ownKey();
		const wish = {
			plan,
			holder: key.slice(0, 16),
			role: 'facilitator',
			title,
			language,
			code,
			key,
			desks
		};
		const response = await fetch(`${this.host.http}/api/plans`, {
			method: 'POST',
			redirect: 'error', // the key is for this host only
			signal: AbortSignal.timeout(PATIENCE),
			headers: {
				'content-type': 'application/json',
				...(this.host.key && { authorization: `Bearer ${this.host.key}` })
			},
			body: JSON.stringify(wish)
		}).catch((error: unknown) => {
			throw new Setback('not-there', String(error));
		});
		const answer: unknown = await response.json().catch(() => undefined);
		if (!response.ok) throw new Setback(whyOf(response.status), `status ${response.status}`);
		const read = v.safeParse(admission, answer);
		if (!read.success) throw new Setback('unreadable', 'no admission');
		if (read.output.server === this.server) throw new Setback('refused', 'the host is this laptop');
		return read.output.ticket;
	}

	async #ownKey(): Promise<string> {
		const known = await this.store.get(KEY);
		if (known) return known;
		const key = randomBytes(16).toString('base64url');
		await this.store.set({ [KEY]: key });
		return key;
	}
}

function whyOf(status: number): CopyTrouble {
	if (status === 401 || status === 403) return 'key-refused';
	if (status === 507) return 'full';
	return status === 429 || status >= 500 ? 'not-there' : 'refused';
}
