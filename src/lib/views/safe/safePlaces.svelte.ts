import { untrack } from 'svelte';

import { markOf, writtenSince } from '#lib/domain/history/since.ts';
import { interludeOf } from '#lib/domain/meeting/interlude.ts';
import { hello, type RelayHello } from '#lib/session/relayApi.ts';
import {
	dayWith,
	heldSince,
	noteDay,
	savedFileOf,
	type DayHere,
	type SavedFile
} from '#lib/session/savedFile.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { today } from '../frame/today.ts';
import { Exports } from '../report/exports.svelte.ts';
import { nagOf, type Nag } from './nag.ts';
import { isMade, isWhole, type SecondCopy } from './places.ts';

/** How often a desk looks what is new, and every how many of these looks it asks its relay, in milliseconds. */
const LOOK_EVERY = 3000;
const ASKS = 3;

/** How long what the relay has to tell is waited for before the day begins, in looks. */
const PATIENCE = 5;

const HOUR = 3_600_000;

/** Where the plan of a desk is safe: what this screen, its relay and its last file say. Make it while a component is being made. */
export class SafePlaces {
	copies = $state.raw<readonly SecondCopy[]>([]);
	disk = $state<RelayHello['disk']>();
	/** This screen stands on the laptop itself. */
	isHome = $state(true);
	/** When all that was done here was last at the laptop, in milliseconds since 1970. */
	arrivedAt = $state<number>();
	file = $state.raw<SavedFile>();
	/** Records written since that file. */
	sinceFile = $state(0);
	nag = $state<Nag>();
	/** The day it is here: a desk may stay open overnight. */
	today = $state(today());
	/** Since when this device has the plan, ISO 8601. */
	since = $state<string>();
	readonly files = new Exports();
	/** How far the plan was when all of it was at the laptop, and when all of it had a second copy. */
	atLaptop: string | undefined;
	copied: string | undefined;
	readonly #session: Session;
	#day: DayHere | undefined;
	#looks = 0;
	#counted = { now: '', since: new Map<string, number>() };

	constructor(session: Session) {
		this.#session = session;
		$effect(() => {
			if (!session.safety.arrived) return;
			this.arrivedAt = Date.now();
			this.atLaptop = markOf(session.plan);
		});
		$effect(() => {
			untrack(() => this.look()); // it writes what it reads
			const looking = setInterval(() => this.look(), LOOK_EVERY);
			return () => clearInterval(looking);
		});
	}

	/** Saves the plan as a file: the copy that goes home in a pocket. */
	async save(language: string, title: string): Promise<void> {
		await this.files.make('rembuk', this.#session, language, title);
		this.look();
	}

	/** "Later": it is quiet until the meeting ends, and at its end for good. */
	later(): void {
		if (!this.#day) return;
		this.#day = { ...this.#day, later: this.nag === 'end' ? 'end' : 'now' };
		noteDay(this.#session.id, this.#day);
		this.nag = undefined;
	}

	/** Reads anew what can be read here, and now and then asks the relay. */
	look(): void {
		const { plan, id, safety } = this.#session;
		if (safety.arrived) this.atLaptop = markOf(plan);
		if (this.#looks++ % ASKS === 0) void this.#ask();
		this.#day ??= this.#begun();
		this.today = today();
		this.since ??= this.#heldSince();
		this.file = savedFileOf(id);
		this.sinceFile = this.file ? this.#changesSince(this.file.mark) : 0;
		this.nag = this.#day && this.#nagSince(this.#day);
	}

	async #ask(): Promise<void> {
		const { plan, safety } = this.#session;
		const before = safety.arrived ? markOf(plan) : undefined;
		const relay = await hello();
		if (!relay.ok) return; // a relay that does not answer is said by the line
		const { copies = [], disk, home } = relay.value;
		[this.copies, this.disk, this.isHome] = [copies, disk, home];
		// What had arrived before the relay was asked is in a copy that lacks nothing.
		if (before !== undefined && copies.some(isWhole)) this.copied = before;
	}

	/** This day with this plan, once what came overnight is here: it is not today's work. */
	#begun(): DayHere | undefined {
		const { plan, id, safety } = this.#session;
		const day = today();
		const known = dayWith(id, day);
		if (known || (!safety.arrived && this.#looks < PATIENCE)) return known;
		const begun = { day, at: new Date().toISOString(), mark: markOf(plan) };
		noteDay(id, begun);
		return begun;
	}

	#heldSince(): string | undefined {
		const { plan, id, person, isRead } = this.#session;
		if (!isRead) return undefined;
		const { createdBy, createdAt } = plan.meta.toJSON();
		const isOurs = createdBy === person && typeof createdAt === 'string';
		return heldSince(id, isOurs ? (createdAt as string) : undefined);
	}

	/** Records written since a mark: counted anew only once something was written. */
	#changesSince(mark: string): number {
		const { plan } = this.#session;
		const now = markOf(plan);
		if (this.#counted.now !== now) this.#counted = { now, since: new Map() };
		const { since } = this.#counted;
		const known = since.get(mark) ?? writtenSince(plan, mark).size;
		since.set(mark, known);
		return known;
	}

	#nagSince(day: DayHere): Nag | undefined {
		const { plan } = this.#session;
		const { file } = this;
		const since = file && file.at > day.at ? file : day;
		return nagOf({
			changes: this.#changesSince(since.mark),
			hours: (Date.now() - Date.parse(since.at)) / HOUR,
			isEnding: interludeOf(plan)?.scene === 'thanks',
			isCopied: this.copies.some(isMade),
			later: day.later
		});
	}
}
