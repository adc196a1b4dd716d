/** Whether this page may record by itself: plain http may not, and takes what the phone's own recorder made. */
export function canRecord(): boolean {
	const devices = navigator.mediaDevices as MediaDevices | undefined;
	return isSecureContext && devices !== undefined && 'MediaRecorder' in globalThis;
}

/** Asks for one voice's microphone. Rejects where it is not allowed or not there. */
export function microphone(): Promise<MediaStream> {
	return navigator.mediaDevices.getUserMedia({
		audio: { channelCount: 1, noiseSuppression: true }
	});
}
