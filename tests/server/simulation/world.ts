import * as Y from 'yjs';

import { FRAME, type Refused } from '#lib/protocol/frames.ts';

import { seeded, type Seeded } from '../../support/seeded.ts';

import { FakeClock, settled } from './clock.ts';
import { FakeDisk, type Moment } from './disk.ts';
import { Line } from './line.ts';
import { Phone, type Receipt } from './phone.ts';
import { RelayProcess } from './relayProcess.ts';

const LONG = 'x'.repeat(30_000);

/** How often each named situation came about. */
export type Census = Map<string, number>;

/** What a relay opens while a simulation runs. */
export const disks = new Map<string, FakeDisk>();

/** A village hall with one relay, some phones and bad luck, all decided by one number. */
export class World {
	readonly clock = new FakeClock();
	readonly chance: Seeded;
	readonly phones: Phone[] = [];
	readonly receipts: Receipt[] = [];
	/** Refusals an honest phone must never hear. */
	readonly wrongs: string[] = [];
	relay: RelayProcess | undefined;
	readonly disk: FakeDisk;
	readonly folder: string;
	/** Ends when the relay that began it is ready or gone. */
	starting: Promise<void> | undefined;
	readonly #lines = new Set<Line>();
	readonly #wasTold = new WeakMap<Line, Map<number, number>>();
	#doom: Moment | undefined;
	#life = 0;
	#count = 0;
	#clients = 1000;

	constructor(
		seed: number,
		readonly census: Census
	) {
		this.chance = seeded(seed);
		this.folder = `seed ${seed}`;
		this.disk = new FakeDisk({
			clock: this.clock,
			chance: this.chance,
			at: (moment) => this.#comesTo(moment)
		});
		disks.set(this.folder, this.disk);
	}

	notes(situation: string) {
		this.census.set(situation, (this.census.get(situation) ?? 0) + 1);
	}

	/** A phone nobody had before, or a second tab of one. */
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
		return phone;
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

	/** Begins a life of the relay. */
	start() {
		const life = this.#life;
		const begun = (relay?: RelayProcess) => {
			if (life !== this.#life) return;
			this.relay = relay;
			this.starting = undefined;
		};
		const looked = async (relay: RelayProcess) => {
			// Before anybody is let in: phones that come back bring what was lost with them.
			const lost = await relay.lostOf(this.receipts);
			if (lost > 0) this.wrongs.push(`${lost} acknowledged and not on the disk`);
			begun(relay);
		};
		this.starting = RelayProcess.start(this.folder)
			.then(looked)
			.catch((error: unknown) => {
				if (!/no space left/.test(String(error))) this.wrongs.push(String(error));
				begun(); // on a full disk it is started again later
			});
	}

	/** The relay ends in the middle of whatever it does. */
	dies() {
		this.#life += 1;
		this.relay = this.starting = undefined;
		this.#doom = undefined;
		for (const line of this.#lines) {
			line.isDead = true;
			line.down.push({ code: 1006 });
		}
		this.#lines.clear();
		this.clock.forgetTimers();
		this.disk.die();
	}

	/** The relay will end when it comes to this moment. */
	dooms(moment: Moment) {
		this.#doom = moment;
	}

	connects(phone: Phone) {
		if (phone.line || !this.relay) return;
		const line = new Line((frame) => frame[0] === FRAME.kept && this.#comesTo('after ack'));
		this.#lines.add(line);
		phone.joins(line);
		this.relay.takes(line, phone);
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

	/** The relay gives up on lines whose other end is long gone. */
	notices() {
		for (const line of this.#lines) if (line.isCut) line.notice();
	}

	async passes(milliseconds: number) {
		await this.clock.pass(milliseconds);
		await settled();
	}

	#comesTo(moment: Moment) {
		if (moment === 'put together') this.notes(moment);
		if (this.#doom !== moment) return;
		this.notes(`died ${moment}`);
		this.dies();
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
