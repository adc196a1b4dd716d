import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';
import { isUnreadable } from '#lib/domain/votes/sealed/spoiled.ts';
import { number } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { labelIn } from '../../result/lineWords.ts';

/** What a ballot says, a line for each thing, as a witness reads it against the paper. None for a blank one. */
export function saidLines(config: RoundConfig, says: Says): string[] {
	if (isUnreadable(says)) return [t('votes.spoiled.unreadable')];
	const label = (option: OptionId) => labelIn(config, option);
	if ('dots' in says) {
		return inOrder(config, says.dots).map(
			([option, count]) => `${label(option)}: ${number(count)}`
		);
	}
	if ('approve' in says) return says.approve.map((option) => `✓ ${label(option)}`);
	if ('ranking' in says) {
		return says.ranking.map((tier, at) => `${number(at + 1)}. ${tier.map(label).join(' = ')}`);
	}
	if ('scores' in says) {
		return inOrder(config, says.scores).map(([option, row]) => `${label(option)}: ${rowOf(row)}`);
	}
	if ('pairs' in says) {
		return says.pairs.map(([a, b, winner]) =>
			winner === null
				? `${label(a)} = ${label(b)}`
				: `${label(winner)} > ${label(winner === a ? b : a)}`
		);
	}
	const stance = t(`votes.res.${says.stance}`);
	return says.why === undefined ? [stance] : [stance, `“${says.why}”`];
}

function rowOf(row: Record<string, number>): string {
	return Object.entries(row)
		.map(([name, score]) => `${name} ${number(score)}`)
		.join(', ');
}

/** By the order of the options, not of the typing. */
function inOrder<T>({ options }: RoundConfig, by: Record<OptionId, T>): [OptionId, T][] {
	return options.flatMap(({ id }): [OptionId, T][] => {
		const value = by[id];
		return value === undefined ? [] : [[id, value]];
	});
}
