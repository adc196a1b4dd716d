import { expect, test } from 'vitest';

import { widthOf } from '#lib/domain/board/wrap.ts';

import { textSize } from './textSize.ts';

const AROUND = { height: 1.8, width: 1.9 };

test('[STAGE-20] no word is wider than its column, nor are texts higher than the room', () => {
	const room = { width: 30, height: 18 };
	const sizeOf = (text: string) => textSize([[{ text, share: 0.46, around: AROUND }]], room);
	expect(sizeOf('Air')).toBe(2.2);
	const long = 'Bertanggungjawab';
	const size = sizeOf(long);
	expect(size).toBeLessThan(sizeOf('Tanggung jawab'));
	expect(widthOf(long) * size).toBeLessThanOrEqual(room.width * 0.46 - AROUND.width * size);
	expect(textSize([[{ text: 'air '.repeat(200), share: 1, around: AROUND }]], room)).toBe(1);
});
