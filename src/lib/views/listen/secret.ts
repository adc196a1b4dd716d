/** Where one's own choice stands that nobody else may hear: it is read when it is touched, and never says itself (LISTEN-5). */
export const SECRET = '[data-secret]';

/** A voice is being recorded: nothing else is to be heard in it. */
const RECORDING = '[data-recording]';

/** What is pressed in it works by one touch. */
export const RECORDER = `${RECORDING} button`;

/** True while the phone must be silent. */
export function isRecording(page: Document): boolean {
	return page.querySelector(RECORDING) !== null;
}
