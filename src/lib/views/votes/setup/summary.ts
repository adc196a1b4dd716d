import { t } from '#lib/i18n/words.svelte.ts';

import type { Part } from './missing.ts';
import type { RoundSetUp } from './roundSetUp.svelte.ts';
import { ruleName } from './ruleWords.ts';

/** What a part says of itself in one line while it is closed. */
export function summaryOf(part: Part, form: RoundSetUp): string {
	const { now, config, options } = form;
	if (part === 'what') {
		return [config.question, t('votes.chosen', { count: options.on.length })].join(' · ');
	}
	if (part === 'how') {
		const rule =
			config.rule === 'tally' || config.rule === 'pairs' ? [] : [t(ruleName(config.rule))];
		const mode = now.mode === 'group' ? [t('setup.mode.group')] : [];
		return [t(`setup.way.${now.way}`), ...mode, ...rule].join(' · ');
	}
	const slips = config.slips.length > 0 ? [t('slips.count', { count: config.slips.length })] : [];
	const witnesses =
		config.needs > 0 ? [t('setup.witness-count', { count: config.witnesses.length })] : [];
	return [t(`setup.secrecy.${now.secrecy}`), ...slips, ...witnesses].join(' · ');
}
