/** Whether this page may look through the camera: plain http may not, the laptop's own address may. */
export function canLook(): boolean {
	const devices = navigator.mediaDevices as MediaDevices | undefined;
	return isSecureContext && typeof devices?.getUserMedia === 'function';
}

/** Asks for the camera, about so many points wide. Rejects where it is not allowed, not there, or in use. */
export function cameraOf(width: number): Promise<MediaStream> {
	const wish = { width: { ideal: width }, height: { ideal: Math.round((width * 9) / 16) } };
	return navigator.mediaDevices.getUserMedia({ video: wish });
}
