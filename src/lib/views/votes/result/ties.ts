import type { ResultLine } from '#lib/domain/votes/counting/result.ts';

/** Whether a line shares its rank with another: the room decides, not the machine. What nobody chose is no tie (VOTE-6). */
export function isTied(lines: readonly ResultLine[], { rank, value }: ResultLine): boolean {
	return rank > 0 && value !== '0' && lines.filter((line) => line.rank === rank).length > 1;
}
