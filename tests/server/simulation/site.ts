import { FRAME } from '#lib/protocol/frames.ts';

import type { Seeded } from '../../support/seeded.ts';

import type { FakeClock, Life } from './clock.ts';
import { FakeDisk, type Moment } from './disk.ts';
import { Line } from './line.ts';
import type { Phone, Receipt } from './phone.ts';
import { RelayProcess } from './relayProcess.ts';

const DAY = 24 * 3_600_000;

/** What relays open while a simulation runs. */
export const disks = new Map<string, FakeDisk>();

/** What a place shares with the world it is in. */
export interface Surroundings {
	clock: FakeClock;
	chance: Seeded;
	notes(situation: string): void;
	/** Something happened that must not. */
	isWrong(what: string): void;
	/** What a relay that has just started in this epoch must have on its disk. */
	owedBy(epoch: string): readonly Receipt[];
}

/** A machine with a relay on it, which ends and begins again, and a disk that stays. */
export class Site {
	relay: RelayProcess | undefined;
	readonly disk: FakeDisk;
	/** Ends when the relay that began it is ready or gone. */
	starting: Promise<void> | undefined;
	/** Of the log that is on the disk, once a relay has read it. */
	epoch: string | undefined;
	readonly #lines = new Set<Line>();
	#doom: Moment | undefined;
	#life: Life = { skew: 0 };

	constructor(
		private readonly folder: string,
		private readonly around: Surroundings
	) {
		const { clock, chance } = around;
		this.disk = new FakeDisk({ clock, chance, at: (moment) => this.#comesTo(moment) });
		disks.set(folder, this.disk);
	}

	/** Does something as the process that lives now. */
	readonly as = <T>(act: () => T): T => this.around.clock.as(this.#life, act);

	/** Begins a life of the relay, with a wall clock that may be days off. */
	start() {
		const life: Life = { skew: 0 };
		this.#life = life;
		this.setsClock();
		const begun = (relay?: RelayProcess) => {
			if (life !== this.#life) return;
			this.relay = relay;
			this.starting = undefined;
		};
		const looked = async (relay: RelayProcess) => {
			if (life === this.#life) this.epoch = relay.identity.epoch;
			// Before anybody is let in: phones that come back bring what was lost with them.
			const owed = this.around.owedBy(relay.identity.epoch);
			const lost = await relay.lostOf(owed);
			if (lost > 0) this.around.isWrong(`${lost} acknowledged and not on the disk`);
			begun(relay);
		};
		this.starting = this.as(() => RelayProcess.start(this.folder).then(looked)).catch(
			(error: unknown) => {
				if (!/no space left/.test(String(error))) this.around.isWrong(String(error));
				begun(); // on a full disk it is started again later
			}
		);
	}

	/** Somebody, or the internet, sets the machine's clock: up to two days forward or back. */
	setsClock() {
		this.#life.skew = this.around.chance.int(4 * DAY) - 2 * DAY;
	}

	/** The relay ends in the middle of whatever it does. */
	dies() {
		const { clock } = this.around;
		clock.ends(this.#life);
		this.#life = { skew: 0 };
		this.relay = this.starting = this.#doom = undefined;
		for (const line of this.#lines) line.dies();
		this.#lines.clear();
		this.disk.die();
	}

	/** The relay will end when it comes to this moment, or to none. */
	dooms(moment: Moment | undefined) {
		this.#doom = moment;
	}

	connects(phone: Phone) {
		const { relay } = this;
		if (phone.line || !relay) return;
		const line = this.line();
		phone.joins(line);
		this.as(() => relay.takes(line, phone.device));
	}

	/** A line to the relay that lives now. */
	line(): Line {
		const tells = (frame: Uint8Array) => frame[0] === FRAME.kept && this.#comesTo('after ack');
		const line = new Line(this.as, tells);
		this.#lines.add(line);
		return line;
	}

	/** The relay gives up on lines whose other end is long gone. */
	notices() {
		for (const line of this.#lines) if (line.isCut) line.notice();
	}

	#comesTo(moment: Moment) {
		if (moment === 'put together') this.around.notes(moment);
		if (this.#doom !== moment) return;
		this.around.notes(`died ${moment}`);
		this.dies();
	}
}
