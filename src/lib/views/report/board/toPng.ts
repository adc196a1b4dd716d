import type { Size } from '#lib/domain/board/scene.ts';

/** Draws an SVG into a PNG of this many pixels. Works on plain http. Throws where the browser cannot draw that much. */
export async function toPng(svg: string, { width, height }: Size): Promise<Uint8Array> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
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
