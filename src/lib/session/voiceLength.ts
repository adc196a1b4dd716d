/** How long a recording may take to say how long it is, in milliseconds. */
const PATIENCE = 8000;

/** How long a recording is, in seconds; Infinity where its recorder did not say; nothing where this device cannot play it. */
export function lengthOf(blob: Blob): Promise<number | undefined> {
	const url = URL.createObjectURL(blob);
	const audio = Object.assign(new Audio(), { preload: 'metadata', src: url });
	return new Promise<number | undefined>((resolve) => {
		const timer = setTimeout(() => resolve(undefined), PATIENCE);
		const end = (seconds: number | undefined) => (clearTimeout(timer), resolve(seconds));
		audio.onloadedmetadata = () => end(audio.duration);
		audio.onerror = () => end(undefined);
	}).finally(() => URL.revokeObjectURL(url));
}
