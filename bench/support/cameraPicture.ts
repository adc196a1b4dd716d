import type { QrCodeGenerateResult } from 'uqr';

import type { Picture } from '#lib/aside/bridge/codeIn.ts';

const [WIDE, HIGH] = [1280, 720];

/** How bright what lies around the phone is. */
const TABLE = 107;

/** A 720p picture of a code on a phone in a hand: a third of the picture, turned, off the middle, soft, grey and noisy. */
export function cameraPicture({ size, data }: QrCodeGenerateResult, nth: number): Picture {
	const side = 7;
	const turn = 0.07 * Math.sin(nth * 0.7);
	const [cos, sin] = [Math.cos(turn) / side, Math.sin(turn) / side];
	const [midX, midY] = [WIDE / 2 + 50 * Math.sin(nth), HIGH / 2 + 25 * Math.cos(nth)];
	const lightAt = (x: number, y: number) => {
		const [dx, dy] = [x - midX, y - midY];
		const [u, v] = [size / 2 + dx * cos + dy * sin, size / 2 - dx * sin + dy * cos];
		const dark = data[Math.floor(v)]?.[Math.floor(u)];
		return dark === undefined ? TABLE : dark ? 45 : 205;
	};
	const pixels = new Uint8ClampedArray(WIDE * HIGH * 4).fill(255);
	const reach = (size * side) / 2 + 30;
	let noise = nth + 1;
	for (let y = 0; y < HIGH; y++) {
		for (let x = 0; x < WIDE; x++) {
			const isNear = Math.abs(x - midX) < reach && Math.abs(y - midY) < reach;
			let light = 0;
			if (isNear) for (const [dx, dy] of SOFT) light += lightAt(x + dx, y + dy) / SOFT.length;
			noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
			const at = (y * WIDE + x) * 4;
			pixels[at] = pixels[at + 1] = pixels[at + 2] = (isNear ? light : TABLE) + (noise >> 27);
		}
	}
	return { width: WIDE, height: HIGH, data: pixels };
}

/** A lens blurs over about two of its own points. */
const SOFT = [-1.2, 0, 1.2].flatMap((x) => [-1.2, 0, 1.2].map((y) => [x, y] as const));
