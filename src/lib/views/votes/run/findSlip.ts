import type { Key } from '#lib/domain/votes/sealed/config.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { slipPair } from '#lib/domain/votes/sealed/slips.ts';

/** The key of a slip somebody named by its number in the list, or by the code printed on it; nothing if there is none. */
export function slipNamed({ config }: Pick<SealedRound, 'config'>, named: string): Key | undefined {
	const said = named.trim();
	if (/^\d{1,5}$/.test(said)) return config.slips[Number(said) - 1];
	const key = slipPair(said)?.key;
	return key !== undefined && config.slips.includes(key) ? key : undefined;
}
