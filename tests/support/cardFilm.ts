import { crc32, deflateSync } from 'node:zlib';

import { pictureOf, type HeldCard } from './cardPictures.ts';

/** What Chromium's false camera shows: a film of two pictures of a hall with cards, in shades of grey (YUV4MPEG2). */
export function cardFilm(cards: readonly HeldCard[], width: number, height: number): Buffer {
	const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
	const colours = Buffer.alloc((width * height) / 2, 128);
	const frames = [1, 2].flatMap((seed) => {
		const { data } = pictureOf(cards, width, height, { seed });
		return [Buffer.from('FRAME\n'), Buffer.from(data), colours];
	});
	return Buffer.concat([head, ...frames]);
}

/** The same hall as somebody's photo (PNG). */
export function cardPhoto(cards: readonly HeldCard[], width: number, height: number): Buffer {
	const { data } = pictureOf(cards, width, height);
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y += 1)
		rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 0, 0, 0, 0], 8); // eight bits of grey
	const mark = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
	return Buffer.concat([
		mark,
		part('IHDR', head),
		part('IDAT', deflateSync(rows)),
		part('IEND', Buffer.alloc(0))
	]);
}

function part(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name), data]);
	const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([size, named, sum]);
}
