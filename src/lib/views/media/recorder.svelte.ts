import { LONGEST_VOICE } from '#lib/session/prepareVoice.ts';
import { microphone } from '#lib/ui/capabilityVoice.ts';

/** What a recording is made with; given, so that tests need no microphone. */
export interface RecordingTools {
	microphone(): Promise<MediaStream>;
	recorder(stream: MediaStream): MediaRecorder;
	every(act: () => void): () => void;
}

/** Kinds a laptop and every phone play; the first this browser writes. */
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** Enough for a voice: a minute and a half is some 270 kB. */
const BITS = 24_000;

const TOOLS: RecordingTools = {
	microphone,
	recorder(stream) {
		const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
		return new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(mimeType && { mimeType }) });
	},
	every(act) {
		const timer = setInterval(act, 1000);
		return () => clearInterval(timer);
	}
};

/** One voice being recorded on this screen; it ends by itself at the longest that may be sent (MEDIA-28). */
export class Recorder {
	isRecording = $state(false);
	/** True from the press until the microphone is there, or is not. */
	isAsking = $state(false);
	seconds = $state(0);
	isRefused = $state(false);
	readonly #tools: RecordingTools;
	readonly #onDone: (recording: Blob) => void;
	#stop: ((isKept: boolean) => void) | undefined;
	/** True when nobody waits for the microphone any more. */
	#isDropped = false;

	/** `onDone`: takes what was recorded, also when it ended by itself. */
	constructor(onDone: (recording: Blob) => void, tools = TOOLS) {
		this.#onDone = onDone;
		this.#tools = tools;
	}

	/** Begins, once the person allows it. */
	async start(): Promise<void> {
		if (this.isAsking || this.isRecording) return;
		this.isAsking = true;
		this.isRefused = false;
		this.#isDropped = false;
		let stream: MediaStream | undefined;
		try {
			stream = await this.#tools.microphone();
			if (this.#isDropped) letGo(stream);
			else this.#run(stream);
		} catch {
			if (stream) letGo(stream);
			this.isRefused = true; // not allowed, or no microphone: the screen says what else there is
		}
		this.isAsking = false;
	}

	/** Ends, and gives what was recorded. */
	stop(): void {
		this.#stop?.(true);
	}

	/** Ends, and forgets it; also what was asked for and not allowed yet. */
	drop(): void {
		this.#isDropped = true;
		this.#stop?.(false);
	}

	#run(stream: MediaStream): void {
		const recorder = this.#tools.recorder(stream);
		const parts: Blob[] = [];
		let isToKeep = true;
		recorder.ondataavailable = ({ data }) => void parts.push(data);
		recorder.onstop = () => {
			this.#stop = undefined; // it may have ended by itself: a call came in, the microphone was pulled out
			rest();
			letGo(stream);
			this.isRecording = false;
			if (isToKeep && this.seconds > 0) this.#onDone(new Blob(parts, { type: recorder.mimeType }));
		};
		this.seconds = 0;
		const rest = this.#tools.every(() => {
			this.seconds += 1;
			if (this.seconds >= LONGEST_VOICE) this.stop();
		});
		this.#stop = (isKept) => {
			this.#stop = undefined;
			isToKeep = isKept;
			rest();
			recorder.stop();
		};
		recorder.start();
		this.isRecording = true;
	}
}

/** The phone's red lamp goes out. */
function letGo(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
