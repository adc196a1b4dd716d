/**
 * What was sent to the host and not acknowledged yet, and up to which log number it has everything. A mark is set
 * behind the frames that carry a number; it counts once all of them are acknowledged.
 */
export class Sent {
	#order = 0;
	/** Names on their way, the one sent first in front. */
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
		const [oldest = Infinity] = this.#waiting.values();
		const open = this.#marks.findIndex(({ behind }) => behind >= oldest);
		const settled = this.#marks.splice(0, open === -1 ? this.#marks.length : open);
		this.#upTo = settled.at(-1)?.number ?? this.#upTo;
	}
}
