import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { NamedBallot } from '#lib/domain/votes/sealed/byName.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { saidLines } from '../run/entry/saidWords.ts';

/** What one ballot says, a line for each thing; a blank one says that, and one that is not valid why. */
export function ballotLines(config: RoundConfig, { says, why }: NamedBallot): string[] {
	const lines = saidLines(config, says);
	const said = lines.length > 0 ? lines : [t('votes.run.paper.is-blank')];
	return why ? [...said, t('votes.names.invalid', { why: t(`booth.why.${why}`) })] : said;
}
