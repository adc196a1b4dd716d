import type { RoundConfig } from '../sealed/config.ts';
import type { Says } from '../sealed/record.ts';
import type { Papers } from '../sealed/sealedRound.ts';
import { countableOf, keepsRules } from './countableOf.ts';
import { countConsensus } from './countConsensus.ts';
import { countingMoney } from './countMoney.ts';
import { countRound, electionIn } from './countRound.ts';
import type { CountedRound } from './counted.ts';
import type { Election } from './election.ts';
import { finished } from './finished.ts';
import { handsOf } from './hands.ts';
import { downTheLadder } from './ladder.ts';
import { isQuorumMet } from './quorum.ts';
import type { RoundResult } from './result.ts';
import { firstOptions, resultLines } from './resultLines.ts';
import { isBudgetRule, type BudgetRule } from './rules.ts';

/** Beyond so many ballots, counting is no longer done in between (voting.md 5.4). */
const MANY = 1000;

/**
 * What a sealed round came to by its own rule: a pure function of what was announced and the papers that are listed, the
 * same on every device, whatever order papers came in. A paper that breaks the rules is invalid here too, even if
 * somebody passed it on as counted.
 */
export function countSealed(config: RoundConfig, papers: Papers): RoundResult {
	return finished(countingSealed(config, papers));
}

/** Whether counting takes so long that a screen should not wait for it. */
export function isHeavy(config: RoundConfig, papers: Papers): boolean {
	return config.rule.includes('+add1') || papers.counted.length > MANY;
}

/** A sealed round by a budget rule as the election it is; nothing for a round of another kind. */
export function electionOfSealed(config: RoundConfig, papers: Papers): Election | undefined {
	const { kind, places } = config;
	if (kind === 'stance') return undefined;
	return electionIn(countableOf({ ...config, kind }, answersIn(config, papers)), places);
}

function answersIn(config: RoundConfig, { counted, blank }: Papers): Says[] {
	const all = [...counted, ...blank].map(({ record }) => record.says);
	return all.filter((says) => keepsRules(config, says));
}

/** The same in steps: each tells how much money is spent so far, of a rule that raises shares again and again. */
export function* countingSealed(
	config: RoundConfig,
	papers: Papers
): Generator<number, RoundResult> {
	const answers = answersIn(config, papers);
	const { kind, rule, places } = config;
	const odd = papers.counted.length + papers.blank.length - answers.length;
	const invalid = papers.invalid.length + odd;
	const hands = handsOf(
		config,
		papers.hands.map(({ record }) => record)
	);
	if (kind === 'stance') {
		const { counted, ...told } = countConsensus(config, answers);
		const people = { counted, blank: 0, invalid, hands: 0 };
		return { rule, people, isQuorumMet: isQuorumMet(config, people, papers.issued), ...told };
	}
	const round = countableOf({ ...config, kind }, answers);
	const counted = countRound(round, isBudgetRule(rule) ? 'rank-points' : rule, places);
	const election = isBudgetRule(rule) ? electionIn(round, places) : undefined;
	const money = election && (yield* countingMoney(election, rule as BudgetRule, config));
	const people = peopleOf(counted, invalid, hands.people);
	const lines = resultLines(config, counted.lines, hands);
	return {
		rule,
		people,
		lines,
		...(isBudgetRule(rule)
			? { winners: money?.funded ?? [] }
			: downTheLadder(config, lines, winnersOf(config, counted, lines))),
		isQuorumMet: isQuorumMet(config, people, papers.issued),
		...(money && { money }),
		...told(counted)
	};
}

function winnersOf({ rule }: RoundConfig, counted: CountedRound, lines: RoundResult['lines']) {
	return rule === 'tally' ? firstOptions(lines) : counted.winners;
}

function peopleOf({ ballots }: CountedRound, invalid: number, hands: number) {
	return { counted: ballots.counted, blank: ballots.blank, invalid, hands };
}

/** What rankings and comparisons tell besides. */
function told(counted: CountedRound): Partial<RoundResult> {
	const { beatsEveryOther, schulze, circles, notCompared, pairs } = counted;
	return {
		...(beatsEveryOther && { beatsEveryOther }),
		...(schulze && { schulze }),
		...(circles && { circles }),
		...(notCompared && { notCompared }),
		...(pairs && { above: pairs })
	};
}
