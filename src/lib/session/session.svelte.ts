import * as Y from 'yjs';

import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import type { Admission } from '#lib/protocol/api.ts';
import type { RelayRefusal } from '#lib/protocol/frames.ts';
import type { Role } from '#lib/protocol/rooms.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { admit, keptTicket, type Surface } from './admit.ts';
import type { Device } from './device.ts';
import { keptEntry } from './entries.ts';
import { keepRooms, type KeptRooms } from './keepRooms.ts';
import { linesOf, type Lines } from './lines.ts';
import { newId } from './newId.ts';
import { planLog } from './planLog.ts';
import type { CallRefusal } from './relayApi.ts';
import { Safety } from './safety.svelte.ts';

/** How long to wait before asking a silent relay for a ticket again, in milliseconds. */
const ASK_AGAIN = 2000;

/** The same where somebody has to do something first: type another code, or let this device in again. */
const ASK_SELDOM = 30_000;

/** One open plan: where the domain, this device's disk and the relay meet. Views read `plan` and `box` and call commands. */
export class Session {
	readonly plan = planIn(new Y.Doc(), () => new Date().toISOString());
	readonly box = boxIn(new Y.Doc());
	readonly safety = new Safety();
	readonly id: string;
	readonly surface: Surface;
	readonly person: string;
	/** What the ticket allows; until there is one, what this surface would ask for. */
	role = $state<Role>('participant');
	/** The join code, on the screens that show it. */
	code = $state<string>();
	/** Why there is no line to the relay, if it said so. */
	trouble = $state<CallRefusal | RelayRefusal | 'needs-code'>();
	/** Keys of the desks whose rounds count, once the relay has said; see `vouchedDesks`. */
	desks = $state.raw<readonly string[]>();
	/** True once everything on this device's disk has been read. */
	isRead = $state(false);

	/** What this device shows the relay, if it has anything to show. */
	ticket: string | undefined;
	/** False once it was closed. */
	isOpen = true;

	// Not by `#`: for the oldest phones the build writes each of those out at length, in what they load first.
	private readonly device: Promise<Device>;
	private readonly lines: Lines;
	private readonly rooms: KeptRooms;
	private entry: ShelfEntry;
	/** What is let go when it is closed. */
	readonly ends: (() => void)[] = [];
	private again: ReturnType<typeof setTimeout> | undefined;
	/** How often in a row it was turned away: its laptop may only be starting, so at first it asks again soon. */
	private refusals = 0;

	constructor(device: Promise<Device>, entry: ShelfEntry, surface: Surface, isNew = false) {
		this.device = device;
		this.entry = entry;
		this.id = entry.plan;
		this.surface = surface;
		this.person = entry.holder;
		this.role = surface === 'wall' ? 'viewer' : entry.role;
		this.code = entry.code;
		this.desks = entry.desks;
		void device.then(({ keeps }) => (this.safety.keeps &&= keeps));
		const docs = { plan: this.plan.doc, ballots: this.box.doc };
		const { plan, server } = entry;
		this.lines = linesOf({
			plan,
			docs,
			safety: this.safety,
			isNew,
			onDisk: (room) => this.rooms.of(room),
			onRefused: (reason) => (this.trouble = reason),
			onAllKept: () => (this.trouble = undefined),
			onNoTicket: () => this.renew()
		});
		const disk = { log: planLog(device, server, plan), server, plan };
		this.rooms = keepRooms({ docs, disk, lines: this.lines, safety: this.safety });
		this.plan.meta.observe(() => void this.remember({}));
		void this.rooms.read.then(() => {
			this.isRead = true;
			void this.goOn();
		});
		void this.remember({});
		void this.connect(keptTicket(this.asking));
	}

	/** Identity and time for one new record. */
	stamp(): Stamp {
		return { id: newId(), by: this.person, at: new Date().toISOString() };
	}

	/** Picks the line up anew: after a hotspot came back or a phone woke up, the old one may hang for half a minute. */
	pickUp(): void {
		if (this.ticket !== undefined) void this.connect(this.ticket);
	}

	/** Resolves when all that was done so far is on this device's disk, or cannot be. */
	flush(): Promise<void> {
		return this.rooms.flush();
	}

	/** Closes the lines and the disk. What is being written is still written. */
	close(): void {
		this.isOpen = false;
		clearTimeout(this.again);
		for (const end of this.ends) end();
		this.lines.hangUp();
		this.rooms.stop();
	}

	private async goOn(): Promise<void> {
		try {
			const { afterRead } = await import('./afterRead.ts');
			if (this.isOpen) this.ends.push(afterRead(this, this.device));
		} catch {
			// Nobody to fetch it from: the documents hold the papers too, and the next start tries again.
		}
	}

	private get asking() {
		return { plan: this.id, surface: this.surface, person: this.person, entry: this.entry };
	}

	private async connect(ticket?: string): Promise<void> {
		const known = ticket ?? (await this.newTicket());
		if (!this.isOpen) return;
		if (known === undefined) {
			const isOut = this.trouble === 'wrong-code' || this.trouble === 'taken-out';
			const pause = isOut ? Math.min(ASK_SELDOM, ASK_AGAIN * 2 ** this.refusals++) : ASK_AGAIN;
			this.again = setTimeout(() => void this.connect(), pause);
			return;
		}
		this.ticket = known;
		this.refusals = 0;
		await this.lines.follow(known, this.role);
	}

	private renew(): void {
		this.ticket = undefined;
		clearTimeout(this.again);
		this.again = setTimeout(() => void this.connect(), ASK_AGAIN / 4);
	}

	private async newTicket(): Promise<string | undefined> {
		const answer = await admit(this.asking);
		this.trouble = answer.ok ? undefined : answer.refusal;
		if (!answer.ok) return undefined;
		this.role = answer.value.role;
		this.admitted(answer.value);
		return answer.value.ticket;
	}

	/** Asks again which desks there are, and, where somebody leads, tells of this one. The line stays as it is. */
	async meetDesks(): Promise<void> {
		const answer = await admit(this.asking);
		if (answer.ok && this.isOpen) this.admitted(answer.value);
	}

	private admitted(admission: Admission): void {
		if (admission.code) this.code = admission.code;
		this.desks = admission.desks;
		void this.remember(this.surface === 'wall' ? {} : keptPart(admission));
	}

	private async remember(news: Partial<ShelfEntry>): Promise<void> {
		const { title, village, language } = meetingOf(this.plan);
		const known = title === '' ? {} : { title, village, language };
		const before = this.entry.title;
		this.entry = { ...this.entry, ...news, ...known };
		// The relay reads no plan: the desk tells it the title. What it did not hear now, it hears with the next ticket.
		if (this.surface === 'desk' && before !== this.entry.title) void admit(this.asking);
		if (this.surface === 'wall') return; // a wall only looks on: it leaves no trace on the shelf
		try {
			const { shelf } = await this.device;
			const kept = await shelf.get(this.entry.plan, this.entry.server);
			await shelf.put(keptEntry(kept, this.entry));
		} catch {
			this.safety.keeps = false;
		}
	}
}

function keptPart({ ticket, role, desks, code }: Admission): Partial<ShelfEntry> {
	return { ticket, role, desks, ...(code && { code }) };
}
