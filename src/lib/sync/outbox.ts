/**
 * Counts this device's own updates until the relay has them on its disk. It holds no bytes: the
 * document has everything, and a catch-up sends whatever a lost connection left behind.
 */
export class Outbox {
	private unsent = 0;
	private notTaken = 0;
	private readonly onTheWay = new Map<string, number>();

	/** Own updates the relay has not acknowledged. */
	get waiting(): number {
		let onTheWay = 0;
		for (const count of this.onTheWay.values()) onTheWay += count;
		return this.unsent + this.notTaken + onTheWay;
	}

	/** True when something here should go out with another catch-up on this same connection. */
	get owes(): boolean {
		return this.unsent > 0;
	}

	/** An update that could not go out now. */
	hold() {
		this.unsent += 1;
	}

	/** An update went out under this name. */
	sent(name: string) {
		this.add(name, 1);
	}

	/**
	 * A catch-up went out under this name, and covers all that was unsent or not taken. It counts as
	 * one even if nobody here remembers an edit: a phone may have been shut off before its last acknowledgement.
	 */
	sentCatchUp(name: string) {
		this.add(name, Math.max(1, this.unsent + this.notTaken));
		this.unsent = 0;
		this.notTaken = 0;
	}

	/** The relay has these on its disk. Names that are not ours are not counted. */
	kept(names: string[]) {
		for (const name of names) this.onTheWay.delete(name);
	}

	/** The relay did not take this one. `again`: it may a little later, so the next catch-up carries it. */
	refused(name: string, again: boolean) {
		const count = this.onTheWay.get(name) ?? 0;
		this.onTheWay.delete(name);
		if (again) this.unsent += count;
		else this.notTaken += count;
	}

	/** The connection ended: what was on its way may never have arrived. */
	cutOff() {
		for (const count of this.onTheWay.values()) this.unsent += count;
		this.onTheWay.clear();
	}

	private add(name: string, count: number) {
		this.onTheWay.set(name, (this.onTheWay.get(name) ?? 0) + count);
	}
}
