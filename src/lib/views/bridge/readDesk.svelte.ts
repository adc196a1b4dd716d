import { LightReader } from '#lib/session/bridge/lightReader.svelte.ts';
import { lookInto, takeIn, type Arrived, type LookRefusal } from '#lib/session/bridge/takeIn.ts';
import type { Session } from '#lib/session/session.svelte.ts';

type Taken = Awaited<ReturnType<typeof takeIn>>;

/** What came by light and where it is on its way: looked at, being kept, kept, or not taken and why. */
export interface Came {
	at: 'looked' | 'taking' | 'kept' | 'refused';
	/** The name its phone shows it under. */
	transfer: string;
	arrived?: Arrived;
	why?: LookRefusal | Exclude<Taken, 'kept' | 'not-yours'>;
	/** Something in it was not theirs to change, and was left out. */
	isLess?: boolean;
}

/** The desk's side of the bridge: what is read, and what became of it. One parcel at a time; other phones go on being read. */
export class ReadDesk {
	readonly reader: LightReader;
	#all = $state.raw<Came[]>([]);
	/** The one to decide about now. */
	readonly came = $derived(this.#all[0]);
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
		this.reader = new LightReader(session.id, (parcel, transfer) => this.#whole(parcel, transfer));
	}

	/** Takes it in, in its phone's name. */
	async accept(): Promise<void> {
		const { arrived, transfer } = this.came ?? {};
		if (!arrived || transfer === undefined) return;
		this.#now({ at: 'taking', arrived, transfer });
		// What hands it in may have to be fetched: a second try may do.
		const taken = await takeIn(arrived).catch(() => 'no-relay' as const);
		const isKept = taken === 'kept' || taken === 'not-yours';
		this.#now(
			isKept
				? { at: 'kept', arrived, transfer, isLess: taken === 'not-yours' }
				: { at: 'refused', arrived, transfer, why: taken }
		);
	}

	/** Goes on to the next phone. */
	next(): void {
		if (this.came && this.came.at !== 'kept') this.reader.forget(this.came.transfer);
		this.#all = this.#all.slice(1);
	}

	#whole(parcel: Uint8Array, transfer: string): void {
		const look = lookInto(this.#session, parcel);
		const came: Came = look.ok
			? { at: 'looked', arrived: look.value, transfer }
			: { at: 'refused', why: look.refusal, transfer };
		this.#all = [...this.#all, came];
	}

	#now(came: Came): void {
		this.#all = [came, ...this.#all.slice(1)];
	}
}
