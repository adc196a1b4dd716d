import { placesOf } from '#lib/domain/votes/counting/election.ts';
import { BUDGET_RULES, countBudget, type BudgetRule } from '#lib/domain/votes/counting/rules.ts';
import { readPabulib } from '#lib/export/pabulib/readPabulib.ts';
import { MalformedFile } from '#lib/export/malformedFile.ts';
import { countRound, electionIn, ROUND_RULES } from '#lib/domain/votes/counting/countRound.ts';
import { readRound } from '#lib/export/round/readRound.ts';
import { SEALED_FORMAT } from '#lib/export/round/sealedFile.ts';
import type { RoundFile } from '#lib/export/round/roundFile.ts';

import type { Command, Given, Said } from '../command.ts';
import { refuseFile, WrongUse } from '../failing.ts';
import { readWhole } from '../files.ts';
import { analysisInWords, mostVotesIn, whyIn } from '../recount/analysis.ts';
import { recountSealed } from '../recount/recountSealed.ts';
import { electionInWords, shownElection, type Counting } from '../recount/shownElection.ts';
import { roundInWords } from '../recount/roundInWords.ts';

const RULES: readonly string[] = [
	...new Set([...Object.values(ROUND_RULES).flat(), ...BUDGET_RULES])
];

const IS_SEALED = new RegExp(`"format"\\s*:\\s*"${SEALED_FORMAT.split('/')[0]}/`);

/** Counts a vote again from a file, on any machine and without whoever held it. */
export const recountCommand: Command = {
	usage:
		'recount FILE [--rule RULE] [--increment N] [--rank-points N] [--lot ID,ID,…] [--why ID] [--most-votes] [--json]',
	does: `Counts a vote again, from a pabulib .pb file, a round in JSON or a sealed round. RULE is one of: ${RULES.join(', ')}.`,
	options: {
		rule: { type: 'string' },
		increment: { type: 'string' },
		'rank-points': { type: 'string' },
		lot: { type: 'string' },
		why: { type: 'string' },
		'most-votes': { type: 'boolean' }
	},
	run(given) {
		const [file, ...more] = given.files;
		if (!file || more.length > 0) throw new WrongUse('recount takes one file.');
		const said = given.word('rule');
		if (said !== undefined && !RULES.includes(said)) throw unknownRule(RULES);
		const text = new TextDecoder().decode(readWhole(file));
		return inItsLine(file, () => recountText(text, said, given));
	}
};

/** What kind of file it is, is read off the file. A sealed round is counted by the rule it was opened with. */
function recountText(text: string, said: string | undefined, given: Given): Said {
	if (!/^\uFEFF?\s*[{[]/.test(text)) return recountElection(text, said, given);
	if (!IS_SEALED.test(text)) return recountRound(text, said, given);
	if (said !== undefined) throw new WrongUse('a sealed round is counted by its own rule.');
	return recountSealed(text, given.word('why'));
}

function recountElection(text: string, said: string | undefined, given: Given): Said {
	const rankPoints = wholeIn(given, 'rank-points');
	return counted(readPabulib(text, rankPoints ? { rankPoints } : {}), ruleIn(said), given);
}

function recountRound(text: string, said: string | undefined, given: Given): Said {
	const round = readRound(text);
	const rules: readonly string[] = ROUND_RULES[round.method];
	const places = wholeIn(given, 'rank-points');
	if (said === undefined || rules.includes(said)) {
		const json = countRound(round, said ?? rules[0] ?? '', places);
		return { text: roundInWords(json), json };
	}
	if (!BUDGET_RULES.includes(said as BudgetRule)) throw unknownRule(rules);
	const election = electionIn(round, places);
	if (!election)
		throw new WrongUse(
			`${said} is for rounds of approvals, dots or rankings with costs and a budget.`
		);
	const names = new Map(round.items.map(({ id, label }) => [id, label]));
	const lot = round.lot.length > 0 ? round.lot : undefined;
	return counted({ election, kind: round.method, names, moneyScale: 1 }, ruleIn(said), given, lot);
}

function counted(read: Counting, rule: BudgetRule, given: Given, drawn?: RoundFile['lot']): Said {
	const increment = wholeIn(given, 'increment');
	const lot = lotIn(given.word('lot')?.split(',') ?? drawn, read);
	const telling = {
		...(increment && { increment: increment * read.moneyScale }),
		...(lot && { lot })
	};
	const json = shownElection(read, rule, countBudget(read.election, rule, telling));
	const analysis = {
		...whyIn(read, rule, telling, given.word('why')),
		...(given.has('most-votes') && { mostVotes: mostVotesIn(read) })
	};
	return {
		text: [electionInWords(json, read), ...analysisInWords(analysis)].join('\n'),
		json: { ...json, ...analysis }
	};
}

function ruleIn(said: string | undefined): BudgetRule {
	const rule = BUDGET_RULES.find((known) => known === said);
	if (!rule) throw unknownRule(BUDGET_RULES);
	return rule;
}

function unknownRule(rules: readonly string[]): WrongUse {
	return new WrongUse(`--rule is one of: ${rules.join(', ')}.`);
}

function inItsLine(file: string, read: () => Said): Said {
	try {
		return read();
	} catch (error) {
		if (error instanceof MalformedFile) refuseFile(file, error.message);
		throw error;
	}
}

function wholeIn(given: Given, name: string): number | undefined {
	const word = given.word(name);
	if (word !== undefined && !/^[1-9]\d{0,14}$/.test(word)) {
		throw new WrongUse(`--${name} is a whole number above zero.`);
	}
	return word === undefined ? undefined : Number(word);
}

function lotIn(drawn: readonly string[] | undefined, { election }: Counting): number[] | undefined {
	const placeOf = placesOf(election.items);
	return drawn?.map((id) => {
		const place = placeOf(id);
		if (place < 0) throw new WrongUse(`--lot names ${id}, and nothing is called that.`);
		return place;
	});
}
