import { hello } from '#lib/session/relayApi.ts';
import { recall, remember } from '#lib/session/settings.ts';

/** How long the hall may try before help is offered, in milliseconds. */
const LONELY_AFTER = 60_000;

/** From this many phones on, a hotspot made by a phone or by Windows may be full. */
const HOTSPOT_FULL = 8;

/** Addresses such hotspots give: Windows, Android until 10, iPhone. */
const HOTSPOT = /^http:\/\/(192\.168\.(137|43)\.|172\.20\.10\.)/;

/** Under which name this browser remembers which new address people know of by now: desk and wall are told alike. */
const KNOWN = 'address';

/** Under which name this browser remembers the address that was chosen at the desk, so that its wall tells the same one. */
const CHOSEN = 'address.told';

/** The address the last screen showed: it may have changed while another step was open. */
let shown: string | undefined;

/** Which address was chosen: the whole page tells the same. */
const choice = $state<{ now?: string | undefined }>({});

/** An address that is gone, and the one in its place. */
interface Move {
	from: string;
	to: string;
}

/** What every part of this page says of it. */
const news = $state<{ move?: Move | undefined }>({});

/** How phones reach this laptop, looked up again from time to time: a hotspot may come up after the app. */
export class JoinAddress {
	/** Addresses phones can type, best first, e.g. `http://192.168.137.1:3000`; a name, if there is one, comes last. */
	lan = $state<string[]>([]);
	/** True when a minute has passed and no phone has come. */
	isLonely = $state(false);
	/** True while the relay does not answer: what it said last is from before. */
	isSilent = $state(false);
	#reached = $state<Record<string, number>>({});
	#since = Date.now();
	#timer: ReturnType<typeof setInterval>;
	readonly #followChoice = () => (choice.now = recall(CHOSEN));

	constructor() {
		this.#followChoice();
		addEventListener('storage', this.#followChoice);
		this.#timer = setInterval(() => void this.#look(), 10_000);
		void this.#look();
	}

	/** Set when an address that was shown is gone and another is shown in its place, until somebody has read it at the desk. */
	get moved(): Move | undefined {
		return news.move;
	}

	/** The address phones are told: the one that was chosen at the desk while it is there, else the best one (ARRIVE-24). */
	get told(): string | undefined {
		return this.#toldOf(this.lan);
	}

	/** Tells phones another address; the best one is told again as long as it is the best. */
	choose(address: string): void {
		remember(CHOSEN, address === this.lan[0] ? '' : address);
		this.#followChoice();
	}

	/** The address a QR carries: the one that is told, with the code where no server log ever sees it. */
	link(code: string | undefined): string | undefined {
		return this.told && code ? `${this.told}/join#${code}` : undefined;
	}

	/** A name that is easier to type than numbers, if it works. */
	get named(): string | undefined {
		return this.lan.find((address) => address.includes('.local:'));
	}

	/** How many phones have reached an address since the relay started. */
	reachedAt(address: string | undefined): number {
		return this.#reached[address ?? ''] ?? 0;
	}

	/** Whether so many came over an address that a hotspot of this kind may take no more. */
	mayBeFull(address: string | undefined): boolean {
		return this.reachedAt(address) >= HOTSPOT_FULL && HOTSPOT.test(address ?? '');
	}

	/** Somebody has read that the address changed. */
	understood(): void {
		if (news.move) remember(KNOWN, news.move.to);
		news.move = undefined;
	}

	stop(): void {
		removeEventListener('storage', this.#followChoice);
		clearInterval(this.#timer);
	}

	async #look() {
		const answer = await hello();
		this.isSilent = !answer.ok;
		if (!answer.ok) return; // a silent relay changes nothing on the wall
		const { lan, reached = {} } = answer.value;
		this.#noteMove(lan);
		this.lan = lan;
		this.#reached = reached;
		const phones = Object.values(reached).reduce((sum, count) => sum + count, 0);
		this.isLonely = lan.length > 0 && phones === 0 && Date.now() - this.#since > LONELY_AFTER;
	}

	#toldOf(lan: string[]): string | undefined {
		return lan.find((address) => address === choice.now) ?? lan[0];
	}

	#noteMove(lan: string[]) {
		const to = this.#toldOf(lan);
		if (shown && to && !lan.includes(shown)) {
			news.move = { from: withoutHttp(shown), to: withoutHttp(to) };
			remember(KNOWN, ''); // what was known of a move before
			this.#since = Date.now();
		}
		shown = to ?? shown;
		// Said at the desk, which is another page of this browser.
		if (news.move && recall(KNOWN) === news.move.to) news.move = undefined;
	}
}

/** An address as somebody types it. */
export function withoutHttp(address: string): string {
	return address.replace('http://', '');
}
