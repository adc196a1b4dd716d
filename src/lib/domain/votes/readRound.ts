import { present, textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { isId, type BallotId, type OptionId } from '../shared/ids.ts';
import { compare, readMade } from '../shared/stamp.ts';
import { MOST_OPTIONS, type Option, type Outcome, type Round } from './round.ts';
import { ranked, type Count } from './tally.ts';

/** Each desk closes under a key of its own, so that closing apart overwrites nothing. */
export const CLOSING = 'closing:';

/** What a desk writes down when it closes a round. Ranks follow from dots and people and are not stored. */
export interface Closing {
	at: string;
	result: Outcome;
}

/** Reads a round; one that has no question or nothing to choose is left out. */
export function readRound(raw: Record<string, unknown>): Round | undefined {
	const head = readMade(raw);
	const question = textIn(raw['question']);
	const dots = wholeIn(raw['dots'], 1, 20);
	const most = wholeIn(raw['most'], 1, 20);
	const options = readOptions(raw['options']);
	if (!head || !question || !dots || !most || options.length === 0) return undefined;
	return { ...head, question, options, dots, most, ...endingOf(raw, options) };
}

/** The options that can be read, each once. More than a ballot could hold are no options: a peer wrote them to keep us busy. */
export function readOptions(value: unknown): Option[] {
	if (!Array.isArray(value) || value.length > MOST_OPTIONS) return [];
	return eachOnce(value.flatMap((option: unknown) => readOption(option) ?? []));
}

/** When a round was closed and with which result, as every device settles it. */
export function endingOf(
	raw: Record<string, unknown>,
	options: Option[]
): Pick<Round, 'closedAt' | 'result' | 'closedApart'> {
	return ending(closingsIn(raw, options));
}

/** Two desks may have closed apart: every device takes the one that counted more ballots, and says so. */
function ending([first, ...others]: Closing[]): Pick<Round, 'closedAt' | 'result' | 'closedApart'> {
	if (!first) return {};
	const apart = others.some(({ result }) => result.code !== first.result.code);
	return { closedAt: first.at, result: first.result, ...(apart && { closedApart: true }) };
}

function closingsIn(raw: Record<string, unknown>, options: Option[]): Closing[] {
	return Object.keys(raw)
		.filter((key) => key.startsWith(CLOSING))
		.sort(compare)
		.flatMap((key) => readClosing(raw[key], options) ?? [])
		.sort(
			(a, b) =>
				b.result.counted.length - a.result.counted.length || compare(a.result.code, b.result.code)
		);
}

function readClosing(value: unknown, options: Option[]): Closing | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { at, result } = value as Record<string, unknown>;
	const outcome = readOutcome(result, options);
	return typeof at === 'string' && outcome ? { at, result: outcome } : undefined;
}

function readOutcome(value: unknown, options: Option[]): Outcome | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { rows, counted, refused, paper, code } = value as Record<string, unknown>;
	if (!Array.isArray(rows) || !isIds(counted) || !isIds(refused)) return undefined;
	if (typeof code !== 'string' || !/^[0-9a-f]{8}$/.test(code)) return undefined;
	const known = rows.flatMap((row: unknown) => readCount(row) ?? []);
	const counts = options.map(
		({ id }) => known.find(({ option }) => option === id) ?? { option: id, dots: 0, supporters: 0 }
	);
	return {
		rows: ranked(counts),
		ballots: counted.length,
		invalid: refused.length,
		paper: wholeIn(paper, 0, counted.length) ?? 0,
		counted,
		refused,
		code
	};
}

function readCount(value: unknown): Count | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { option, dots, supporters } = value as Record<string, unknown>;
	const given = wholeIn(dots, 0, MANY);
	const people = wholeIn(supporters, 0, MANY);
	if (!isId<OptionId>(option) || given === undefined || people === undefined) return undefined;
	return { option, dots: given, supporters: people };
}

/** More dots than any room can give. */
const MANY = 1e9;

function isIds(value: unknown): value is BallotId[] {
	return Array.isArray(value) && value.every((id) => isId(id));
}

function readOption(value: unknown): Option | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { id, ref, label, cost } = value as Record<string, unknown>;
	if (!isId<OptionId>(id) || typeof ref !== 'string' || !textIn(label)) return undefined;
	return { id, ref, label: String(label), ...present({ cost: wholeIn(cost, 0, 1e13) }) };
}

function eachOnce(options: Option[]): Option[] {
	return options.filter(({ id }, at) => options.findIndex((other) => other.id === id) === at);
}
