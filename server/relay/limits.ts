import { isLoopback } from '../hooks/knownHost.ts';
import { Budget, type Allowance } from '../hooks/budget.ts';
import { callerAt, shortAddress } from '../http/whence.ts';
import { log } from '../log.ts';

import type { Seat } from './seat.ts';

/** How much anybody may do. What is measured in seconds has a rate, and a burst for when much comes at once. */
export interface Limits {
	/** Live messages and bytes of one device in one plan; ten times as much for whoever leads. */
	messages: Allowance;
	bytes: Allowance;
	/** The same for answers to what the relay asked: a phone comes back with all it wrote in a day. */
	answers: Allowance;
	answerBytes: Allowance;
	/** Questions for what is missing: each may take the relay as long as writing down the whole plan. */
	questions: Allowance;
	/** How many messages beyond all that, before the socket is closed. */
	patience: Allowance;
	/** Records of a device that a desk slowed down: the rest waits on it. */
	slow: Allowance;
	/** Sockets open from one address. A phone has two or three, and a hall's router may give all phones its own address. */
	sockets: number;
	/** Sockets opened from one address. */
	opened: Allowance;
	/** How long a new socket may say nothing, in milliseconds. */
	silence: number;
}

const KB = 1024;
const MB = 1024 * KB;

/** What a hall with 200 phones behind one router needs, and no more. */
export const LIMITS: Limits = {
	messages: { rate: 60, burst: 200 },
	bytes: { rate: 256 * KB, burst: 2 * MB },
	answers: { rate: 2, burst: 30 },
	answerBytes: { rate: MB, burst: 16 * MB },
	questions: { rate: 2, burst: 30 },
	patience: { rate: 10, burst: 600 },
	slow: { rate: 1 / 30, burst: 1 },
	sockets: 600,
	opened: { rate: 60, burst: 1200 },
	silence: 5000
};

/** Whoever leads may do this many times as much. */
const LEADER = 10;

/** A refused message uses up patience by its size too: looking at it was not free. */
const PATIENCE_BYTES = 4 * KB;

/** What one device in one plan may still say. */
export class Purse {
	readonly #of: Record<
		'messages' | 'bytes' | 'answers' | 'answerBytes' | 'questions' | 'patience',
		Budget
	>;

	constructor(limits: Limits, factor: number, now: () => number) {
		const times = ({ rate, burst }: Allowance) =>
			new Budget({ rate: rate * factor, burst: burst * factor }, now);
		this.#of = {
			messages: times(limits.messages),
			bytes: times(limits.bytes),
			answers: times(limits.answers),
			answerBytes: times(limits.answerBytes),
			questions: times(limits.questions),
			patience: times(limits.patience)
		};
	}

	/** Whether this may be said now. */
	pays(bytes: number, isAnswer: boolean): boolean {
		const { messages, answers, answerBytes } = this.#of;
		return isAnswer
			? answers.take(1) && answerBytes.take(bytes)
			: messages.take(1) && this.#of.bytes.take(bytes);
	}

	/** Whether what is missing may be asked for now. */
	mayAsk(): boolean {
		return this.#of.questions.take(1);
	}

	/** Something was said that could not be paid for. False: once too often. */
	isBorneWith(bytes: number): boolean {
		return this.#of.patience.take(1 + Math.floor(bytes / PATIENCE_BYTES));
	}

	/** Whether nobody would notice if it was forgotten. */
	get isFull(): boolean {
		return Object.values(this.#of).every((budget) => budget.isFull);
	}
}

/** The purses of everybody who spoke lately: coming back with another socket gives nothing new. */
export class Purses {
	readonly #purses = new Map<string, Purse>();

	constructor(
		private readonly limits: Limits,
		private readonly now: () => number
	) {}

	of({ plan, device, role }: Pick<Seat, 'plan' | 'device' | 'role'>): Purse {
		const key = `${plan}/${device}/${role}`;
		const factor = role === 'facilitator' ? LEADER : 1;
		const purse = this.#purses.get(key) ?? new Purse(this.limits, factor, this.now);
		this.#purses.set(key, purse);
		return purse;
	}

	/** Forgets who has been silent. */
	sweep() {
		for (const [key, purse] of this.#purses) if (purse.isFull) this.#purses.delete(key);
	}

	get size(): number {
		return this.#purses.size;
	}
}

/** What came from one address. */
interface Door {
	open: number;
	opened: Budget;
}

/** How many sockets come from where. The laptop itself is not counted: its tools stand for many. */
export class Addresses {
	readonly #doors = new Map<string, Door>();

	constructor(
		private readonly limits: Limits,
		private readonly now: () => number
	) {}

	/** Somebody knocks. `flood`: not even to be answered; `full`: may come back later. */
	knocks(address: string): 'in' | 'full' | 'flood' {
		if (isLoopback(address)) return 'in';
		const { opened, open } = this.#doorOf(address);
		if (!opened.take(1)) return this.#tells(address, 'flood');
		return open < this.limits.sockets ? 'in' : this.#tells(address, 'full');
	}

	comes(address: string) {
		if (!isLoopback(address)) this.#doorOf(address).open += 1;
	}

	goes(address: string) {
		if (!isLoopback(address)) this.#doorOf(address).open -= 1;
	}

	/** Forgets where nobody comes from any more. */
	sweep() {
		for (const [address, { open, opened }] of this.#doors) {
			if (open <= 0 && opened.isFull) this.#doors.delete(address);
		}
	}

	get size(): number {
		return this.#doors.size;
	}

	#doorOf(address: string): Door {
		const caller = callerAt(address);
		const door = this.#doors.get(caller) ?? {
			open: 0,
			opened: new Budget(this.limits.opened, this.now)
		};
		this.#doors.set(caller, door);
		return door;
	}

	#tells(address: string, what: 'full' | 'flood') {
		log.warn({ from: shortAddress(address), what }, 'too many sockets from one network');
		return what;
	}
}
