import type { Line } from './line.ts';

/** What lies between a laptop in a hall and its host: each end is a line whose other end is the other one. */
export class Link {
	constructor(
		readonly laptop: Line,
		readonly host: Line
	) {}

	/** Neither end has hung up or died. */
	get isOpen(): boolean {
		return [this.laptop, this.host].every(({ isCut, isDead }) => !isCut && !isDead);
	}

	/** The next frame on its way up to the host, or down to the laptop, arrives. False if there was none. */
	carries(isUp: boolean): boolean {
		const [from, to] = isUp ? [this.laptop, this.host] : [this.host, this.laptop];
		if (!from.isDead && !this.#isHeard(to)) return false;
		const next = from.deliverDown();
		if (typeof next === 'number') {
			to.cut(false);
			to.notice(next);
		} else if (next) {
			to.up.push(next);
			to.deliverUp();
		}
		return next !== undefined;
	}

	/** The line breaks, and both ends notice. */
	cut() {
		for (const line of [this.laptop, this.host]) line.cut();
	}

	/** Whether an end hears what was sent to it before, or has hung up and will never hear it. */
	#isHeard(to: Line): boolean {
		if (to.socket.readyState !== 1) to.up.length = 0; // or two who hang up at once would wait for each other
		while (to.up.length > 0 && to.deliverUp());
		return to.up.length === 0;
	}
}
