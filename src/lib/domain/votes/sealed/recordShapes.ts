import { TIE_STEPS } from '../definition.ts';
import { MOST_OPTIONS } from '../round.ts';
import { BASES } from '../counting/quorum.ts';
import { BUDGET_RULES } from '../counting/rules.ts';
import { BALLOT_KINDS } from './config.ts';
import type { Body } from './record.ts';
import { SAMPLE } from './sample.ts';
import {
	dictionary,
	either,
	exactly,
	hex,
	id,
	list,
	number,
	one,
	shape,
	tuple,
	whole,
	words,
	type Test
} from './shapes.ts';

/** More slips than any hall prints. */
export const MOST_SLIPS = 10_000;
/** More witnesses than any round has. */
export const MOST_WITNESSES = 20;
/** The longest reason, question or name in a record, in UTF-16 units. */
const LONGEST = 300;
const MOST_MONEY = 1e13;
const MANY = 1e9;

const key = hex(64);
const name = hex(64);
const moment = words(40);
const reason = words(LONGEST);

const option = shape(
	{ id, ref: words(64, 0), label: words(LONGEST) },
	{ cost: whole(0, MOST_MONEY) }
);
const criterion = shape({ name: words(120), weight: whole(1, 1000) }, { lowIsGood: exactly(true) });
const band = shape({ name: words(120), from: number, to: number });
const quorum = either(
	shape({ kind: one('none') }),
	shape({ kind: one('count'), count: whole(0, MANY) }),
	shape({ kind: one('part'), part: whole(0, MANY), of: whole(1, MANY), base: one(...BASES) })
);

/** What is told in words, and what only some rounds have of it. */
const rules = {
	question: words(LONGEST),
	kind: one(...BALLOT_KINDS),
	rule: one(
		...BUDGET_RULES,
		...['tally', 'borda', 'condorcet', 'schulze', 'rank-points'],
		...['sum', 'product', 'pairs', 'consensus']
	),
	options: list(option, MOST_OPTIONS, 1),
	mode: one('group', 'person'),
	secrecy: one('quick', 'open', 'secret'),
	published: one('everybody', 'desk'),
	quorum,
	invited: whole(0, MANY),
	present: whole(0, MANY),
	electorate: words(LONGEST, 0),
	tieRule: list(one(...TIE_STEPS), TIE_STEPS.length),
	lot: words(120, 0),
	needs: whole(0, MOST_WITNESSES)
};
const mayRules = {
	dots: whole(1, 1000),
	most: whole(1, 1000),
	least: whole(0, MOST_OPTIONS),
	places: whole(1, MOST_OPTIONS),
	criteria: list(criterion, 20, 1),
	scale: tuple(whole(0, 1000), whole(1, 1000)),
	bands: list(band, 20),
	budget: whole(1, MOST_MONEY),
	increment: whole(1, MOST_MONEY)
};
const keys = { slips: list(key, MOST_SLIPS), desk: key, witnesses: list(key, MOST_WITNESSES) };
const config = shape({ round: id, ...rules, ...keys }, mayRules);

/** Whether a value is a round as it is announced: its rules, whose desk it is, and how many slips and witnesses it has. */
export const isAnnouncement: Test = shape(
	{ ...rules, desk: key, slips: whole(0, MOST_SLIPS), witnesses: whole(0, MOST_WITNESSES) },
	mayRules
);

/** Named or not, known or not: the rules of a round say what is wrong with it. */
const anyOption = words(64);
const says = either(
	shape({ dots: dictionary(anyOption, number, 200) }),
	shape({ approve: list(anyOption, 200) }),
	shape({ ranking: list(list(anyOption, 200), 200) }),
	shape({ scores: dictionary(anyOption, dictionary(words(120), number, 40), 200) }),
	shape({ pairs: list(tuple(anyOption, anyOption, either(anyOption, exactly(null))), 200) }),
	shape({ stance: one('agree', 'aside', 'object') }, { why: words(LONGEST) })
);

const counts = shape({
	printed: whole(0, MOST_SLIPS),
	issued: whole(0, MOST_SLIPS),
	voided: whole(0, MOST_SLIPS),
	unused: whole(0, MOST_SLIPS)
});
const MOST_PAPERS = MOST_SLIPS + 100;
const papers = list(name, MOST_PAPERS);
const turn = whole(1, MANY);

/** What each type of record holds beside its type, its key and its signature, and how long its text may be. */
const TYPES: Record<
	Body['type'],
	{ most: number; needed: Record<string, Test>; may?: Record<string, Test> }
> = {
	open: { most: 1_000_000, needed: { config, at: moment } },
	ballot: {
		most: 64_000,
		needed: { open: name, turn, how: one('phone', 'assisted', 'paper'), says },
		may: { by: words(120), scribe: key }
	},
	hands: {
		most: 16_000,
		needed: {
			open: name,
			how: one('hands', 'beans'),
			totals: dictionary(id, whole(0, MANY), MOST_OPTIONS),
			people: whole(0, MANY),
			at: moment
		}
	},
	void: { most: 2000, needed: { open: name, slip: key, why: reason, at: moment } },
	twice: { most: 1000, needed: { open: name, slip: key, at: moment } },
	withdraw: { most: 2000, needed: { open: name, of: name, why: reason, at: moment } },
	propose: { most: 1_000_000, needed: { open: name, turn, papers, counts, at: moment } },
	ready: { most: 1000, needed: { open: name, of: name, nonce: hex(32) } },
	close: {
		most: 2_000_000,
		needed: {
			open: name,
			of: name,
			papers,
			voided: list(key, MOST_SLIPS),
			counts,
			nonces: dictionary(key, hex(32), MOST_WITNESSES),
			version: whole(1, 1000),
			at: moment
		},
		may: { why: reason }
	},
	sign: { most: 1000, needed: { open: name, of: name } },
	told: { most: 1000, needed: { open: name, of: name, result: hex(64) } },
	compared: {
		most: 8000,
		needed: {
			open: name,
			of: name,
			seed: words(120, 0),
			papers: list(name, SAMPLE, 1),
			differ: list(name, SAMPLE),
			at: moment
		}
	},
	witness: { most: 2000, needed: { name: words(120) } }
};

const READERS = new Map(
	Object.entries(TYPES).map(([type, { most, needed, may = {} }]) => {
		const test = shape({ type: one(type), ...needed, key, sig: hex(128) }, may);
		return [type, { most, test }] as const;
	})
);

/** No text of any type is longer. */
export const LONGEST_TEXT = Math.max(...Object.values(TYPES).map(({ most }) => most));

/** Whether a parsed value is a record of a known type: all its keys in their form, no other, and a text of that length. */
export function isRecord(value: unknown, length: number): boolean {
	const type = (value as { type?: unknown } | null)?.type;
	const reader = typeof type === 'string' ? READERS.get(type) : undefined;
	return reader !== undefined && length <= reader.most && reader.test(value);
}
