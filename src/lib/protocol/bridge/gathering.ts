import { layOver, partsIn } from './fountain.ts';
import { parcelName, type LightFrame } from './lightFrame.ts';

/** Some parts laid over each other, and which. The first of them is the row's place. */
interface Row {
	parts: boolean[];
	piece: Uint8Array;
}

/** What has come of one parcel. */
export class Gathering {
	readonly plan: string;
	readonly transfer: string;
	readonly parts: number;
	readonly #bytes: number;
	#rows: (Row | undefined)[] = [];
	/** How many codes said something new: the parcel is whole when there are as many as parts. */
	got = 0;

	constructor({ plan, transfer, parts, bytes }: LightFrame) {
		this.plan = plan;
		this.transfer = transfer;
		this.parts = parts;
		this.#bytes = bytes;
	}

	/** Takes one code; gives the parcel once it is whole. A code that says nothing new changes nothing. */
	take({ number, piece }: LightFrame): Uint8Array | undefined {
		if (this.got < this.parts) {
			this.#place({ parts: partsIn(number, this.parts), piece: piece.slice() });
		}
		return this.got === this.parts ? this.#whole() : undefined;
	}

	/** Gaussian elimination over GF(2): whatever is known of a row is taken off, and what is left has a place of its own. */
	#place(row: Row): void {
		for (let part = row.parts.indexOf(true); part >= 0; part = row.parts.indexOf(true)) {
			const known = this.#rows[part];
			if (!known) {
				this.#rows[part] = row;
				this.got += 1;
				return;
			}
			takeOff(row, known);
		}
	}

	#whole(): Uint8Array | undefined {
		const size = Math.ceil(this.#bytes / this.parts);
		const parcel = new Uint8Array(size * this.parts);
		for (let part = this.parts - 1; part >= 0; part--) {
			const row = this.#rows[part];
			if (!row) return undefined;
			for (let later = part + 1; later < this.parts; later++) {
				const known = this.#rows[later];
				if (row.parts[later] && known) takeOff(row, known);
			}
			parcel.set(row.piece, part * size);
		}
		const whole = parcel.subarray(0, this.#bytes);
		if (parcelName(whole) === this.transfer) return whole;
		this.#rows = []; // one code was somebody's forgery: begun again
		this.got = 0;
		return undefined;
	}
}

function takeOff(row: Row, known: Row): void {
	layOver(row.piece, known.piece);
	for (let at = 0; at < row.parts.length; at++) {
		row.parts[at] = row.parts[at] !== known.parts[at];
	}
}

/** More sequences than this are not followed at once: so many phones do not fit before one camera. */
const MOST = 8;

/** What has come of several parcels: two phones may be held up together, and each keeps its own progress. */
export class Gatherings {
	readonly #all = new Map<string, Gathering>();

	/** Takes one code; tells which parcel it was of, and the parcel once it is whole. */
	take(frame: LightFrame): { of: Gathering; whole: Uint8Array | undefined } {
		const key = `${frame.plan} ${frame.transfer} ${frame.parts} ${frame.bytes}`;
		const of = this.#all.get(key) ?? new Gathering(frame);
		this.#all.delete(key);
		this.#all.set(key, of); // the last one seen stays longest
		const [oldest] = this.#all.keys();
		if (this.#all.size > MOST && oldest !== undefined) this.#all.delete(oldest);
		return { of, whole: of.take(frame) };
	}

	/** Begins a parcel anew. */
	forget(transfer: string): void {
		for (const [key, of] of this.#all) if (of.transfer === transfer) this.#all.delete(key);
	}
}
