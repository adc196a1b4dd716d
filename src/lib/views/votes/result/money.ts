import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { MoneyResult, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

/** One thing in the bucket: what it costs, whole currency units, and how much lies under it. */
export interface Layer {
	option: OptionId;
	cost: number;
	under: number;
	/** With money that was left over behind the rule's own. */
	isFilled: boolean;
}

/** What lies in the bucket after the first so many purchases, from the ground up. */
export function layersOf(config: RoundConfig, money: MoneyResult, upTo: number): Layer[] {
	let under = 0;
	return money.funded.slice(0, upTo).map((option) => {
		const layer = {
			option,
			cost: costIn(config, option),
			under,
			isFilled: money.filled.includes(option)
		};
		under += layer.cost;
		return layer;
	});
}

/**
 * The first in the order of votes that did not fit any more, and by how many currency units. By votes the list runs
 * down with what is left at that place; with equal shares only what is left at the end tells. Nothing if all that is
 * not funded would have fitted: then it was votes that lacked.
 */
export function missedIn(
	config: RoundConfig,
	result: RoundResult
): { option: OptionId; short: number } | undefined {
	const { money, rule } = result;
	if (!money) return undefined;
	const runsDown = rule.startsWith('greedy');
	let left = runsDown ? money.budget : money.budget - money.spent;
	for (const { option } of result.lines.filter(({ people }) => people > 0)) {
		const cost = costIn(config, option);
		if (!money.funded.includes(option)) {
			if (cost > left) return { option, short: cost - left };
		} else if (runsDown) left -= cost;
	}
	return undefined;
}

/** Things that only one of the two ways chose, in their order there. */
export function onlyIn(
	ours: readonly OptionId[],
	theirs: readonly OptionId[]
): ReadonlySet<OptionId> {
	return new Set(ours.filter((option) => !theirs.includes(option)));
}

/** What an option costs; 0 where it has no cost. */
export function costIn({ options }: RoundConfig, option: OptionId): number {
	return options.find(({ id }) => id === option)?.cost ?? 0;
}
