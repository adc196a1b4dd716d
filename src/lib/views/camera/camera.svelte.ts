import { cameraOf, camerasHere, canLook } from '#lib/ui/capabilityCamera.ts';

/** Why there is no picture. `insecure`: browsers give a camera to https and to the laptop itself only. */
export type NoCamera = 'insecure' | 'none' | 'forbidden' | 'busy';

/** The camera of this device, on only while a page looks through it. */
export class Camera {
	/** The picture as it comes in, for a video element. */
	stream = $state.raw<MediaStream>();
	trouble = $state<NoCamera>();
	/** The cameras there are, once one was allowed: before that a browser does not tell their names. */
	all = $state.raw<readonly MediaDeviceInfo[]>([]);
	isStarting = $state(false);
	readonly #wide: number;
	#starts = 0;

	/** `wide`: how wide a picture is asked for, in pixels. */
	constructor(wide: number) {
		this.#wide = wide;
	}

	/** The one that is looked through. */
	get which(): string | undefined {
		return this.stream?.getVideoTracks()[0]?.getSettings().deviceId;
	}

	/** Turns a camera on: the one named, or whichever the browser takes. */
	async start(which?: string): Promise<void> {
		this.stop();
		const start = (this.#starts += 1);
		if (!canLook()) {
			this.trouble = 'insecure';
			return;
		}
		[this.isStarting, this.trouble] = [true, undefined];
		try {
			const stream = await cameraOf(this.#wide, which);
			if (start === this.#starts) await this.#take(stream);
			else end(stream); // the page was left while the browser asked
		} catch (fault) {
			if (start === this.#starts) this.trouble = troubleOf(fault);
		}
		if (start === this.#starts) this.isStarting = false;
	}

	async #take(stream: MediaStream): Promise<void> {
		this.stream = stream;
		stream.getVideoTracks()[0]?.addEventListener('ended', () => {
			if (this.stream === stream) [this.stream, this.trouble] = [undefined, 'busy']; // its plug was pulled
		});
		this.all = await camerasHere();
	}

	/** Turns it off: its light goes out. */
	stop(): void {
		this.#starts += 1;
		if (this.stream) end(this.stream);
		[this.stream, this.isStarting] = [undefined, false];
	}
}

function end(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}

function troubleOf(fault: unknown): NoCamera {
	const name = fault instanceof DOMException ? fault.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'forbidden';
	return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}
