import decodeQR from 'qr/decode.js';

/** A camera's picture: RGBA, four bytes a point. */
export interface Picture {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

/** What the QR code in a picture says, if there is one that can be read: most pictures of a moving camera have none. */
export function codeIn({ width, height, data }: Picture): string | undefined {
	try {
		return decodeQR({ width, height, data });
	} catch {
		return undefined;
	}
}
