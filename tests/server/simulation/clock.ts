import { AsyncLocalStorage } from 'node:async_hooks';

interface Timer {
	at: number;
	id: number;
	act: () => void;
	of: Life | undefined;
	/** How long until it acts again, if it does. */
	every?: number;
}

/** One process, from its start to its end, and how wrong the wall clock of its machine is, in milliseconds. */
export interface Life {
	skew: number;
}

const NAMES = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/** What a wall clock shows at the beginning of a simulation, if it is right. */
const MORNING = Date.UTC(2027, 0, 12, 8);

/** One for all clocks: each that was ever used makes every promise dearer. */
const living = new AsyncLocalStorage<Life>();

/** Time that passes only when a simulation says so. Timers belong to the process that set them, and end with it. */
export class FakeClock {
	now = 0;
	#timers: Timer[] = [];
	#count = 0;
	readonly #ended = new WeakSet<Life>();
	readonly #own = Object.fromEntries(NAMES.map((name) => [name, globalThis[name]]));
	readonly #performanceNow = performance.now;
	readonly #dateNow = Date.now;

	/** Puts this clock in the place of the machine's. Returns how to put that back. */
	install(): () => void {
		const set = (act: () => void, wait = 0) => this.set(act, wait);
		const again = (act: () => void, wait = 0) => this.set(act, wait, wait);
		const clear = (timer: { id: number } | undefined) => {
			this.#timers = this.#timers.filter(({ id }) => id !== timer?.id);
		};
		const cleared = { clearTimeout: clear, clearInterval: clear };
		Object.assign(globalThis, { setTimeout: set, setInterval: again, ...cleared });
		performance.now = () => this.now;
		Date.now = () => MORNING + this.now + (living.getStore()?.skew ?? 0);
		return () => {
			Object.assign(globalThis, this.#own);
			performance.now = this.#performanceNow;
			Date.now = this.#dateNow;
		};
	}

	/** Does something as this process, with all that follows from it. */
	as<T>(life: Life, act: () => T): T {
		return living.run(life, act);
	}

	set(act: () => void, wait: number, every?: number) {
		const of = living.getStore();
		const timer = { id: (this.#count += 1), unref: () => timer };
		const isOver = of !== undefined && this.#ended.has(of);
		if (!isOver) this.#timers.push({ at: this.now + wait, id: timer.id, act, of, every });
		return timer;
	}

	/** The process is gone, and its timers are. */
	ends(life: Life) {
		this.#ended.add(life);
		this.#timers = this.#timers.filter(({ of }) => of !== life);
	}

	/** Lets time pass, and what is due happen in its order, each with what follows from it. */
	async pass(milliseconds: number) {
		const until = this.now + milliseconds;
		await settled(); // who was just begun may set timers first
		for (;;) {
			const [next] = this.#timers.sort((a, b) => a.at - b.at || a.id - b.id);
			if (!next || next.at > until) break;
			this.now = Math.max(this.now, next.at);
			if (next.every) next.at += next.every;
			else this.#timers.shift();
			if (next.of) this.as(next.of, next.act);
			else next.act();
			await settled();
		}
		this.now = until;
	}
}

/** Resolves when everything that waits for nothing but its turn has happened. */
export async function settled() {
	for (let i = 0; i < 2; i++) await new Promise((next) => setImmediate(next));
}
