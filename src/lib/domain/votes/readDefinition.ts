import { present, textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { idIn, isId, type OptionId } from '../shared/ids.ts';
import { compare, readMade } from '../shared/stamp.ts';
import {
	METHODS,
	TIE_STEPS,
	type DefinedRound,
	type GroupAnswer,
	type Method,
	type SettledTie
} from './definition.ts';
import { endingOf, readOptions } from './readRound.ts';

type Raw = Record<string, unknown>;

/** Reads a round of any method; one that has no question or nothing to choose is left out. */
export function readDefinition(raw: Raw): DefinedRound | undefined {
	const head = readMade(raw);
	const question = textIn(raw['question']);
	const options = readOptions(raw['options']);
	const method = methodIn(raw);
	if (!head || !question || !method || options.length === 0) return undefined;
	const answer = fullestAnswer(raw);
	const { closedAt } = endingOf(raw, options);
	return {
		...head,
		question,
		options,
		method,
		settings: settingsIn(raw),
		criteria: textsIn(raw['criteria']),
		mode: raw['mode'] === 'group' ? 'group' : 'person',
		secrecy: (['open', 'secret'] as const).find((mode) => mode === raw['secrecy']) ?? 'quick',
		tieRule: listIn(raw['tieRule']).filter((step) => TIE_STEPS.includes(step as never)) as never[],
		ties: tiesIn(raw, new Set(options.map(({ id }) => id))),
		...present({
			electorate: textIn(raw['electorate']),
			sitting: idIn(raw['sitting']),
			quorum: quorumIn(raw['quorum']),
			closedAt: closedAt ?? answer?.at,
			answer: answer?.answer
		})
	};
}

/** A round with dots was opened before there were other methods: it names none. */
function methodIn({ method, dots }: Raw): Method | undefined {
	if (method === undefined) return wholeIn(dots, 1, 20) === undefined ? undefined : 'dots';
	return METHODS.find((known) => known === method);
}

function settingsIn({ settings, dots, most }: Raw): Record<string, number> {
	const said = Object.entries({ dots, most, ...objectIn(settings) });
	return Object.fromEntries(
		said.filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1]))
	);
}

/** Of what several desks wrote apart, the one that says most; of equal ones the same everywhere. */
function fullestAnswer(raw: Raw): { at: string; answer: GroupAnswer } | undefined {
	const answers = Object.keys(raw)
		.filter((key) => key.startsWith('answer:'))
		.flatMap((key) => {
			const { at, answer } = objectIn(raw[key]);
			const read = readAnswer(objectIn(answer));
			return typeof at === 'string' && read
				? [{ at, answer: read, text: JSON.stringify(read) }]
				: [];
		});
	return answers.sort(byFullness)[0];
}

/** The longest first; of the same answer written twice the earlier. */
function byFullness(a: { at: string; text: string }, b: { at: string; text: string }): number {
	return b.text.length - a.text.length || compare(a.text, b.text) || compare(a.at, b.at);
}

function readAnswer({ scores, pairs, approvals }: Raw): GroupAnswer | undefined {
	const answer: GroupAnswer = {};
	if (scores !== undefined) {
		answer.scores = Object.fromEntries(
			Object.entries(objectIn(scores)).filter(
				(entry): entry is [string, number[]] => isId(entry[0]) && listIn(entry[1]).every(isScore)
			)
		);
	}
	if (pairs !== undefined) answer.pairs = listIn(pairs).flatMap(readPair);
	if (approvals !== undefined) answer.approvals = listIn(approvals).flatMap(readApproval);
	return Object.keys(answer).length > 0 ? answer : undefined;
}

function readPair(value: unknown): [OptionId, OptionId, OptionId | null][] {
	const [a, b, winner = null] = listIn(value);
	if (!isId<OptionId>(a) || !isId<OptionId>(b) || a === b) return [];
	return winner === a || winner === b || winner === null ? [[a, b, winner as OptionId | null]] : [];
}

function readApproval(value: unknown): { options: OptionId[]; count: number }[] {
	const { options, count } = objectIn(value);
	const known = listIn(options).filter((option) => isId<OptionId>(option)) as OptionId[];
	const many = wholeIn(count, 0, 1e9);
	return many === undefined ? [] : [{ options: known, count: many }];
}

function tiesIn(raw: Raw, known: Set<OptionId>): SettledTie[] {
	return Object.keys(raw)
		.filter((key) => key.startsWith('tie:'))
		.sort(compare)
		.flatMap((key) => {
			const { options, by, order, note } = objectIn(raw[key]);
			const step = TIE_STEPS.find((one) => one === by);
			const [tied, settled] = [options, order].map((list) =>
				listIn(list).filter((option): option is OptionId => known.has(option as OptionId))
			);
			const said = textIn(note);
			if (!step || !tied || !settled) return [];
			return [{ options: tied, by: step, order: settled, ...(said && { note: said }) }];
		});
}

function quorumIn(value: unknown): { part: number; of: number } | undefined {
	const { part, of } = objectIn(value);
	const [share, whole] = [wholeIn(part, 0, 1e6), wholeIn(of, 1, 1e6)];
	return share === undefined || whole === undefined ? undefined : { part: share, of: whole };
}

function textsIn(value: unknown): string[] {
	return listIn(value).filter((text): text is string => typeof text === 'string');
}

function listIn(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function objectIn(value: unknown): Raw {
	return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function isScore(value: unknown): boolean {
	return wholeIn(value, -1e9, 1e9) !== undefined;
}
