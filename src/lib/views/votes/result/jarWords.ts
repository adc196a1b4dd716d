import type { MoneyResult, MoneyStep, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { number, shortAmount } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { readExact, roughly } from './exact.ts';
import { jarsAfter } from './jars.ts';
import { labelIn } from './lineWords.ts';

/** What one screen of the story needs: how it was counted, in whose money it is told. */
export interface Telling {
	config: RoundConfig;
	result: RoundResult;
	currency: string;
}

/**
 * One step of chipping in, in one sentence (VOTE-95): `Posyandu: 4 orang, masing-masing Rp 7,5 juta`. Where purses
 * were not full enough for equal parts it says so. Step 0 is the beginning: everybody's share.
 */
export function stepSentence({ config, result, currency }: Telling, at: number): string {
	const { money } = result;
	if (!money) return '';
	const step = money.steps[at - 1];
	if (!step) return startSentence(money, currency);
	const people = result.lines.find(({ option }) => option === step.option)?.people ?? 0;
	const values = { label: labelIn(config, step.option), people };
	if (step.pays === undefined) return t('votes.res.jars.together', values);
	const amount = shortAmount(roughly(readExact(step.pays)), currency);
	return t(wayOf(config, step, people), { ...values, amount });
}

/** Told once, with the shares: they were raised until the money fits. Nothing if they were not. */
export function raisedSentence({ runs = 1 }: MoneyResult): string | undefined {
	return runs > 1 ? t('votes.res.jars.raised') : undefined;
}

/** As if so many people had all paid alike, to one place after the point; nothing where the sentence says that all did. */
export function effectiveSentence(
	{ lines }: RoundResult,
	{ option, effectiveVotes }: MoneyStep
): string | undefined {
	if (effectiveVotes === undefined) return undefined;
	const people = lines.find((line) => line.option === option)?.people ?? 0;
	if (effectiveVotes === String(people)) return undefined;
	const exact = readExact(effectiveVotes);
	const votes = number(Math.round(roughly(exact) * 10) / 10);
	return t('votes.res.jars.effective', { votes });
}

function startSentence(money: MoneyResult, currency: string): string {
	const people = jarsAfter(money, 0).reduce((sum, jar) => sum + jar.people, 0);
	const share = roughly(readExact(money.share ?? '0'));
	return t('votes.res.jars.start', { people, amount: shortAmount(share, currency) });
}

function wayOf({ kind }: RoundConfig, { effectiveVotes }: MoneyStep, people: number) {
	if (kind === 'dots') return 'votes.res.jars.per-dot';
	return effectiveVotes === String(people) ? 'votes.res.jars.step' : 'votes.res.jars.uneven';
}
