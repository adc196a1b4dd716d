import type { RoundConfig } from '../sealed/config.ts';
import type { OptionId } from '../../shared/ids.ts';
import type { Line } from './counted.ts';
import { floorOf } from './fraction.ts';
import type { Hands } from './hands.ts';
import { ranksBy } from './ranking.ts';
import type { ResultLine } from './result.ts';
import { bandOf } from './sheets.ts';

/** A line for every option, by rank and then as the options stand: with hands and bands, and last what has no rank. */
export function resultLines(
	config: RoundConfig,
	lines: readonly Line[],
	hands: Hands
): ResultLine[] {
	const byId = new Map(lines.map((line) => [line.item, line]));
	const plain = config.options.map(({ id }): ResultLine => {
		const { value, rank, people } = byId.get(id) ?? { value: '0', rank: 0, people: 0 };
		const band = rank === 0 ? undefined : bandOf(config.bands ?? [], Number(floorOf(value)));
		return { option: id, value, rank, people, hands: 0, ...(band && { band: band.name }) };
	});
	const all = hands.people > 0 ? withHands(plain, hands) : plain;
	return all.sort((a, b) => (a.rank || Infinity) - (b.rank || Infinity));
}

/** All with rank 1, unless even they came to nothing. */
export function firstOptions(lines: readonly ResultLine[]): OptionId[] {
	return lines.flatMap(({ option, rank, value }) => (rank === 1 && value !== '0' ? [option] : []));
}

/** Sums with what hands gave; ranked anew, equal sums by people. */
function withHands(lines: readonly ResultLine[], { given, supporters }: Hands): ResultLine[] {
	const sums = lines.map((line) => {
		const shown = given.get(line.option) ?? 0;
		const people = line.people + (supporters.get(line.option) ?? 0);
		return { ...line, hands: shown, people, value: String(Number(line.value) + shown) };
	});
	const ranks = ranksBy(sums, (a, b) => Number(b.value) - Number(a.value) || b.people - a.people);
	return sums.map((line, i) => ({ ...line, rank: ranks[i] ?? 0 }));
}
