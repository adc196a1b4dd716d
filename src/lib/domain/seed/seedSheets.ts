import { problemsOf } from '../problems/cards.ts';
import { ideasOf } from '../ideas/ideas.ts';
import { objectivesOf } from '../objectives/objectives.ts';
import { meetingOf } from '../meeting/meeting.ts';
import { present, textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { isId } from '../shared/ids.ts';
import {
	TIE_STEPS,
	type DefinedRound,
	type GroupAnswer,
	type Method,
	type TieStep
} from '../votes/definition.ts';
import { answerRound, defineRound, definitionsOf, settleTie } from '../votes/definitions.ts';
import type { Option } from '../votes/round.ts';
import { listIn, rowIn } from './rows.ts';
import { optionId } from './seedOptions.ts';
import { SeedRow } from './seedRow.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

/** The methods whose answer a group gives together, by the seed's names. */
const METHODS: Record<string, Method> = {
	usg: 'usg',
	pairwise: 'pairwise',
	approval_budget: 'approval_budget'
};

/** What a seed calls the steps of the rule for equal results. */
const STEPS: Record<string, TieStep> = {
	...(Object.fromEntries(TIE_STEPS.map((step) => [step, step])) as Record<TieStep, TieStep>),
	're-discussion': 'rediscussion',
	chair_musyawarah: 'chair_consensus',
	'benefPoor desc': 'beneficiaries_poor',
	'cost asc': 'cost'
};

type Pair = NonNullable<GroupAnswer['pairs']>[number];

const UNASKED: Record<string, string> = { id: 'Pertanyaannya tidak dicatat' };

/** Writes down a round that the group answered together: what was asked, the answer, and how ties were settled. */
export function sowSheet(sowing: Sowing, row: SeedRow): void {
	const { plan, ledger, clock, lead } = sowing;
	const id = row.id('id');
	const method = row.choice('method', METHODS);
	if (!id || !method || plan.rounds.has(id)) {
		ledger.miss(row.where, id && method ? 'said-twice' : 'not-readable');
		return;
	}
	const answer = answerIn(row, id);
	const draft = {
		question: questionOf(sowing, row),
		method,
		options: optionsNamed(sowing, id, answer),
		mode: 'group' as const,
		...rulesIn(row, method)
	};
	row.take('mode', (mode) => (mode === 'group_consensus' ? mode : undefined));
	if (!noted(sowing, defineRound(plan, draft, stampOf(sowing, id)), row.where, 'rounds')) return;
	const by = { by: lead, at: clock.at() };
	noted(sowing, answerRound(plan, id, answer, by), `${row.where}.result`);
	settleTies(sowing, row, id);
	checkResult(sowing, row, id);
}

/** Settles the ties of a round in the order the seed says. */
export function settleTies(sowing: Sowing, row: SeedRow, id: string): void {
	row.list('ties').forEach((value, at) => {
		const tie = rowIn(value);
		if (!tie) return;
		const read = new SeedRow(sowing, tie, `${row.where}.ties[${at}]`);
		const named = (key: string) => read.list(key).map((said) => optionId(id, said));
		const options = [...named('options'), ...named('items')];
		const settled = {
			options,
			by: read.choice('resolvedBy', STEPS) ?? ('rediscussion' as const),
			order: named('order'),
			...present({ note: read.text('note') ?? read.text('headToHead') })
		};
		noted(sowing, settleTie(sowing.plan, id, settled, sowing.lead), read.where);
		const wins = definitionsOf(sowing.plan)
			.find((each) => each.id === id)
			?.result?.find(({ option }) => option === options[0])?.value;
		read.check('wins', wins);
		read.end();
	});
}

/** The rule for equal results, in our words; a step nobody knows is noted. */
export function tieRuleIn(row: SeedRow): TieStep[] {
	return row.list('tieRule').flatMap((said) => {
		const step = typeof said === 'string' && Object.hasOwn(STEPS, said) ? STEPS[said] : undefined;
		if (!step) row.miss('tieRule', 'not-a-choice', said);
		return step ?? [];
	});
}

function questionOf({ plan }: Sowing, row: SeedRow): string {
	const said = row.text('question');
	if (said !== undefined) return said;
	row.miss('question', 'no-question');
	return UNASKED[meetingOf(plan).language] ?? 'The question was not written down';
}

function rulesIn(row: SeedRow, method: Method) {
	const [from, to] = row.list('scale');
	const settings = row.row('settings');
	const secret = settings?.take('secretUntilClose', (yes) => (yes === true ? yes : undefined));
	const numbers = present({
		scaleFrom: wholeIn(from, -1e6, 1e6),
		scaleTo: wholeIn(to, -1e6, 1e6),
		most: settings?.whole('maxApprovals'),
		ceiling: settings?.whole('ceiling')
	});
	// What no longer fits is skipped and the next one tried: the only rule there is for a ceiling.
	settings?.take('rule', (rule) => (rule === 'greedy_skip' ? rule : undefined));
	const tieRule = settings ? tieRuleIn(settings) : [];
	settings?.end();
	return {
		settings: numbers,
		criteria: method === 'usg' ? ['U', 'S', 'G'] : [],
		tieRule,
		...(secret && { secrecy: 'secret' as const })
	};
}

function answerIn(row: SeedRow, id: string): GroupAnswer {
	const sheet = row.list('sheet').map((value) => rowIn(value) ?? {});
	const pairs = row.list('comparisons').map((pair): Pair => {
		const [a, b, better] = listIn(pair);
		return [optionId(id, a), optionId(id, b), better === null ? null : optionId(id, better)];
	});
	const ballots = row.list('ballots').map((value) => rowIn(value) ?? {});
	row.list('items'); // every item is in a pair
	if (ballots.some((ballot) => ballot['sex'])) {
		row.miss('ballots[].sex', 'belongs-to-people-room');
	}
	return present({
		scores:
			sheet.length === 0
				? undefined
				: Object.fromEntries(
						sheet.map((each) => [
							optionId(id, each['option']),
							['U', 'S', 'G'].map((key) => wholeIn(each[key], 0, 1e6) ?? 0)
						])
					),
		pairs: pairs.length === 0 ? undefined : pairs,
		approvals:
			ballots.length === 0
				? undefined
				: ballots.map(({ approve, count }) => ({
						options: listIn(approve).map((one) => optionId(id, one)),
						count: wholeIn(count, 0, 1e9) ?? 0
					}))
	});
}

/** Everything the answer names, with the words of the card it stands for. */
function optionsNamed(sowing: Sowing, id: string, answer: GroupAnswer): Option[] {
	const { plan, ids } = sowing;
	const named = new Set([
		...Object.keys(answer.scores ?? {}),
		...(answer.pairs ?? []).flatMap(([a, b]) => [a, b]),
		...(answer.approvals ?? []).flatMap(({ options }) => options)
	]);
	const cards = [
		...rowsOf(sowing, 'activities').map((value) => {
			const { id, name, cost } = rowIn(value) ?? {};
			return { ref: ids.of(id), label: textIn(name) ?? '', cost: wholeIn(cost, 0, 1e13) };
		}),
		...[...problemsOf(plan), ...ideasOf(plan), ...objectivesOf(plan)].map((card) => ({
			ref: card.id,
			label: card.text,
			cost: undefined
		}))
	];
	return [...named].flatMap((option): Option[] => {
		const ref = ids.of(option.slice(id.length + 1));
		const card = cards.find((each) => each.ref === ref);
		return card?.ref && isId(option)
			? [{ id: option, ref: card.ref, label: card.label, ...present({ cost: card.cost }) }]
			: [];
	});
}

/** Ranks, wins, votes and who is funded follow from the answer: they are compared with what the seed says. */
function checkResult(sowing: Sowing, row: SeedRow, id: string): void {
	const round = definitionsOf(sowing.plan).find((each) => each.id === id);
	const rows = [...row.list('sheet'), ...row.list('result')].map((value) => rowIn(value) ?? {});
	rows.forEach((stated, at) => {
		const read = new SeedRow(sowing, stated, `${row.where}.result[${at}]`);
		checkRow(read, round, optionId(id, stated['option'] ?? stated['item']));
	});
	const ceiling = round?.settings['ceiling'];
	if (ceiling === undefined || !round) return;
	const spent = round.options
		.filter((each) => round.result?.some(({ option, funded }) => funded && option === each.id))
		.reduce((sum, { cost = 0 }) => sum + cost, 0);
	row.check('moneyLeft', ceiling - spent);
}

function checkRow(read: SeedRow, round: DefinedRound | undefined, option: string): void {
	const {
		value,
		rank,
		funded = false
	} = round?.result?.find((each) => each.option === option) ?? {};
	for (const key of ['total', 'wins', 'votes']) read.check(key, value);
	read.check('rank', rank);
	read.check('funded', funded);
	read.check('cost', round?.options.find((each) => each.id === option)?.cost);
	if (read.whole('votesF') !== undefined) read.miss('votesF', 'belongs-to-people-room');
	for (const key of ['option', 'item', 'U', 'S', 'G']) read.take(key, (value) => value);
	read.end();
}
