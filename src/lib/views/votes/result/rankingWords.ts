import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { labelIn, labelsIn } from './lineWords.ts';

/** So many circles and pairs are told in words; the rest is counted. */
const TOLD = 3;

/**
 * What comparisons one to one say beside the points (voting.md 2.3, 2.5): who beats every other one, and both sentences
 * where that is somebody else than the one with most points; circles in words; which pairs nobody compared.
 */
export function rankingSentences(config: RoundConfig, result: RoundResult): string[] {
	return [
		...winnerSentences(config, result),
		...circleSentences(config, result.circles ?? circlesIn(result)),
		...gapSentences(config, result.notCompared ?? [])
	];
}

function winnerSentences(config: RoundConfig, result: RoundResult): string[] {
	const { beatsEveryOther: best, schulze = [], winners } = result;
	if (best === undefined) {
		const strongest = schulze.length > 0 ? [schulzeSentence(config, schulze)] : [];
		return [t('votes.res.beats-none'), ...strongest];
	}
	const label = labelIn(config, best);
	const first = result.lines.filter(({ rank }) => rank === 1).map(({ option }) => option);
	const named = winners.length > 0 ? [...winners, ...first] : first;
	if (named.every((option) => option === best)) return [t('votes.res.beats-all', { label })];
	return [t('votes.res.beats-differs', { label, points: labelsIn(config, first) })];
}

function schulzeSentence(config: RoundConfig, schulze: readonly OptionId[]): string {
	return t('votes.res.schulze', { labels: labelsIn(config, schulze) });
}

function circleSentences(config: RoundConfig, circles: readonly (readonly OptionId[])[]): string[] {
	const told = circles.slice(0, TOLD).map((circle) => {
		const links = circle.map((option, at) =>
			t('votes.res.beats-word', {
				a: labelIn(config, option),
				b: labelIn(config, circle[(at + 1) % circle.length] ?? option)
			})
		);
		return t('votes.res.circle', { chain: links.join(', ') });
	});
	const rest = circles.length - told.length;
	return rest > 0 ? [...told, t('votes.res.circles-more', { count: rest })] : told;
}

/** Circles of three among rankings, each once: a above b, b above c, c above a, each by more people. */
function circlesIn({ lines, above = {} }: RoundResult): OptionId[][] {
	const order = lines.map(({ option }) => option);
	const beats = (a: OptionId, b: OptionId) => (above[a]?.[b] ?? 0) > (above[b]?.[a] ?? 0);
	return order.flatMap((a, first) =>
		order.slice(first + 1).flatMap((b) =>
			order
				.slice(first + 1)
				.filter((c) => beats(a, b) && beats(b, c) && beats(c, a))
				.map((c) => [a, b, c])
		)
	);
}

function gapSentences(
	config: RoundConfig,
	pairs: readonly (readonly [OptionId, OptionId])[]
): string[] {
	if (pairs.length === 0) return [];
	const told = pairs
		.slice(0, TOLD)
		.map(([a, b]) => t('votes.res.pair', { a: labelIn(config, a), b: labelIn(config, b) }));
	const list = pairs.length > TOLD ? [...told, '…'] : told;
	return [t('votes.res.not-compared', { pairs: list.join('; ') })];
}
