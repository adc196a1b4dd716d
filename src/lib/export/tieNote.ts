import { whyWaits } from '#lib/domain/votes/counting/ladder.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import type { ExportWords } from './words/words.ts';

/** What the announced rule made of equals at the top, as every screen says it (VOTE-116); empty where nothing is to be said. */
export function tieNote(
	{ tie: words }: Pick<ExportWords, 'tie'>,
	config: Pick<RoundConfig, 'options' | 'tieRule'>,
	{ tie, winners }: Pick<RoundResult, 'tie' | 'winners'>
): string {
	if (!tie) return '';
	const labelsOf = (ids: readonly string[]) =>
		ids.map((id) => config.options.find((option) => option.id === id)?.label ?? '').join(', ');
	const labels = labelsOf(tie.options);
	const { steps, whys } = words;
	const { by, waits } = tie;
	if (waits) return words.waits(labels, steps[waits], whys[whyWaits(waits)]);
	if (by) return words.by(labels, labelsOf(winners), steps[by]);
	const all = config.tieRule.map((step) => steps[step]).join(', ');
	return all && words.all(labels, all);
}
