import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { amount, number } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { ballotKey, ruleKey } from '../setup/ruleWords.ts';
import { stepWords } from '../setup/stepWords.ts';

/** What a voter did and how it was counted: the two sentences that were read out before opening (voting.md 5.1, 10). */
export function ruleSentences(config: RoundConfig, currency: string): string {
	const { dots = 0, most = 0, least = 0, places = 0, scale: [from, to] = [1, 5], rule } = config;
	const ballot = t(ballotKey(config), { dots, most, least, from, to });
	const counted = t(ruleKey(rule), { rule, places });
	const money =
		config.budget === undefined
			? ''
			: t('setup.read.budget', { amount: amount(config.budget, currency) });
	return [ballot, counted, money, stepWords(config, currency)].filter(Boolean).join(' ');
}

/** What was announced for equal results, in its order. */
export function tieSentence({ tieRule, lot }: RoundConfig): string {
	if (tieRule.length === 0) return t('setup.ties.none');
	const steps = tieRule.map((step) => t(`setup.tie.${step}`)).join(', ');
	const drawn = tieRule.includes('lot') && lot ? ` ${t('setup.lot.drawn', { lot })}.` : '';
	return `${t('setup.ties')} ${steps}.${drawn}`;
}

/** How many had to vote for the result to bind. */
export function quorumSentence({ quorum, invited, present }: RoundConfig): string {
	if (quorum.kind === 'none') return t('setup.read.quorum.none');
	if (quorum.kind === 'count') return t('setup.read.quorum.count', { count: quorum.count });
	const { part, of, base } = quorum;
	const whole = base === 'invited' ? invited : present;
	const need = number(Math.ceil((whole * part) / of));
	if (base === 'invited') return t('setup.read.quorum.invited', { part, of, need });
	if (base === 'present') return t('setup.read.quorum.present', { part, of, need });
	return t('votes.minutes.quorum.part', { part, of, base: t(`votes.minutes.base.${base}`) });
}
