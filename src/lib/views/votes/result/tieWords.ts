import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { labelsIn } from './lineWords.ts';

/**
 * What the announced rule makes of equals at the top (VOTE-116): which is first and by what, or that people go on and
 * nothing is chosen yet. Empty where there are none, or no rule tells them apart.
 */
export function tieWords(config: RoundConfig, { tie, winners }: RoundResult): string {
	const labels = labelsIn(config, tie?.options ?? []);
	if (tie?.waits) return t('votes.tie.waits', { labels, step: t(`setup.tie.${tie.waits}`) });
	if (!tie?.by) return '';
	const first = labelsIn(config, winners);
	return t('votes.tie.by', { labels, first, step: t(`setup.tie.${tie.by}`) });
}
