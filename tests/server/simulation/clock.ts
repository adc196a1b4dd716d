interface Timer {
	at: number;
	id: number;
	act: () => void;
}

const NAMES = ['setTimeout', 'clearTimeout'] as const;

/** Time that passes only when a simulation says so. All timers belong to the one process that can die. */
export class FakeClock {
	now = 0;
	#timers: Timer[] = [];
	#count = 0;
	readonly #own = Object.fromEntries(NAMES.map((name) => [name, globalThis[name]]));
	readonly #performanceNow = performance.now;

	/** Puts this clock in the place of the machine's. Returns how to put that back. */
	install(): () => void {
		const set = (act: () => void, wait = 0) => this.set(act, wait);
		const clear = (timer: { id: number } | undefined) => {
			this.#timers = this.#timers.filter(({ id }) => id !== timer?.id);
		};
		Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
		performance.now = () => this.now;
		return () => {
			Object.assign(globalThis, this.#own);
			performance.now = this.#performanceNow;
		};
	}

	set(act: () => void, wait: number) {
		const timer = { id: (this.#count += 1), unref: () => timer };
		this.#timers.push({ at: this.now + wait, id: timer.id, act });
		return timer;
	}

	/** The process that set them is gone. */
	forgetTimers() {
		this.#timers = [];
	}

	/** Lets time pass, and what is due happen in its order, each with what follows from it. */
	async pass(milliseconds: number) {
		const until = this.now + milliseconds;
		await settled(); // who was just begun may set timers first
		for (;;) {
			const [next] = this.#timers.sort((a, b) => a.at - b.at || a.id - b.id);
			if (!next || next.at > until) break;
			this.#timers.shift();
			this.now = Math.max(this.now, next.at);
			next.act();
			await settled();
		}
		this.now = until;
	}
}

/** Resolves when everything that waits for nothing but its turn has happened. */
export async function settled() {
	for (let i = 0; i < 2; i++) await new Promise((next) => setImmediate(next));
}
