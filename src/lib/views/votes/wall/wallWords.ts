import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { codeOf } from '#lib/domain/votes/sealed/code.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** The quorum in one sentence, as it was announced. */
export function quorumWords({ quorum }: Pick<RoundConfig, 'quorum'>): string {
	if (quorum.kind === 'none') return t('votes.wall.quorum.none');
	if (quorum.kind === 'count') return t('votes.wall.quorum.count', { count: quorum.count });
	const { part, of, base } = quorum;
	return t('votes.wall.quorum.part', { part, of, base });
}

/** What devices say they counted, beside what this one did (VOTE-98). Codes are sixteen letters of each result's hash. */
export interface Agreement {
	same: number;
	all: number;
	ours: string;
	/** Results that differ from this screen's, and on how many devices. */
	others: { code: string; count: number }[];
	/** The same of the witnesses alone, who are known to the round. */
	witnesses: { same: number; all: number };
}

/** Compares this screen's own count with what others told. */
export function agreementOf(
	{ told, vouched }: Pick<SealedRound, 'told' | 'vouched'>,
	hash: string
): Agreement {
	const others = [...told].filter(([other]) => other !== hash);
	return {
		same: told.get(hash) ?? 0,
		all: sumOf(told),
		witnesses: { same: vouched.get(hash) ?? 0, all: sumOf(vouched) },
		ours: codeOf(hash),
		others: others.map(([other, count]) => ({ code: codeOf(other), count }))
	};
}

function sumOf(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
