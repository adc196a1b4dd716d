import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { pagesOf } from '#lib/ui/turning.svelte.ts';

/** One picture of the telling. `page` and `at` count from 0; `upTo`: so many purchases are in the bucket. */
export type Scene =
	| { show: 'here' | 'facts' | 'stances' | 'beside' | 'code' }
	| { show: 'lines'; page: number }
	| { show: 'jars'; at: number }
	| { show: 'bucket'; upTo: number };

/** As many lines as have two rows each for their names on the smallest projector. */
const LINES_EACH = 4;

/** A bucket is filled in at most so many scenes. */
const FILLINGS = 10;

/**
 * The telling of a result, scene by scene (VOTE-99): who is here first, then lines from the last page to the best, how
 * the money went, and the code at the end. Desk and wall make the same list, so that one number says where they are.
 */
export function scenesOf(config: RoundConfig, result: RoundResult): Scene[] {
	const isCompared = config.kind === 'ranking' || config.kind === 'pairs';
	return [
		{ show: 'here' },
		...(result.stances ? [{ show: 'stances' as const }] : lineScenes(result)),
		...(isCompared ? [{ show: 'facts' as const }] : []),
		...moneyScenes(result),
		{ show: 'code' }
	];
}

/** The lines of a page; the first page has the best. */
export function linesOn(result: RoundResult, page: number): RoundResult['lines'] {
	return pagesOf(result.lines, LINES_EACH)[page] ?? [];
}

/** How many pages of lines there are. */
export function pageCount(result: RoundResult): number {
	return pagesOf(result.lines, LINES_EACH).length;
}

/** The place of a scene that exists: the nearest one. */
export function within(scenes: readonly Scene[], at: number): number {
	return Math.min(scenes.length - 1, Math.max(0, at));
}

function lineScenes(result: RoundResult): Scene[] {
	const pages = pageCount(result);
	return Array.from({ length: pages }, (_, i) => ({ show: 'lines', page: pages - 1 - i }));
}

function moneyScenes({ money, rule }: RoundResult): Scene[] {
	if (!money) return [];
	const all = money.funded.length;
	if (rule.startsWith('greedy') || money.steps.length === 0) return fillings(all);
	const jars = Array.from({ length: money.steps.length + 1 }, (_, at) => ({
		show: 'jars' as const,
		at
	}));
	return [...jars, { show: 'bucket', upTo: all }, { show: 'beside' }];
}

function fillings(all: number): Scene[] {
	const each = Math.max(1, Math.ceil(all / FILLINGS));
	const count = Math.max(1, Math.ceil(all / each));
	return Array.from({ length: count }, (_, i) => ({
		show: 'bucket',
		upTo: Math.min(all, (i + 1) * each)
	}));
}
