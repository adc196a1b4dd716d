import { whyWaits } from '#lib/domain/votes/counting/ladder.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { labelsIn } from './lineWords.ts';

/**
 * What the announced rule makes of equals at the top (VOTE-116): which is first and by what, that people go on, by which
 * step and why it was not counted, or that no step told them apart. Empty where nothing is equal, or no rule was announced.
 */
export function tieWords(config: RoundConfig, { tie, winners }: RoundResult): string {
	if (!tie) return '';
	const labels = labelsIn(config, tie.options);
	const { by, waits } = tie;
	if (waits) {
		const next = t('votes.tie.waits', { labels, step: t(`setup.tie.${waits}`) });
		const why = t(`votes.tie.why.${whyWaits(waits)}`); // not inside another template: the build would not see it
		return [next, why].join(' ');
	}
	if (by) {
		const first = labelsIn(config, winners);
		return t('votes.tie.by', { labels, first, step: t(`setup.tie.${by}`) });
	}
	if (config.tieRule.length === 0) return '';
	const steps = config.tieRule.map((step) => t(`setup.tie.${step}`)).join(', ');
	return t('votes.tie.all', { labels, steps });
}
