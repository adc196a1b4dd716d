/**
 * What was sent to the host and not acknowledged yet, and up to which log number it has everything. A mark is set
 * behind the frames that carry a number; it counts once all of them are acknowledged.
 */
export class Sent {
	#order = 0;
	readonly #lost = new Set<string>();
	/** Names on their way, and the order they were sent in. */
	readonly #waiting = new Map<string, number>();
	#marks: { number: number; behind: number }[] = [];
	#upTo: number | undefined;

	/** The log number up to which the host acknowledged everything, once it did. */
	get upTo(): number | undefined {
		return this.#upTo;
	}

	/** Whether nothing is on its way. */
	get isLevel(): boolean {
		return this.#waiting.size === 0;
	}

	/** An update went out. */
	update(name: string) {
		this.#order += 1;
		if (!this.#waiting.has(name)) this.#waiting.set(name, this.#order);
	}

	/** The host did not take it now, and will ask for all it lacks. */
	lost(name: string) {
		if (this.#waiting.has(name)) this.#lost.add(name);
	}

	/** All the host lacks went out: what it did not take is in there, and waits under this name. */
	answer(name: string) {
		const lost = [...this.#lost].map((gone) => this.#waiting.get(gone) ?? Infinity);
		for (const gone of this.#lost) this.#waiting.delete(gone);
		this.#lost.clear();
		this.update(name);
		this.#waiting.set(name, Math.min(...lost, this.#waiting.get(name) ?? this.#order));
	}

	/** Everything up to this log number is on its way, or there. */
	reached(number: number) {
		this.#marks.push({ number, behind: this.#order });
		this.#settle();
	}

	/** The host has these on its disk. */
	kept(names: readonly string[]) {
		for (const name of names) this.#waiting.delete(name);
		this.#settle();
	}

	#settle() {
		const oldest = Math.min(...this.#waiting.values());
		const open = this.#marks.findIndex(({ behind }) => behind >= oldest);
		const settled = this.#marks.splice(0, open === -1 ? this.#marks.length : open);
		this.#upTo = settled.at(-1)?.number ?? this.#upTo;
	}
}
