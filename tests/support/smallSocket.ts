/** What the relay's end of a small socket listens to. */
export interface RelayEnd {
	said(frame: Uint8Array): void;
	gone(): void;
}

/** A socket in memory, for tests: what is put in at one end comes out at the other a moment later, in order. */
export class SmallSocket {
	readonly CONNECTING = 0;
	readonly OPEN = 1;
	readonly CLOSING = 2;
	readonly CLOSED = 3;
	readyState = 0;
	binaryType = '';
	onopen: (() => void) | null = null;
	onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
	onclose: ((event: { code: number; reason: string }) => void) | null = null;
	onerror: (() => void) | null = null;
	readonly url: string;
	readonly protocols: string[];
	#relay: RelayEnd | undefined;

	constructor(url: string, protocols: string[]) {
		this.url = url;
		this.protocols = protocols;
	}

	/** What this socket's ticket may do: the first word of it. */
	get right(): string | undefined {
		return this.protocols[1]?.split('-')[0];
	}

	send(frame: Uint8Array) {
		const copy = frame.slice();
		this.#later(() => this.#relay?.said(copy));
	}

	close() {
		this.readyState = this.CLOSED;
		this.#relay?.gone();
	}

	/** From the relay: the line is open. */
	opened(relay: RelayEnd) {
		this.#relay = relay;
		queueMicrotask(() => {
			this.readyState = this.OPEN;
			this.onopen?.();
		});
	}

	/** From the relay: a frame. */
	hear(frame: Uint8Array) {
		const copy = frame.slice();
		this.#later(() => this.onmessage?.({ data: copy.buffer }));
	}

	/** From the relay: no more. */
	closedByRelay(code: number) {
		queueMicrotask(() => {
			this.close();
			this.onclose?.({ code, reason: '' });
		});
	}

	#later(happens: () => void) {
		queueMicrotask(() => {
			if (this.readyState === this.OPEN) happens();
		});
	}
}
