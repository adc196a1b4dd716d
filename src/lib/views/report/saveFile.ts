/** Hands a file to the browser's own downloads: works on plain http, and on old phones. */
export function saveFile(name: string, bytes: Uint8Array | string | Blob, type: string): void {
	const part = bytes as string | Blob | Uint8Array<ArrayBuffer>;
	const address = URL.createObjectURL(new Blob([part], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it late
}
