import { linesFor, STRONG, widthOf } from '#lib/domain/board/wrap.ts';

/** A text in a column of its own, this wide and with this much around it, in em of its own letters at size 1. */
export interface Block {
	text: string;
	/** Of the room's width: 1 is all of it. */
	share: number;
	/** Height around the lines, and width beside them, in em of the letters. */
	around: { height: number; width: number };
}

const LINE = 1.25;
const SIZES = [2.2, 2, 1.8, 1.6, 1.4, 1.3, 1.2, 1.1, 1];

/**
 * The largest size at which texts stand whole in a room: rows below each other, blocks of a row beside each other, no
 * word wider than its column. Never below the wall's own letters: what does not fit then is cut by whoever shows it.
 */
export function textSize(
	rows: readonly (readonly Block[])[],
	room: { width: number; height: number }
): number {
	const lineOf = ({ share, around }: Block, size: number) =>
		(room.width * share) / size / STRONG - around.width;
	const high = (block: Block, size: number) =>
		size * (linesFor(block.text, lineOf(block, size)) * LINE + block.around.height);
	const heightAt = (size: number) =>
		rows.reduce((sum, row) => sum + Math.max(0, ...row.map((block) => high(block, size))), 0);
	const isUnbroken = (size: number) =>
		rows.flat().every((block) => {
			const line = lineOf(block, size);
			return block.text.split(/\s+/u).every((word) => widthOf(word) <= line);
		});
	return SIZES.find((size) => heightAt(size) <= room.height && isUnbroken(size)) ?? 1;
}
