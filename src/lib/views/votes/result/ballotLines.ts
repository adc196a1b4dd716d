import type { NamedBallot } from '#lib/domain/votes/sealed/byName.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { isUnreadable, spoiledBy } from '#lib/domain/votes/sealed/spoiled.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { saidLines } from '../run/entry/saidWords.ts';

/** What one ballot says, a line for each thing; a blank one says that, and one that is not valid why. */
export function ballotLines(config: RoundConfig, { says, why }: NamedBallot): string[] {
	const lines = isUnreadable(says) ? [] : saidLines(config, says);
	if (!why) return lines.length > 0 ? lines : [t('votes.run.paper.is-blank')];
	const by = spoiledBy(config, says) ?? 'needs-a-name';
	return [...lines, t('votes.names.invalid', { why: t(`votes.spoiled.${by}`) })];
}
