/** Whether this page may look through the camera: plain http may not, the laptop's own address may. */
export function canLook(): boolean {
	const devices = navigator.mediaDevices as MediaDevices | undefined;
	return isSecureContext && typeof devices?.getUserMedia === 'function';
}

/** Asks for the camera, about so many points wide: the one named, else one that looks away from whoever holds it. */
export function cameraOf(width: number, which?: string): Promise<MediaStream> {
	const size = { width: { ideal: width }, height: { ideal: Math.round((width * 9) / 16) } };
	const whose = which ? { deviceId: { exact: which } } : { facingMode: 'environment' };
	return navigator.mediaDevices.getUserMedia({ video: { ...size, ...whose } });
}

/** The cameras there are. Before one was allowed a browser does not tell their names. */
export async function camerasHere(): Promise<MediaDeviceInfo[]> {
	const all = await navigator.mediaDevices.enumerateDevices();
	return all.filter(({ kind }) => kind === 'videoinput');
}
