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

	/** Turns it on and shows it in a video; each picture goes to `look`, one after the other. */
	async start(video: HTMLVideoElement, look: (picture: ImageData) => Promise<void>): Promise<void> {
		this.trouble = canLook() ? undefined : 'insecure';
		if (this.trouble) return;
		try {
			this.#stream = await cameraOf(WIDE);
			video.srcObject = this.#stream;
			await video.play();
			this.isOn = true;
			this.#watch(video, look);
		} catch (fault) {
			this.stop();
			const isDenied = fault instanceof DOMException && fault.name === 'NotAllowedError';
			this.trouble = isDenied ? 'denied' : 'no-camera';
		}
	}

	stop(): void {
		clearTimeout(this.#due);
		for (const track of this.#stream?.getTracks() ?? []) track.stop();
		this.#stream = undefined;
		this.isOn = false;
	}

	#watch(video: HTMLVideoElement, look: (picture: ImageData) => Promise<void>): void {
		const canvas = document.createElement('canvas');
		const brush = canvas.getContext('2d', { willReadFrequently: true });
		const next = async () => {
			const scale = Math.min(1, WIDE / (video.videoWidth || WIDE));
			canvas.width = Math.round(video.videoWidth * scale);
			canvas.height = Math.round(video.videoHeight * scale);
			if (brush && canvas.width > 0) {
				brush.drawImage(video, 0, 0, canvas.width, canvas.height);
				await look(brush.getImageData(0, 0, canvas.width, canvas.height));
			}
			if (this.isOn) this.#due = setTimeout(() => void next(), EVERY);
		};
		void next();
	}
}
