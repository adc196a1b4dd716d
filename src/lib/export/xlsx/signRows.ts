import { cell, type Cell } from './draft.ts';
import type { Source } from './sheet.ts';

const LINE = '( .............................................. )';
const DATE = '..............................';

/** Rows left free between the words and the line, for a signature and the village's stamp. */
const STAMP = 4;

/** Who signs, left and right, over this many columns. The lines stand at the foot of `rows`, or below. */
export function signRows({ meeting, words }: Source, columns: number, rows: number): Cell[][] {
	const { acknowledged, head, prepared, team } = words.signOff;
	const side = Math.floor(columns / 2);
	const both = (left: string, right: string): Cell[] => [
		cell('sign', left, { across: columns - side }),
		cell('sign', right, { across: side })
	];
	const above = [
		both('', `${meeting.village}, ${DATE}`),
		both(acknowledged, prepared),
		both(`${head} ${meeting.village}`, team)
	];
	const free = Math.max(STAMP, rows - above.length - 1);
	return [...above, ...Array.from({ length: free }, () => both('', '')), both(LINE, LINE)];
}
