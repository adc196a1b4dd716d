import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { ResultLine } from '#lib/domain/votes/counting/result.ts';
import type { BallotRecord, Says } from '#lib/domain/votes/sealed/record.ts';
import type { Papers } from '#lib/domain/votes/sealed/sealedRound.ts';

import { readExact, roughly } from './exact.ts';

/** How something was given; `all` where a device does not hold the papers that would tell. */
export const TEXTURES = ['phone', 'assisted', 'paper', 'hands', 'all'] as const;
export type Texture = (typeof TEXTURES)[number];

/** A piece of a bar: so much was given in this way. */
export interface Part {
	texture: Texture;
	count: number;
}

/** The most that is still drawn bean by bean. */
export const MOST_BEANS = 200;

/** What a line is made of, in the order of TEXTURES, without what is zero. The parts add up to its value. */
export function partsOf({ option, value, hands }: ResultLine, papers?: Papers): Part[] {
	const total = roughly(readExact(value));
	const given = new Map<Texture, number>([['hands', hands]]);
	for (const { record } of papers?.counted ?? []) {
		const { how } = record as BallotRecord;
		given.set(how, (given.get(how) ?? 0) + givenTo(option, record.says));
	}
	const sum = [...given.values()].reduce((all, count) => all + count, 0);
	if (sum !== total) return total > 0 ? [{ texture: 'all', count: total }] : [];
	return TEXTURES.flatMap((texture) => {
		const count = given.get(texture) ?? 0;
		return count > 0 ? [{ texture, count }] : [];
	});
}

/** Whether these lines can be drawn bean by bean: whole numbers, none above the most. */
export function areBeans(lines: readonly ResultLine[]): boolean {
	return lines.every(({ value }) => /^\d+$/.test(value) && Number(value) <= MOST_BEANS);
}

/**
 * How beans lie: in so many rows and columns, the same for every bar of a result, so that each bean is as large as any
 * other. The longest bar fills the width; the fewer rows, the easier it is to count from ten metres.
 */
export function beanGrid(longest: number): { rows: number; columns: number } {
	const rows = [60, 130].findIndex((most) => longest <= most) + 1 || 3;
	const fewest = [30, 45, 66][rows - 1] ?? 66; // fewer, and the beans would be taller than a line of text
	return { rows, columns: Math.max(fewest, Math.ceil(longest / rows)) };
}

/** Where each bean of a part lies, column by column: `from` beans lie before it. */
export function beanPlaces(from: number, count: number, rows: number): [x: number, y: number][] {
	return Array.from({ length: count }, (_, i) => [
		Math.floor((from + i) / rows),
		(from + i) % rows
	]);
}

/** Lines that stand on one step together, from the best down; what nobody scored stands last, each alone. */
export function stepsOf(lines: readonly ResultLine[]): ResultLine[][] {
	const steps: ResultLine[][] = [];
	for (const line of lines) {
		const last = steps.at(-1);
		if (last?.[0]?.rank === line.rank && line.rank > 0) last.push(line);
		else steps.push([line]);
	}
	return steps;
}

function givenTo(option: OptionId, says: Says): number {
	if ('dots' in says) return says.dots[option] ?? 0;
	return 'approve' in says && says.approve.includes(option) ? 1 : 0;
}
