import type { Size } from '#lib/domain/board/scene.ts';

/** What browsers draw without failing: pixels on one side, and in all. */
export const LARGEST_SIDE = 16_384;
export const LARGEST_AREA = 100_000_000;

/** How large a picture is in pixels, and how much of the size that was wished for is left. */
export interface PngSize extends Size {
	/** Pixels to a board unit. */
	scale: number;
	/** True where the picture had to be made smaller than it was wished. */
	isSmaller: boolean;
}

/** The size of a picture with so many pixels to a board unit, or as many as a browser can draw (POSTER-8). */
export function pngSize({ width, height }: Size, wished = 2): PngSize {
	const most = Math.min(
		LARGEST_SIDE / width,
		LARGEST_SIDE / height,
		Math.sqrt(LARGEST_AREA / width / height)
	);
	const scale = Math.min(wished, most);
	return {
		...{ width: Math.floor(width * scale), height: Math.floor(height * scale), scale },
		isSmaller: scale < wished
	};
}
