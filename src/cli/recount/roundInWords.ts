import type { CountedRound } from '#lib/domain/votes/counting/counted.ts';

/** What a round came to, in lines for people. */
export function roundInWords({ method, rule, ballots, lines, winners }: CountedRound): string {
	const invalid = ballots.invalid.reduce((sum, { count }) => sum + count, 0);
	const head = `${method} by ${rule}: ${ballots.counted} counted, ${ballots.blank} blank, ${invalid} invalid.`;
	const rows = lines.map(
		({ rank, item, value, people }) =>
			`${String(rank).padStart(3)}. ${item}  ${value}${people === undefined ? '' : `  (${people} people)`}`
	);
	const first = winners.length > 1 ? [`Equal at the top: ${winners.join(', ')}.`] : [];
	return [head, ...rows, ...first].join('\n');
}
