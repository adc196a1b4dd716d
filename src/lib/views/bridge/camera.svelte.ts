import { cameraOf, canLook } from '#lib/ui/capabilityCamera.ts';

/** Why there is no picture. */
export type CameraTrouble = 'insecure' | 'denied' | 'no-camera';

/** Pictures a second that are looked at, at most: twice as many as a phone shows. */
const EVERY = 70;
const WIDE = 1280;

/** The laptop's camera, from a press on. */
export class Camera {
	isOn = $state(false);
	trouble = $state<CameraTrouble>();
	#stream: MediaStream | undefined;
	#due: ReturnType<typeof setTimeout> | undefined;
	#starts = 0;

	/** Turns it on and shows it in a video; each picture goes to `look`, one after the other. */
	async start(video: HTMLVideoElement, look: (picture: ImageData) => Promise<void>): Promise<void> {
		this.stop();
		const start = this.#starts;
		this.trouble = canLook() ? undefined : 'insecure';
		if (this.trouble) return;
		try {
			const stream = await cameraOf(WIDE);
			if (start !== this.#starts) return end(stream); // the page was left while the browser asked
			this.#stream = stream;
			video.srcObject = stream;
			await video.play();
			if (start !== this.#starts) return;
			this.isOn = true;
			this.#watch(video, look);
		} catch (fault) {
			if (start !== this.#starts) return;
			this.stop();
			const isDenied = fault instanceof DOMException && fault.name === 'NotAllowedError';
			this.trouble = isDenied ? 'denied' : 'no-camera';
		}
	}

	/** Turns it off, also where the browser is still asking. */
	stop(): void {
		this.#starts += 1;
		clearTimeout(this.#due);
		if (this.#stream) end(this.#stream);
		this.#stream = undefined;
		this.isOn = false;
	}

	#watch(video: HTMLVideoElement, look: (picture: ImageData) => Promise<void>): void {
		const canvas = document.createElement('canvas');
		const brush = canvas.getContext('2d', { willReadFrequently: true });
		const start = this.#starts;
		const next = async () => {
			const scale = Math.min(1, WIDE / (video.videoWidth || WIDE));
			canvas.width = Math.round(video.videoWidth * scale);
			canvas.height = Math.round(video.videoHeight * scale);
			if (brush && canvas.width > 0) {
				brush.drawImage(video, 0, 0, canvas.width, canvas.height);
				await look(brush.getImageData(0, 0, canvas.width, canvas.height));
			}
			if (start === this.#starts) this.#due = setTimeout(() => void next(), EVERY);
		};
		void next();
	}
}

function end(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
