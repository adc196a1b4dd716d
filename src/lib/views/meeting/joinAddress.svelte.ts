import { hello } from '#lib/session/relayApi.ts';

/** How phones reach this laptop, looked up again from time to time: a hotspot may come up after the app. */
export class JoinAddress {
	/** Addresses phones can type, best first, e.g. `http://192.168.137.1:3000`. */
	lan = $state<string[]>([]);
	#timer: ReturnType<typeof setInterval>;

	constructor() {
		this.#timer = setInterval(() => void this.#look(), 10_000);
		void this.#look();
	}

	/** The address a QR carries: the best one, with the code where no server log ever sees it. */
	link(code: string | undefined, chosen = this.lan[0]): string | undefined {
		return chosen && code ? `${chosen}/join#${code}` : undefined;
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	async #look() {
		const answer = await hello();
		if (answer.ok) this.lan = answer.value.lan; // a silent relay changes nothing on the wall
	}
}
