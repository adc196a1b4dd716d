/** A picture in shades of grey, row by row; 0 is black. */
export interface Gray {
	width: number;
	height: number;
	data: Uint8Array;
}

/** The brightness of each pixel of a picture as a canvas gives it: red, green, blue and alpha by turns. */
export function grayOf(rgba: Uint8ClampedArray, width: number, height: number): Gray {
	const data = new Uint8Array(width * height);
	for (let at = 0, from = 0; at < data.length; at += 1, from += 4)
		data[at] =
			((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 151 + (rgba[from + 2] ?? 0) * 28) >> 8;
	return { width, height, data };
}

/** The brightness between pixels; outside the picture it is that of the edge. */
export function shadeAt({ width, height, data }: Gray, x: number, y: number): number {
	const [inX, inY] = [clamp(x - 0.5, width), clamp(y - 0.5, height)];
	const [left, top] = [Math.floor(inX), Math.floor(inY)];
	const at = top * width + left;
	const [right, down] = [left + 1 < width ? 1 : 0, top + 1 < height ? width : 0];
	const [across, below] = [inX - left, inY - top];
	const upper = (data[at] ?? 0) * (1 - across) + (data[at + right] ?? 0) * across;
	const lower = (data[at + down] ?? 0) * (1 - across) + (data[at + down + right] ?? 0) * across;
	return upper * (1 - below) + lower * below;
}

function clamp(value: number, size: number): number {
	return Math.min(size - 1, Math.max(0, value));
}

/** How much darker than its surroundings a pixel has to be. */
const DARKER = 6;

/**
 * Which pixels are darker than the mean of a square around them: a shadow across the hall changes nothing. One row and
 * one column of white is put on each side, so that whoever walks along an edge need not look where the picture ends.
 */
export function darkIn({ width, height, data }: Gray, reach: number): Uint8Array {
	const sums = sumsOf(data, width, height);
	const wide = width + 1;
	const dark = new Uint8Array((width + 2) * (height + 2));
	for (let y = 0; y < height; y += 1) {
		const upper = Math.max(0, y - reach) * wide;
		const rows = Math.min(height, y + reach + 1) - Math.max(0, y - reach);
		const lower = upper + rows * wide;
		for (let x = 0; x < width; x += 1) {
			const left = x > reach ? x - reach : 0;
			const right = x + reach + 1 < width ? x + reach + 1 : width;
			const sum = sumIn(sums, upper + left, upper + right, lower + left, lower + right);
			const size = rows * (right - left);
			if (((data[y * width + x] ?? 0) + DARKER) * size < sum)
				dark[(y + 1) * (width + 2) + x + 1] = 1;
		}
	}
	return dark;
}

/** The sum of the pixels between four corners. */
function sumIn(sums: Uint32Array, a: number, b: number, c: number, d: number): number {
	return (sums[d] ?? 0) - (sums[c] ?? 0) - (sums[b] ?? 0) + (sums[a] ?? 0);
}

/** For each corner between pixels the sum of all that is above and to the left of it. */
function sumsOf(data: Uint8Array, width: number, height: number): Uint32Array {
	const wide = width + 1;
	const sums = new Uint32Array(wide * (height + 1));
	for (let y = 0; y < height; y += 1) {
		let row = 0;
		for (let x = 0; x < width; x += 1) {
			row += data[y * width + x] ?? 0;
			sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row;
		}
	}
	return sums;
}
