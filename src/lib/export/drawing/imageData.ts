import { mediaTypeOf } from '#lib/protocol/media.ts';

/** So many bytes at once, or a call would have more arguments than an engine takes. */
const STEP = 8_192;

/** A photo's bytes as an address that holds all of it; nothing for what is no photo by its first bytes. */
export function imageData(bytes: Uint8Array): string | undefined {
	const type = mediaTypeOf(bytes);
	if (!type?.startsWith('image/')) return undefined;
	let letters = '';
	for (let at = 0; at < bytes.length; at += STEP)
		letters += String.fromCharCode(...bytes.subarray(at, at + STEP));
	return `data:${type};base64,${btoa(letters)}`;
}
