import * as Y from 'yjs';

import type { Refused } from '#lib/protocol/frames.ts';
import { Setback } from '#server/upstream/setback.ts';

import { seeded, type Seeded } from '../../support/seeded.ts';

import { FakeClock, settled } from './clock.ts';
import type { Line } from './line.ts';
import { Link } from './link.ts';
import { Phone, type Receipt } from './phone.ts';
import { Site } from './site.ts';

const LONG = 'x'.repeat(30_000);

/** How often each named situation came about. */
export type Census = Map<string, number>;

/** The host has everything of a log up to this line. */
interface Mark {
	epoch: string;
	host: string;
	number: number;
}

/** A village hall with a relay, in some worlds a host it follows, some phones and bad luck, all decided by one number. */
export class World {
	readonly clock = new FakeClock();
	readonly chance: Seeded;
	readonly phones: Phone[] = [];
	readonly receipts: Receipt[] = [];
	/** What no honest phone may hear, and nobody may see. */
	readonly wrongs: string[] = [];
	/** The hall, and the host if there is one. */
	readonly sites: readonly [Site, ...Site[]];
	readonly #homes = new Map<Phone, Site>();
	readonly #marks: Mark[] = [];
	#link: Link | undefined;
	readonly #wasTold = new WeakMap<Line, Map<number, number>>();
	#count = 0;
	#clients = 1000;

	constructor(
		seed: number,
		readonly census: Census
	) {
		this.chance = seeded(seed);
		const around = {
			...{ clock: this.clock, chance: this.chance },
			notes: (situation: string) => this.notes(situation),
			isWrong: (what: string) => void this.wrongs.push(what),
			owedBy: (epoch: string) => this.owedBy(epoch)
		};
		const hall = new Site(`seed ${seed}`, around);
		const hasHost = this.chance.chance(0.3);
		this.sites = hasHost ? [hall, new Site(`seed ${seed} host`, around)] : [hall];
		if (hasHost) this.notes('two relays');
	}

	notes(situation: string) {
		this.census.set(situation, (this.census.get(situation) ?? 0) + 1);
	}

	/** A phone nobody had before, at the hall or at the host, or a second tab of one. */
	addPhone(isOld: boolean, from?: Phone): Phone {
		const nextClient = () => (this.#clients += 1 + this.chance.int(1000));
		const name = `phone ${this.phones.length}`;
		const device = from?.device ?? `device-${name.replace(' ', '-')}`.padEnd(22, '0');
		const listener = {
			kept: (receipt: Receipt) => void this.receipts.push(receipt),
			refused: ({ reason }: Refused) => this.#refused(reason),
			told: (phone: Phone, update: Uint8Array) => this.#told(phone, update)
		};
		const phone = new Phone(name, device, { listener, nextClient, isOld }, from);
		this.phones.push(phone);
		const [hall] = this.sites;
		this.#homes.set(phone, (from && this.#homes.get(from)) ?? (isOld ? hall : this.anySite()));
		return phone;
	}

	anySite(): Site {
		return this.chance.oneOf(this.sites);
	}

	writes(phone: Phone) {
		this.#count += 1;
		// One device writes over its own long words again and again: what makes a log longer than its document.
		// An app that never says which ids it writes as could not: it may only add to what it brought along.
		const isLong = phone.device === this.phones[1]?.device && this.chance.chance(0.7);
		if (isLong) phone.writes(`long of ${phone.device}`, `${this.#count} ${LONG}`);
		else phone.writes(`card ${this.#count}`, `of ${phone.name}`);
		if (!phone.line) this.notes('written while away');
	}

	connects(phone: Phone) {
		this.#homes.get(phone)?.connects(phone);
	}

	/** The laptop in the hall finds its host. */
	dials() {
		const [hall, host] = this.sites;
		if (!hall.relay || !host?.relay || this.#link?.isOpen) return;
		this.#link?.cut();
		const link = new Link(hall.line(), host.line());
		link.laptop.socket.pause(); // as a line that was just dialled is, until somebody listens
		this.#link = link;
		const [epoch, there] = [hall.epoch ?? '', host.epoch ?? ''];
		const onCopied = (number: number) => {
			this.#marks.push({ epoch, host: there, number });
			this.notes('copied');
		};
		const { relay } = hall;
		hall
			.as(() => relay.follows(link.laptop, onCopied))
			.catch((error: unknown) => {
				// A full disk at either end is no wrong.
				const isWrong = error instanceof Setback && !['not-there', 'full'].includes(error.why);
				if (isWrong && !this.census.has('disk full')) this.wrongs.push(String(error));
			});
		host.relay.takes(link.host, 'laptop'.padEnd(22, '0'), 'facilitator');
	}

	/** One frame arrives at the host or from it, if one is on its way. */
	carries(isUp: boolean): boolean {
		return this.#link?.carries(isUp) ?? false;
	}

	/** The internet is gone. The host may notice it only later. */
	cutsLink(isNoticed: boolean) {
		if (!this.#link?.isOpen) return;
		this.notes(isNoticed ? 'internet gone' : 'internet gone unnoticed');
		this.#link.laptop.cut();
		this.#link.host.cut(isNoticed);
	}

	/** One frame arrives somewhere, if one is on its way on this line. */
	delivers(phone: Phone, isUp: boolean): boolean {
		const { line } = phone;
		if (!line) return false;
		if (isUp) return line.deliverUp();
		const heard = line.deliverDown();
		if (typeof heard === 'number') phone.hangUp();
		else if (heard) phone.hears(heard);
		return heard !== undefined;
	}

	/** The line breaks; the relay notices at once or only later. */
	cuts(phone: Phone, isNoticed: boolean) {
		const { line } = phone;
		if (!line) return;
		line.cut(isNoticed);
		phone.hangUp();
	}

	async passes(milliseconds: number) {
		await this.clock.pass(milliseconds);
		await settled();
	}

	/** What a relay in this epoch said it has, or is said to have. */
	owedBy(epoch: string): readonly Receipt[] {
		const marks = this.#marks.filter(({ host }) => host === epoch);
		const isCopied = (receipt: Receipt) =>
			marks.some((mark) => mark.epoch === receipt.epoch && receipt.number <= mark.number);
		return this.receipts.filter((receipt) => receipt.epoch === epoch || isCopied(receipt));
	}

	#refused(reason: string) {
		this.notes(`refused ${reason}`);
		if (reason !== 'disk-full' && reason !== 'waits') this.wrongs.push(reason);
	}

	/** What was passed on once on a line must not be passed on again. */
	#told({ line }: Phone, update: Uint8Array) {
		if (!line) return;
		const told = this.#wasTold.get(line) ?? new Map<number, number>();
		this.#wasTold.set(line, told);
		const { from, to } = Y.parseUpdateMeta(update);
		for (const [client, start] of from) {
			const end = to.get(client) ?? start;
			if (start < (told.get(client) ?? 0)) this.wrongs.push('told twice');
			told.set(client, Math.max(end, told.get(client) ?? 0));
		}
	}
}
