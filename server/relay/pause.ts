/** A moment in which a room takes nothing: what comes meanwhile waits and is done behind it, in its order. */
export class Pause {
	#waiting: (() => void)[] | undefined;
	#now: Promise<unknown> | undefined;

	/** Whether there is a pause now. */
	get isOn(): boolean {
		return this.#waiting !== undefined;
	}

	/** Puts something off until the pause is over. False when there is none: it is to be done now. */
	putsOff(act: () => void): boolean {
		this.#waiting?.push(act);
		return this.isOn;
	}

	/** Begins a pause at once, or behind the one there is, and does something in it. */
	async during(act: () => Promise<void>) {
		while (this.#now) await this.over();
		const waiting: (() => void)[] = (this.#waiting = []);
		const done = act();
		this.#now = done;
		try {
			await done;
		} finally {
			this.#waiting = this.#now = undefined;
			for (const next of waiting) next();
		}
	}

	/** Resolves when what is done in the pause is done, well or not. */
	async over() {
		await this.#now?.catch(() => undefined); // told to whoever began it
	}
}
