import type { OptionId } from '../../shared/ids.ts';
import type { RoundConfig } from '../sealed/config.ts';
import type { Papers } from '../sealed/sealedRound.ts';
import { doesEverythingFit } from './countMoney.ts';
import { electionOfSealed } from './countSealed.ts';
import { tallyOf, type Election } from './election.ts';
import { finished } from './finished.ts';
import { lotOrder } from './lot.ts';
import { countingBudget, isBudgetRule, type BudgetRule, type Telling } from './rules.ts';

/** What something that was not funded would have needed, with everything else as it was. */
export interface Needed {
	/** So much cheaper, whole currency units; nothing if even a gift of it would not do. */
	cheaper?: number;
	/** So many more people who name only this; nothing if as many as voted would not do. */
	votes?: number;
}

/** The same with the option's id. */
export interface WhyNot extends Needed {
	option: OptionId;
}

/** Asks and waits: for a machine nobody looks at. See `askingWhyNot`. */
export function whyNot(config: RoundConfig, papers: Papers, option: OptionId): WhyNot | undefined {
	return finished(askingWhyNot(config, papers, option));
}

/** Whether an election with one thing changed funds the item, in steps. */
type Asking = (changed: Election) => Generator<number, boolean>;

/**
 * Why an option was not funded (voting.md 5.1, "why not mine?"): how much cheaper, or with how many more votes, it would
 * have been. Found by halving, counting the whole election anew each time; a step tells how many times so far. Nothing
 * for an option that was funded, or a round without a budget.
 */
export function* askingWhyNot(
	config: RoundConfig,
	papers: Papers,
	option: OptionId
): Generator<number, WhyNot | undefined> {
	const { rule } = config;
	const election = electionOfSealed(config, papers);
	const item = config.options.findIndex(({ id }) => id === option);
	if (!election || item < 0 || !isBudgetRule(rule)) return undefined;
	const lot = lotOrder(
		config.lot,
		config.options.map(({ id }) => id)
	);
	const telling: Telling = { lot, ...(config.increment && { increment: config.increment }) };
	const needed = yield* askingFor(election, item, { rule, telling, points: mostFromOne(config) });
	return needed && { option, ...needed };
}

/** How an election is counted again: its rule, and what one more person could give. */
export interface Again {
	rule: BudgetRule;
	telling: Telling;
	points: number;
}

/** The same of any election, for an item by its place. */
export function* askingFor(
	election: Election,
	item: number,
	{ rule, telling, points }: Again
): Generator<number, Needed | undefined> {
	let runs = 0;
	const isFunded: Asking = function* (changed) {
		yield ++runs;
		if (doesEverythingFit(changed)) return (tallyOf(changed)[item] ?? 0) > 0;
		const steps = countingBudget(changed, rule, telling);
		for (let step = steps.next(); ; step = steps.next()) {
			if (step.done) return step.value.order.includes(item);
			yield runs;
		}
	};
	if (yield* isFunded(election)) return undefined;
	const cheaper = yield* leastCheaper(election, item, isFunded);
	const votes = yield* leastVotes(election, item, points, isFunded);
	return { ...(cheaper && { cheaper }), ...(votes && { votes }) };
}

function* leastCheaper(election: Election, item: number, isFunded: Asking) {
	const cost = election.items[item]?.cost ?? 0;
	const at = (less: number): Election => ({
		...election,
		items: election.items.map((one, i) => (i === item ? { ...one, cost: cost - less } : one))
	});
	if (cost < 2 || !(yield* isFunded(at(cost - 1)))) return undefined;
	return yield* between(0, cost - 1, at, isFunded);
}

function* leastVotes(election: Election, item: number, points: number, isFunded: Asking) {
	const at = (count: number): Election => ({
		...election,
		voices: [...election.voices, { gives: new Map([[item, points]]), count }],
		voters: election.voters + count
	});
	let enough = 1;
	while (!(yield* isFunded(at(enough)))) {
		if (enough >= election.voters) return undefined;
		enough = Math.min(election.voters, enough * 2);
	}
	return yield* between(Math.floor(enough / 2), enough, at, isFunded);
}

/** The least that is enough, between what is too little and what is enough: one less would not do. */
function* between(
	tooLittle: number,
	enough: number,
	at: (n: number) => Election,
	isFunded: Asking
): Generator<number, number> {
	let [low, high] = [tooLittle, enough];
	while (high - low > 1) {
		const middle = low + Math.floor((high - low) / 2);
		if (yield* isFunded(at(middle))) high = middle;
		else low = middle;
	}
	return high;
}

/** The most one person may give an option. */
function mostFromOne({ kind, dots = 1, most = dots, places, options }: RoundConfig): number {
	if (kind === 'dots') return most;
	return kind === 'ranking' ? (places ?? options.length) : 1;
}
