import { done, refuse, type Result } from '#lib/domain/shared/result.ts';

/** A picture made small: new bytes, in which nothing of where and when it was taken is left. */
export interface SmallImage {
	blob: Blob;
	width: number;
	height: number;
}

export type ImageRefusal = 'photo-too-large' | 'not-a-photo' | 'photo-unreadable';

/** The longest side a picture is kept with, in pixels. */
export const LONGEST_EDGE = 1600;

/** The largest file somebody may choose, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** The most pixels an old phone is asked to unfold, whatever the file weighs. */
const MOST_PIXELS = 80_000_000;

/** What a picture should weigh at most, in bytes: as many qualities are tried as it takes. */
const AIM = 450 * 1024;
const QUALITIES = [0.82, 0.7, 0.55];

/**
 * Draws a picture anew, upright and at most `LONGEST_EDGE` long, as a JPEG: its place, its time and its camera do not come
 * along (MEDIA-20). What is too large, no picture or unreadable is answered in a word (MEDIA-21).
 */
export async function prepareImage(file: Blob): Promise<Result<SmallImage, ImageRefusal>> {
	if (file.size > LARGEST_FILE) return refuse('photo-too-large');
	if (!(await isPicture(file))) return refuse('not-a-photo');
	const url = URL.createObjectURL(file);
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		return await drawn(image);
	} catch {
		return refuse('photo-unreadable'); // cut off, of a kind this browser does not know, or too much for it
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** How large a picture becomes: never larger than it was. */
export function fittedSize(width: number, height: number): { width: number; height: number } {
	const share = Math.min(1, LONGEST_EDGE / Math.max(width, height, 1));
	const side = (length: number) => Math.max(1, Math.round(length * share));
	return { width: side(width), height: side(height) };
}

/** Drawings made of commands are no photos: only what a camera or a screen makes is opened. */
async function isPicture(file: Blob): Promise<boolean> {
	if (file.type !== '' && !file.type.startsWith('image/')) return false;
	const first = new Uint8Array(await file.slice(0, 64).arrayBuffer());
	return !/^\s*</.test(String.fromCharCode(...first).replace('\u00ef\u00bb\u00bf', ''));
}

async function drawn(image: HTMLImageElement): Promise<Result<SmallImage, ImageRefusal>> {
	const { naturalWidth, naturalHeight } = image;
	if (naturalWidth * naturalHeight > MOST_PIXELS) return refuse('photo-too-large');
	const { width, height } = fittedSize(naturalWidth, naturalHeight);
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const pen = canvas.getContext('2d');
	if (!pen) return refuse('photo-unreadable');
	pen.fillStyle = '#fff'; // what was see-through is paper
	pen.fillRect(0, 0, width, height);
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(image, 0, 0, width, height);
	const blob = await asJpeg(canvas);
	return blob ? done({ blob, width, height }) : refuse('photo-unreadable');
}

async function asJpeg(canvas: HTMLCanvasElement): Promise<Blob | null> {
	let blob: Blob | null = null;
	for (const quality of QUALITIES) {
		blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', quality));
		if (!blob || blob.size <= AIM) break;
	}
	return blob;
}
