import type { ResultLine, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { areBeans, beanGrid } from '../result/beans.ts';
import { readExact, roughly } from '../result/exact.ts';
import { labelIn } from '../result/lineWords.ts';
import { rankingSentences } from '../result/rankingWords.ts';
import { packed, rowsFor } from './packing.ts';

/** One picture of the telling. `page` and `at` count from 0; `upTo`: so many purchases are in the bucket. */
export type Scene =
	| {
			show: 'whole' | 'here' | 'groups' | 'matrix' | 'stances' | 'tie' | 'rest' | 'beside' | 'code';
	  }
	| { show: 'lines' | 'facts' | 'objections'; page: number }
	| { show: 'jars'; at: number }
	| { show: 'bucket'; upTo: number };

/** Heights of the smallest projector, 1024x768, in the size of its letters; and letters in a row of it. */
const LINES_HIGH = 12.8;
const OBJECTIONS_HIGH = 13;
/** Dots say beside a name from how many people they are. */
const [DOTS_LETTERS, LINE_LETTERS, OBJECTION_LETTERS] = [34, 38, 54];
const ROW = 1.12;
/** A result of no more options, in no higher lines, has room for who is here beneath it. */
const [WHOLE_LINES, WHOLE_HIGH] = [3, 9];

/** A sentence with names longer than this has a scene of its own. */
const LONG_NAME = 30;

/** A bucket is filled in at most so many scenes. */
const FILLINGS = 10;

/**
 * The telling of a result, scene by scene (VOTE-99): who is here first, then lines from the last page to the best, how
 * the money went, and the code at the end. Where few options stand beside who is here, that is one scene. Desk and wall
 * make the same list, so that one number says where they are: nothing here hangs on the language or the size of a screen.
 * `hasGroups`: who came was counted by group.
 */
export function scenesOf(config: RoundConfig, result: RoundResult, hasGroups = false): Scene[] {
	const groups = hasGroups ? [{ show: 'groups' as const }] : [];
	if (isShort(config, result)) return [...groups, { show: 'whole' }, { show: 'code' }];
	return [
		{ show: 'here' },
		...groups,
		...(result.stances ? stanceScenes(result) : lineScenes(config, result)),
		...comparedScenes(config, result),
		...tieScenes(result),
		...moneyScenes(result),
		{ show: 'code' }
	];
}

/** The lines of a page; the first page has the best. */
export function linesOn(config: RoundConfig, result: RoundResult, page: number): ResultLine[] {
	return linePages(config, result)[page] ?? [];
}

/** What is said in a scene of objections: as many of them as fit whole. */
export function objectionsOn({ stances }: RoundResult, page: number): string[] {
	return objectionPages(stances?.objections ?? [])[page] ?? [];
}

/** What comparing one to one says in a scene. */
export function factsOn(config: RoundConfig, result: RoundResult, page: number): string[] {
	return factPages(config, result)[page] ?? [];
}

/** The place of a scene that exists: the nearest one. */
export function within(scenes: readonly Scene[], at: number): number {
	return Math.min(scenes.length - 1, Math.max(0, at));
}

/** Whether a result stands on one page with who is here: dots or votes on a few options, and no money. */
function isShort(config: RoundConfig, { lines, money }: RoundResult): boolean {
	if ((config.kind !== 'dots' && config.kind !== 'approval') || money) return false;
	const heightOf = lineHeight(config, lines);
	const high = lines.reduce((sum, line) => sum + heightOf(line), 0);
	return lines.length > 0 && lines.length <= WHOLE_LINES && high <= WHOLE_HIGH;
}

function linePages(config: RoundConfig, { lines }: RoundResult): ResultLine[][] {
	return packed(lines, lineHeight(config, lines), LINES_HIGH);
}

function lineHeight(config: RoundConfig, lines: readonly ResultLine[]) {
	const bar = barHeight(lines);
	const letters = config.kind === 'dots' ? DOTS_LETTERS : LINE_LETTERS;
	return (line: ResultLine) =>
		Math.max(rowsFor(labelIn(config, line.option), letters) * ROW + bar, 2.3) + 0.65;
}

function barHeight(lines: readonly ResultLine[]): number {
	if (!areBeans(lines)) return 1;
	const { rows, columns } = beanGrid(
		Math.max(1, ...lines.map(({ value }) => roughly(readExact(value))))
	);
	return (rows * 21) / columns;
}

function objectionPages(objections: readonly string[]): string[][] {
	return packed(objections, (why) => rowsFor(why, OBJECTION_LETTERS) * ROW + 0.9, OBJECTIONS_HIGH);
}

function factPages(config: RoundConfig, result: RoundResult): string[][] {
	const isLong = config.options.some(({ label }) => label.length > LONG_NAME);
	return packed(rankingSentences(config, result), () => (isLong ? 3 : 1), 3);
}

function lineScenes(config: RoundConfig, result: RoundResult): Scene[] {
	const pages = linePages(config, result).length;
	return Array.from({ length: pages }, (_, i) => ({ show: 'lines', page: pages - 1 - i }));
}

function stanceScenes({ stances }: RoundResult): Scene[] {
	const objections = stances?.objections ?? [];
	if (objections.length === 0) return [{ show: 'stances' }];
	const pages = objectionPages(objections).map((_, page) => ({
		show: 'objections' as const,
		page
	}));
	return [{ show: 'stances' }, ...pages];
}

function comparedScenes(config: RoundConfig, result: RoundResult): Scene[] {
	if (config.kind !== 'ranking' && config.kind !== 'pairs') return [];
	const pages = factPages(config, result).map((_, page) => ({ show: 'facts' as const, page }));
	return result.above ? [...pages, { show: 'matrix' }] : pages;
}

function tieScenes({ tie }: RoundResult): Scene[] {
	return tie?.waits || tie?.by ? [{ show: 'tie' }] : [];
}

function moneyScenes({ money, rule }: RoundResult): Scene[] {
	if (!money) return [];
	const all = money.funded.length;
	if (rule.startsWith('greedy') || money.steps.length === 0) {
		return [...fillings(all), { show: 'rest' }];
	}
	const jars = Array.from({ length: money.steps.length + 1 }, (_, at) => ({
		show: 'jars' as const,
		at
	}));
	return [...jars, { show: 'bucket', upTo: all }, { show: 'rest' }, { show: 'beside' }];
}

function fillings(all: number): Scene[] {
	const each = Math.max(1, Math.ceil(all / FILLINGS));
	const count = Math.max(1, Math.ceil(all / each));
	return Array.from({ length: count }, (_, i) => ({
		show: 'bucket',
		upTo: Math.min(all, (i + 1) * each)
	}));
}
