import type { Page } from '@playwright/test';

/** A JPEG as a phone's camera makes one: 2,400 by 1,800, to be turned upright, and with the place it was taken at. */
export async function photoFromPlace(page: Page, post = '#7a5230'): Promise<Buffer> {
	const letters = await page.evaluate((colour) => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
		const pen = canvas.getContext('2d');
		if (!pen) throw new Error('no canvas');
		const sky = pen.createLinearGradient(0, 0, 2400, 0);
		sky.addColorStop(0, '#8fc7e8');
		sky.addColorStop(0.5, '#e9f0d8');
		sky.addColorStop(1, '#4d7a3a');
		pen.fillStyle = sky;
		pen.fillRect(0, 0, 2400, 1800);
		pen.fillStyle = colour;
		pen.fillRect(1300, 200, 160, 1400);
		pen.strokeStyle = '#241a12';
		pen.lineWidth = 14;
		for (let at = 220; at < 1600; at += 90) pen.strokeRect(1300, at, 160, 60);
		return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
	}, post);
	const plain = Buffer.from(letters, 'base64');
	return Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
}

/** What cameras write: how it was held (6: turn it right), and in the place's own part a name nobody should read. */
function exif(): Buffer {
	const place = Buffer.from('GPS-Tirtamulya\0\0', 'latin1');
	const tiff = Buffer.alloc(26 + 12 + 6);
	tiff.write('MM', 0, 'latin1');
	tiff.writeUInt16BE(42, 2);
	tiff.writeUInt32BE(8, 4);
	tiff.writeUInt16BE(2, 8);
	entry(tiff, 10, { tag: 0x0112, type: 3, count: 1, value: 6 << 16 });
	entry(tiff, 22, { tag: 0x8825, type: 4, count: 1, value: 38 });
	tiff.writeUInt16BE(0, 38);
	const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, place]);
	const head = Buffer.from([0xff, 0xe1, 0, 0]);
	head.writeUInt16BE(body.length + 2, 2);
	return Buffer.concat([head, body]);
}

function entry(
	into: Buffer,
	at: number,
	{ tag, type, count, value }: { tag: number; type: number; count: number; value: number }
): void {
	into.writeUInt16BE(tag, at);
	into.writeUInt16BE(type, at + 2);
	into.writeUInt32BE(count, at + 4);
	into.writeUInt32BE(value, at + 8);
}
