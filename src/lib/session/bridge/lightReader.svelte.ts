import { codeReader, type CodeReader } from '#lib/aside/bridge/codeReader.ts';
import { Gatherings } from '#lib/protocol/bridge/gathering.ts';
import { planTag, readFrame } from '#lib/protocol/bridge/lightFrame.ts';

/** A phone before the camera, and how much of what it shows has come. */
export interface PhoneSeen {
	transfer: string;
	got: number;
	parts: number;
}

/** Reads what phones show to the camera, picture by picture, and tells how far each is. */
export class LightReader {
	/** In the order they were first seen. */
	phones = $state.raw<PhoneSeen[]>([]);
	/** The last code was a phone's of another plan. */
	isForeign = $state(false);
	/** The worker is gone: nothing is read any more. */
	isLost = $state(false);
	readonly #tag: string;
	readonly #onWhole: (parcel: Uint8Array, transfer: string) => void;
	readonly #gatherings = new Gatherings();
	#reader: CodeReader | undefined;
	#isBusy = false;
	/** What was handed over: a phone goes on showing it, and it is not told twice. */
	readonly #over = new Set<string>();

	/** `onWhole` hears of each parcel once, with the name to forget it by. */
	constructor(plan: string, onWhole: (parcel: Uint8Array, transfer: string) => void) {
		this.#tag = planTag(plan);
		this.#onWhole = onWhole;
	}

	/** Looks at one picture of the camera, unless one is being looked at. The picture is given away. */
	async look(picture: ImageData): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			this.#reader ??= codeReader();
			const text = await this.#reader.read(picture);
			if (text !== undefined) this.take(text);
		} catch {
			this.isLost = true;
		} finally {
			this.#isBusy = false;
		}
	}

	/** Takes what one code says. */
	take(text: string): void {
		const frame = readFrame(text);
		if (!frame || this.#over.has(frame.transfer)) return;
		this.isForeign = frame.plan !== this.#tag;
		if (this.isForeign) return;
		const { of, whole } = this.#gatherings.take(frame);
		const seen = { transfer: of.transfer, got: of.got, parts: of.parts };
		const isKnown = this.phones.some(({ transfer }) => transfer === of.transfer);
		if (whole) {
			this.#over.add(of.transfer);
			this.phones = this.phones.filter(({ transfer }) => transfer !== of.transfer);
			this.#onWhole(whole, of.transfer);
		} else if (isKnown) {
			this.phones = this.phones.map((one) => (one.transfer === of.transfer ? seen : one));
		} else this.phones = [...this.phones, seen];
	}

	/** The same phone may show it again: it was not taken in. What others show goes on. */
	forget(transfer: string): void {
		this.#over.delete(transfer);
		this.#gatherings.forget(transfer);
	}

	stop(): void {
		this.#reader?.stop();
		this.#reader = undefined;
	}
}
