import { fractionText } from '#lib/domain/votes/counting/fraction.ts';
import {
	BUDGET_RULES,
	countBudget,
	type BudgetRule,
	type Funded
} from '#lib/domain/votes/counting/rules.ts';
import { readPabulib, type PabulibFile } from '#lib/export/pabulib/readPabulib.ts';
import { MalformedFile } from '#lib/export/pabulib/sections.ts';

import type { Command, Given } from '../command.ts';
import { refuseFile, WrongUse } from '../failing.ts';
import { readWhole } from '../files.ts';

/** Counts a vote again from a file, on any machine and without whoever held it. */
export const recountCommand: Command = {
	usage:
		'recount ELECTION.pb --rule RULE [--increment N] [--rank-points N] [--lot ID,ID,…] [--json]',
	does: `Counts a budget vote again. RULE is one of: ${BUDGET_RULES.join(', ')}.`,
	options: {
		rule: { type: 'string' },
		increment: { type: 'string' },
		'rank-points': { type: 'string' },
		lot: { type: 'string' }
	},
	run(given) {
		const [file, ...more] = given.files;
		const rule = BUDGET_RULES.find((known) => known === given.word('rule'));
		if (!file || more.length > 0) throw new WrongUse('recount takes one file.');
		if (!rule) throw new WrongUse(`--rule is one of: ${BUDGET_RULES.join(', ')}.`);
		const read = electionIn(file, wholeIn(given, 'rank-points'));
		const increment = wholeIn(given, 'increment');
		const lot = lotIn(given, read);
		const counted = countBudget(read.election, rule, {
			...(increment && { increment: increment * read.moneyScale }),
			...(lot && { lot })
		});
		const json = shown(read, rule, counted);
		return { text: summary(json, read), json };
	}
};

function electionIn(file: string, rankPoints: number | undefined): PabulibFile {
	const text = new TextDecoder().decode(readWhole(file));
	try {
		return readPabulib(text, rankPoints ? { rankPoints } : {});
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

function lotIn(given: Given, { election }: PabulibFile): number[] | undefined {
	const drawn = given.word('lot')?.split(',');
	return drawn?.map((id) => {
		const place = election.items.findIndex((item) => item.id === id);
		if (place < 0) throw new WrongUse(`--lot names ${id}, and no project is called that.`);
		return place;
	});
}

/** The answer for programs: items by their ids, money in the file's own unit as text, fractions as they are. */
function shown(read: PabulibFile, rule: BudgetRule, counted: Funded) {
	const { election, kind } = read;
	const idOf = (item: number) => election.items[item]?.id ?? '';
	const filled = new Set(counted.filled ?? []);
	return {
		rule,
		kind,
		voters: election.voters,
		budget: moneyText(read, election.budget),
		winners: election.items.flatMap(({ id }, item) => (counted.order.includes(item) ? [id] : [])),
		order: counted.order.map(idOf),
		cost: moneyText(read, counted.cost),
		ties: counted.ties.map(({ items, first }) => ({ items: items.map(idOf), first: idOf(first) })),
		...(counted.share && { share: fractionText(counted.share) }),
		...(counted.steps && {
			steps: counted.steps.map(({ item, part, effective, empty }) => ({
				item: idOf(item),
				pays: fractionText(part),
				effectiveVotes: fractionText(effective),
				emptyPurses: empty
			}))
		}),
		...(counted.drips && {
			steps: counted.drips.map(({ item, at }) => ({ item: idOf(item), at: fractionText(at) }))
		}),
		...(counted.runs && { runs: counted.runs, stop: counted.why }),
		...(counted.filled && { filled: [...filled].map(idOf) })
	};
}

/** An amount in the file's unit; a number, unless the file has cents. */
function moneyText({ moneyScale }: PabulibFile, amount: number): number | string {
	return moneyScale === 1 ? amount : (amount / moneyScale).toFixed(2);
}

function summary(json: ReturnType<typeof shown>, { names }: PabulibFile): string {
	const lines = json.order.map(
		(id, i) => `${String(i + 1).padStart(3)}. ${id}  ${names.get(id) ?? ''}`
	);
	const tied = json.ties.map(
		({ items, first }) => `Equal: ${items.join(', ')}. ${first} went first.`
	);
	const head = `${json.rule}: ${json.order.length} funded, ${json.cost} of ${json.budget} spent, ${json.voters} voters.`;
	return [head, ...lines, ...tied].join('\n');
}
