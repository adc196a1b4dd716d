import type { Size } from '#lib/domain/board/scene.ts';
import { letterFile } from '#lib/ui/styles/letterFile.ts';

/** Draws an SVG into a PNG of this many pixels. Works on plain http. Throws where the browser cannot draw that much. */
export async function toPng(svg: string, { width, height }: Size): Promise<Uint8Array> {
	const drawn = new Blob([await withLetters(svg)], { type: 'image/svg+xml' });
	const address = URL.createObjectURL(drawn);
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width, height });
		canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
		const blob = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn, 'image/png'));
		if (!blob) throw new Error(`No picture of ${width} x ${height} pixels could be drawn`);
		return new Uint8Array(await blob.arrayBuffer());
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** A picture sees nothing of its page: the letters of the screen have to be in it. Without them it has a machine's. */
async function withLetters(svg: string): Promise<string> {
	const letters = await asAddress(letterFile).catch(() => undefined); // a picture in other letters is better than none
	if (letters === undefined) return svg;
	const face = `font-family:'Atkinson Hyperlegible Next Variable';font-weight:200 800;src:url(${letters})`;
	return svg.replace(/<title>/, () => `<style>@font-face{${face}}</style><title>`);
}

/** A file of this site as an address that holds all of it. */
async function asAddress(file: string): Promise<string> {
	const answer = await fetch(file);
	if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
	const blob = await answer.blob();
	return new Promise((found, failed) => {
		const reader = new FileReader();
		reader.onload = () => found(String(reader.result));
		reader.onerror = () => failed(reader.error ?? new Error(file));
		reader.readAsDataURL(blob);
	});
}
